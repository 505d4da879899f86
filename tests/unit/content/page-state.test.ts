import { expect, test } from 'vitest';
import { describePage } from '../../../src/content/page-state';
import { isPageState } from '../../../src/messages-guard';
import { annotated, drawings } from '../messages/samples';

const names = drawings[0]?.ok === true ? drawings[0].names : [];
/** As the page keeps them: with the names that came with the cards. */
const answers = annotated.map((answer) => (answer.verdict === 'annotated' ? { ...answer, names } : answer));

const detected = { isNews: true, score: 80, reasons: ['says so'], published: '2021-03-16', body: null, section: 'World' };

test('every state of a page passes the guard of the popup', () => {
  for (const answer of [...answers, 'working' as const, undefined]) expect(isPageState(describePage('news.example', detected, answer))).toBe(true);
});

test('the state says what the answer was', () => {
  expect([...answers, 'working' as const, undefined].map((answer) => describePage('a', detected, answer).state)).toEqual(['annotated', 'not-conflict', 'off', 'failed', 'working', 'idle']);
});

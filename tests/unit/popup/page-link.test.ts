import { describe, expect, test } from 'vitest';
import type { ToBackground, ToContent } from '../../../src/messages';
import { annotateAnyway, askDataset, askPage, type Talk } from '../../../src/pages/parts/page-link';
import { pageState } from '../messages/samples';

const TAB = { id: 7, url: 'https://news.example/a' };

/** Answers by message type; everything asked is logged. */
function fakeTalk(answers: Record<string, unknown>) {
  const log: string[] = [];
  const answer = (message: ToBackground | ToContent) => {
    log.push(message.type);
    return Promise.resolve(answers[message.type]);
  };
  return { talk: { askTab: (_, message) => answer(message), askBackground: answer } satisfies Talk, log };
}

describe('askPage', () => {
  test.each(pageState)('takes the answer $state', async (state) => {
    expect(await askPage(fakeTalk({ 'page-state': state }).talk, TAB)).toEqual({ known: 'answered', state });
  });

  test.each([undefined, null, 'page-state', { type: 'page-state' }, { ...pageState[0], html: '<b>' }])('takes %j for silence', async (answer) => {
    expect(await askPage(fakeTalk({ 'page-state': answer }).talk, TAB)).toEqual({ known: 'silent' });
  });

  test('a page whose address the browser does not tell is withheld, unless it answers', async () => {
    expect(await askPage(fakeTalk({}).talk, { id: 7 })).toMatchObject({ known: 'withheld', sentence: expect.stringMatching(/keeps this page/) });
    expect(await askPage(fakeTalk({ 'page-state': pageState[0] }).talk, { id: 7 })).toMatchObject({ known: 'answered' });
  });

  test('asks nobody where the browser withholds the page', async () => {
    const { talk, log } = fakeTalk({});
    expect(await askPage(talk, { id: 7, url: 'chrome://settings/' })).toMatchObject({ known: 'withheld' });
    expect(await askPage(talk, undefined)).toMatchObject({ known: 'withheld', sentence: 'There is no web page in this tab.' });
    expect(log).toEqual([]);
  });
});

describe('annotateAnyway', () => {
  test('asks the script that is there and injects nothing', async () => {
    const { talk, log } = fakeTalk({ 'page-state': pageState[0] });
    expect(await annotateAnyway(talk, TAB)).toMatchObject({ ok: true });
    expect(log).toEqual(['page-state', 'annotate-anyway']);
  });

  test('injects first where nobody answers', async () => {
    const { talk, log } = fakeTalk({ inject: { type: 'injected', ok: true, value: null } });
    expect(await annotateAnyway(talk, TAB)).toMatchObject({ ok: true });
    expect(log).toEqual(['page-state', 'inject', 'annotate-anyway']);
  });

  test.each([{ type: 'injected', ok: false, sentence: 'Withheld.' }, undefined, { type: 'injected', ok: 'yes' }])('gives a sentence where injecting gave %j', async (inject) => {
    const { talk, log } = fakeTalk({ inject });
    expect(await annotateAnyway(talk, TAB)).toMatchObject({ ok: false, sentence: expect.stringMatching(/\.$/) });
    expect(log).toEqual(['page-state', 'inject']);
  });
});

test('askDataset checks the answer', async () => {
  const status = { type: 'dataset', ok: true, release: '2026', entries: 3, places: 4 };
  expect(await askDataset(fakeTalk({ 'dataset-status': status }).talk)).toEqual(status);
  expect(await askDataset(fakeTalk({ 'dataset-status': { ...status, entries: 'three' } }).talk)).toBeUndefined();
});

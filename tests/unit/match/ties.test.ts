/** Two towns of one name, and as much for the one as for the other. */
import { expect, it } from 'vitest';
import { chooseAll } from '../../../src/match/choose';
import type { MatchMode } from '../../../src/match/index-format';
import type { Reading } from '../../../src/match/reading';
import type { Kind } from '../../../src/types';

const reading = (id: string, mode: MatchMode, points = 9, kind: Kind = 'settlement'): Reading => ({
  start: 0, end: 7, nameEnd: 7, single: true, rules: { local: [], whole: [] }, points, evidence: undefined,
  head: { id, kind, name: id, subtype: 'city', countries: [id.slice(0, 2).toUpperCase()], related: [] },
  trait: { mode, caseRule: 'initial', capitals: 1, prefix: '', lang: '', until: 0, words: 1, rule: 0 },
});

it.each<[string, Reading[], string | undefined]>([
  ['the one that has an entry', [reading('ua-donetsk', 'safe'), reading('ru-donetsk', 'needs-support')], 'ua-donetsk'],
  ['also of three', [reading('ua-donetsk', 'safe'), reading('ru-donetsk', 'needs-support'), reading('de-donetsk', 'needs-support')], 'ua-donetsk'],
  ['but not where the other leads', [reading('ua-donetsk', 'safe', 8), reading('ru-donetsk', 'needs-support')], 'ru-donetsk'],
  ['none of two that have one', [reading('ua-donetsk', 'safe'), reading('ru-donetsk', 'safe')], undefined],
  ['none of two that have none', [reading('ua-donetsk', 'needs-support'), reading('ru-donetsk', 'needs-support')], undefined],
  ['none where one asks for context', [reading('ua-donetsk', 'safe'), reading('ru-donetsk', 'needs-context')], undefined],
  ['none beside a group', [reading('ua-donetsk', 'safe'), reading('ru-donetsk', 'needs-support', 9, 'armed-group')], undefined],
  ['none for a group', [reading('ua-donetsk', 'safe', 9, 'armed-group'), reading('ru-donetsk', 'needs-support')], undefined],
])('%s', (_, readings, expected) => {
  for (const order of [readings, readings.toReversed()]) expect(chooseAll([{ start: 0, end: 7, readings: order }])[0]?.reading.head.id).toBe(expected);
});

import { describe, expect, it } from 'vitest';
import { distanceKm, readGold, type GoldText, isSamePlace } from '../../../src/cli/evaluate/gold';
import { printScore, sharesOf, summarise } from '../../../src/cli/evaluate/print';
import { scoreAll, type Predicted, type Scoring } from '../../../src/cli/evaluate/score';
import type { EntityHead, Mention } from '../../../src/types';

const HEADS: readonly EntityHead[] = [
  { id: 'mosul', kind: 'settlement', name: 'Mosul', subtype: '', countries: ['IQ'], related: [], lat: 36.34, lon: 43.13 },
  { id: 'iraq', kind: 'country', name: 'Iraq', subtype: '', countries: ['IQ'], related: [] },
  { id: 'kh', kind: 'armed-group', name: 'Kataib Hezbollah', subtype: '', countries: ['IQ'], related: [] },
  { id: 'war', kind: 'conflict', name: 'War', subtype: '', countries: ['IQ'], related: [] },
];
const headOf = (id: string): EntityHead => HEADS.find((head) => head.id === id) as EntityHead;
const scoring: Scoring = { wikipedia: new Map([['kh', "Kata'ib Hezbollah"]]), knownNames: new Set(['mosul', 'iraq', "kata'ib hezbollah"]), headOf };
//             0         1         2         3         4
//             0123456789012345678901234567890123456789012345
const TEXT = 'Kataib Hezbollah left Mosul in Iraq, Reuters of';
const mention = (start: number, end: number, entity: string): Mention => ({ start, end, text: TEXT.slice(start, end), entity, kind: headOf(entity).kind, name: headOf(entity).name, underline: true, why: [] });
const gold: GoldText = {
  id: 't', kind: 'conflict', text: TEXT,
  mentions: [{ start: 0, end: 16, type: 'group', name: "Kata’ib Hezbollah" }, { start: 22, end: 27, type: 'city', name: 'Mosul', lat: 36.3, lon: 43.1 }, { start: 31, end: 35, type: 'country', name: 'Iraq' }, { start: 37, end: 44, type: 'org', name: 'Reuters', optional: true }, { start: 45, end: 47, type: 'person', name: 'Of' }],
};
const scoreOf = (mentions: Mention[], text: GoldText = gold, relevant = true) => scoreAll([{ text, relevant, mentions } satisfies Predicted], scoring);

describe('scoring', () => {
  it('counts exact spans, names, places and countries', () => {
    const score = scoreOf([mention(0, 16, 'kh'), mention(22, 27, 'mosul'), mention(31, 35, 'iraq')]);
    expect(score.all).toEqual({ predicted: 3, exactRight: 3, overlapRight: 3, required: 4, exactFound: 3, overlapFound: 3 });
    expect(score.known).toEqual({ required: 3, exact: 3, overlapFound: 3 });
    expect(score.named).toEqual({ spans: 3, name: 3, entry: 3, type: 3 });
    expect(score.places).toEqual({ required: 1, answered: 1, near: 1 });
    expect(score.countries).toEqual({ required: 1, right: 1, predicted: 1 });
    expect([...score.unknown]).toEqual([['Of', 1]]);
  });

  it('ignores what overlaps only optional mentions, and kinds that are not scored', () => {
    expect(scoreOf([mention(37, 44, 'kh'), mention(17, 21, 'war')]).all.predicted).toBe(0);
  });

  it('tells overlap from exact', () => {
    expect(scoreOf([mention(7, 16, 'kh')]).all).toMatchObject({ predicted: 1, exactRight: 0, exactFound: 0, overlapRight: 1, overlapFound: 1 });
  });

  it('counts a wrong name and a wrong type on a right span', () => {
    expect(scoreOf([mention(22, 27, 'kh')]).named).toEqual({ spans: 1, name: 0, entry: 0, type: 0 });
    expect(scoreOf([mention(22, 27, 'kh')]).places).toEqual({ required: 1, answered: 0, near: 0 });
  });

  it('takes city, region and site for each other', () => {
    const quarter: GoldText = { ...gold, mentions: [{ start: 22, end: 27, type: 'region', name: 'Mosul' }] };
    expect(scoreOf([mention(22, 27, 'mosul')], quarter).named).toEqual({ spans: 1, name: 1, entry: 1, type: 1 });
  });

  it('takes the type of precision from the prediction, that of recall from the gold', () => {
    const quarter: GoldText = { ...gold, mentions: [{ start: 22, end: 27, type: 'region', name: 'Mosul' }] };
    const { byType } = scoreOf([mention(22, 27, 'mosul')], quarter);
    expect([byType.city.exactRight, byType.city.predicted, byType.region.exactFound, byType.region.required]).toEqual([1, 1, 1, 1]);
  });

  it('counts false marks and traps in other texts', () => {
    const other: GoldText = { ...gold, kind: 'nonconflict', mentions: [{ start: 0, end: 16, type: 'org', name: 'A band', trap: true }, { start: 31, end: 35, type: 'country', name: 'Iraq', optional: true }] };
    const score = scoreOf([mention(7, 16, 'kh'), mention(22, 27, 'mosul'), mention(31, 35, 'iraq')], other);
    expect(score.nonconflict).toEqual({ texts: 1, falseMarks: 2, traps: 1, trapsHit: 1 });
    expect(score.relevance).toEqual({ conflict: 0, recognised: 0, nonconflict: 1, rejected: 0 });
    expect(scoreOf([], other, false).relevance.rejected).toBe(1);
  });

  it('prints and sums up', () => {
    const score = scoreOf([mention(0, 16, 'kh')]);
    expect(printScore(score)).toMatch(/\| group +\| +1 \| +1 \| +1\.000/);
    expect(summarise(score)).toMatchObject({ exact: { precision: 1, recall: 0.25 }, rightName: 1 });
    expect(sharesOf(3, 4, 3, 6)).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 });
  });

  it('measures distances and reads gold', () => {
    expect(distanceKm({ lat: 36.34, lon: 43.13 }, { lat: 36.19, lon: 44.01 })).toBeCloseTo(80.6, 0);
    expect(() => readGold('{"id":"a"}\n\noops')).toThrow(/Line 3/);
  });
});

const goldPlace = (name: string, type: 'city' | 'region') => ({ start: 0, end: 1, type, name, lat: 34, lon: 42 });

describe('places of the register', () => {
  it.each([
    ['the spelling of the register does not count', 'settlement', goldPlace('Haditha', 'city'), 'Haditha', 34.1, true],
    ['nor what tells namesakes apart', 'settlement', goldPlace('Palma, Mozambique', 'city'), 'Palma', 34.1, true],
    ['a namesake elsewhere is another', 'settlement', goldPlace('Palma, Mozambique', 'city'), 'Palma', 36, false],
    ['a province goes with or without its noun', 'region', goldPlace('Kunar Province', 'region'), 'Kunar', 35, true],
    ['a town is not its province', 'settlement', goldPlace('Khost Province', 'region'), 'Khost', 34, false],
  ] as const)('%s', (_, kind, meant, printed, lat, expected) => {
    expect(isSamePlace({ kind, lat, lon: 42 }, meant, printed)).toBe(expected);
  });

  it('needs a point on both sides', () => {
    expect(isSamePlace({ kind: 'settlement' }, goldPlace('Haditha', 'city'), 'Haditha')).toBe(false);
  });
});

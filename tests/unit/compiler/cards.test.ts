import { expect, test } from 'vitest';
import { compileDataset, compileWorld } from '../../../src/compiler';
import { draftRelations, indexViews } from '../../../src/compiler/cards/bond-views';
import { BONDS, compareFacts } from '../../../src/compiler/cards/bonds';
import { capitalise } from '../../../src/compiler/cards/print';
import type { Card, Source } from '../../../src/types';
import { readCompiled } from './read-compiled';
import { FIXTURE, spoil, type Data } from './spoil';

const { card, head } = await readCompiled(compileDataset(FIXTURE));

/** The card of an entry after a change. */
async function cardAfter(id: string, change: (data: Data) => void): Promise<Card> {
  const { world, findings } = spoil(id, change);
  expect(findings).toEqual([]);
  return (await readCompiled(compileWorld(world.world))).card(id);
}

const pagesOf = (of: Card, src: readonly number[] = []) => src.map((number) => of.sources[number - 1]?.url);
const rows = (of: Card, label: string) => of.facts.find((fact) => fact.label === label)?.rows ?? [];

test('the head of the card', () => {
  expect(card('kataib-hezbollah')).toMatchObject({
    name: "Kata'ib Hezbollah", depth: 'full', region: 'Iraq, Syria', acronym: 'KH', native: { text: 'كتائب حزب الله', lang: 'ar', dir: 'rtl' },
    also: ['Hezbollah Brigades', "Kata'ib Hizballah"], reviewed: '2026-11-22',
  });
  expect(card('balad-air-base').region).toBe('Salah al-Din Governorate, Iraq');
  expect(card('killing-of-qasem-soleimani').region).toBe('Baghdad International Airport, Iraq');
});

test('sources are numbered in the order in which the card cites them, each page once', () => {
  for (const id of ['kataib-hezbollah', 'erbil', 'iraq']) {
    const { lead, timeline, facts, claims, designations, relations, sources } = card(id);
    const cited = [...lead, ...timeline, ...facts.flatMap((fact) => fact.rows), ...claims, ...designations, ...relations].flatMap(({ src }) => src);
    expect(cited.filter((number, index) => cited.indexOf(number) === index)).toEqual(sources.map((_, index) => index + 1));
    expect(new Set(sources.map(({ url, publisher }) => `${publisher} ${url}`)).size).toBe(sources.length);
  }
  expect(card('kataib-hezbollah').lead[0]?.src[0]).toBe(1);
});

test('sources name the publisher, not its id', () => {
  expect(card('kataib-hezbollah').sources.map(({ publisher }) => publisher)).toContain('Stanford CISAC, Mapping Militants');
});

test('facts carry words, dates and who says so', () => {
  const group = card('kataib-hezbollah');
  expect(group.facts.map(({ label }) => label)).toEqual(['Status', 'Founded', 'Led by', 'Part of', 'Backed by', 'Strength']);
  expect(rows(group, 'Founded').map(({ text, by }) => [text, by])).toEqual([['2007', 'Stanford Mapping Militants'], ['between 2006 and 2007', 'Counter Extremism Project']]);
  expect(rows(group, 'Backed by')[0]).toMatchObject({ text: 'Quds Force', entity: 'quds-force', by: 'US Treasury', asOf: '2023-11-17' });
  expect(rows(group, 'Strength')[0]?.text).toBe('thousands of fighters');
});

test('a planned entry is named but not linked', () => {
  expect(rows(card('kataib-hezbollah'), 'Led by')).toEqual([expect.objectContaining({ text: 'Abu Mahdi al-Muhandis, founder and leader', note: 'killed', until: '2020-01-03' })]);
  expect(rows(card('kataib-hezbollah'), 'Led by')[0]).not.toHaveProperty('entity');
  expect(card('kataib-hezbollah').relations.map(({ entity }) => entity)).not.toContain('abu-mahdi-al-muhandis');
});

test('a relation is written once and seen from both sides, in plain words and with the same evidence', () => {
  const backed = card('kataib-hezbollah').relations.find(({ entity }) => entity === 'quds-force');
  const backer = card('quds-force').relations.find(({ entity }) => entity === 'kataib-hezbollah');
  expect(backed).toMatchObject({ label: 'backed by', text: 'Quds Force' });
  expect(backer).toMatchObject({ label: 'backs', text: "Kata'ib Hezbollah", by: 'US Treasury', asOf: '2023-11-17' });
  expect(pagesOf(card('quds-force'), backer?.src)).toEqual(pagesOf(card('kataib-hezbollah'), backed?.src));
});

test('what has ended is told in the past tense', () => {
  expect(card('qasem-soleimani').relations.find(({ entity }) => entity === 'quds-force')).toMatchObject({ label: 'was in the leadership of', until: '2020-01-03', note: 'commander; killed' });
});

test("a command told in two files is one bond, and so is a death", () => {
  expect(card('quds-force').relations.filter(({ entity }) => entity === 'qasem-soleimani').map(({ label }) => label)).toEqual(['led by']);
  const death = card('killing-of-qasem-soleimani').relations.filter(({ entity }) => entity === 'qasem-soleimani');
  expect(death.map(({ label }) => label)).toEqual(['killed']);
  expect(death[0]?.src.length).toBeGreaterThan(1);
});

test('what holds stands before what has ended', async () => {
  const base = card('balad-air-base');
  expect(rows(base, 'Held by').map(({ until }) => until)).toEqual([undefined, '2011-11-08']);
});

test('a point comes from the register, or from the entry where it gives one', async () => {
  expect(card('erbil').point?.lat).toBeCloseTo(36.183, 2);
  expect(rows(card('erbil'), 'Coordinates')[0]?.text).toMatch(/^36\.\d+° N, 44\.\d+° E$/);
  expect(head('erbil')).toMatchObject({ lat: card('erbil').point?.lat, countries: ['IQ'] });
  const own = await cardAfter('erbil', (d) => { d.location = { ...d.location, point: { lat: 36.2, lon: 44 }, point_from: 'source' }; });
  expect(own.point).toEqual({ lat: 36.2, lon: 44 });
});

test('a summary of sentences keeps the sources of each', async () => {
  const changed = await cardAfter('erbil', (d) => {
    d.summary = { as_of: '2026-03-03', sentences: [{ text: 'Capital of the Kurdistan Region.', src: ['k24b'] }, { text: 'Drones have struck near it.', src: ['lwj26'] }] };
  });
  expect(changed.lead).toEqual([{ text: 'Capital of the Kurdistan Region.', src: [1] }, { text: 'Drones have struck near it.', src: [2] }]);
});

test('a strait touches all countries around it and lies in none', async () => {
  const strait = await cardAfter('balad-air-base', (d) => { d.kind = 'natural-feature'; d.location.in = ['iran', 'iraq']; d.countries = ['IR', 'IQ']; });
  expect(strait.relations.filter(({ label }) => label === 'adjoins').map(({ entity }) => entity)).toEqual(['iran', 'iraq']);
});

test('heads: span of life and everything related, from both sides', () => {
  expect(head('qasem-soleimani')).toMatchObject({ since: '1957~', until: '2020-01-03' });
  expect(head('killing-of-qasem-soleimani')).toMatchObject({ since: '2020-01-03', until: '2020-01-03' });
  expect(head('quds-force').related).toContain('kataib-hezbollah');
  expect(head('iraq').related).toContain('erbil');
  expect(head('kataib-hezbollah').related).not.toContain('irgc'); // planned: has no record
});

test('every bond that is a fact has a place in the order of facts', () => {
  const labels = Object.values(BONDS).flatMap(({ forward, back }) => [forward, back].filter(({ isFact }) => isFact).map(({ words }) => capitalise(words)));
  expect(labels.filter((label) => compareFacts('Status', label) >= 0)).toEqual([]);
});

test('a hub names one source of each thing that others say of it, an entry with few ties all of them; its own rows keep theirs', () => {
  const sources = [{ url: 'https://a.example/' }, { url: 'https://b.example/' }] as unknown as Source[];
  const sourcesAt = (others: number) => {
    const edges = [{ type: 'allied-with' as const, from: 'hub', to: 'friend', sources }, ...Array.from({ length: others }, (_, at) => ({ type: 'backed-by' as const, from: `backed-${at}`, to: 'hub', sources }))];
    const directory = { hasCard: () => true, nameOf: (id: string) => id } as unknown as Parameters<typeof draftRelations>[1];
    return draftRelations(indexViews(edges)('hub'), directory).map(({ sources: kept }) => kept.length);
  };
  expect(sourcesAt(2)).toEqual([2, 2, 2]);
  expect(sourcesAt(30)).toEqual([2, ...Array.from({ length: 30 }, () => 1)]);
});

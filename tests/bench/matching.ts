/** Matching in Node: our name index against a bare loop over the characters and against the fastest matcher of the npm registry. */
import { createRequire } from 'node:module';
import { buildNameIndex, type IndexedName } from '../../src/compiler/name-index';
import { matchArticle, openNameIndex, type EntitySource, type NameIndex } from '../../src/match';
import { compare, medianOf, ratioOf, type Section } from './measure';
import { makeNames, makeText } from './texts';

const TEXT_CHARS = 1_000_000;
const FLOOR = 'floor: one loop over the characters';
interface Scanner { search(text: string, options?: object): unknown[] }
const FastScanner = createRequire(import.meta.url)('fastscan') as new (words: string[]) => Scanner;

/** Sums the character codes: what any matcher must at least do. */
function loopOver(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum = (sum + text.charCodeAt(index)) | 0;
  return sum === 0 ? 0 : text.length;
}

const indexedNames = (names: readonly string[]): IndexedName[] =>
  names.map((text, entity) => ({ text, entity, kind: 'armed-group', role: 'primary', match: 'safe' }));

function entitiesOf(names: readonly string[]): EntitySource {
  return {
    count: names.length,
    head: (ordinal) => ({ id: `e${ordinal}`, kind: 'armed-group', name: names[ordinal] ?? '', subtype: '', countries: ['IQ'], related: [] }),
    ordinalOf: (id) => Number(id.slice(1)),
  };
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer as ArrayBuffer;

function openOrThrow(bytes: Uint8Array): NameIndex {
  const opened = openNameIndex(bufferOf(bytes));
  if (!opened.ok) throw new Error(opened.sentence);
  return opened.value;
}

const at = (size: number): string => `match, ${size.toLocaleString('en')} names`;

/** How the time grows with the number of names, and where the floor lies. */
export async function measureGrowth(): Promise<Section> {
  const sizes = [100, 1_000, 10_000, 100_000];
  const all = makeNames(100_000);
  const text = makeText(TEXT_CHARS, all.slice(0, 100));
  const article = { text, language: 'en' };
  const ours = sizes.map((size) => {
    const names = all.slice(0, size);
    const index = openOrThrow(buildNameIndex(indexedNames(names)));
    const entities = entitiesOf(names);
    return { name: at(size), run: () => matchArticle(article, index, entities, { manual: true }).mentions.length };
  });
  const readings = await compare([{ name: FLOOR, run: () => loopOver(text) }, ...ours]);
  return {
    title: 'Matching 1 MB of text in Node',
    readings,
    goals: [
      { what: '10,000 names / character loop', value: ratioOf(readings, at(10_000)), unit: 'x', must: 3.5, aim: 2, sense: 'at-most' },
      { what: '100,000 names / 100 names', value: medianOf(readings, at(100_000)) / medianOf(readings, at(100)), unit: 'x', must: 1.5, aim: 1.1, sense: 'at-most' },
    ],
  };
}

/** Against the fastest matcher of the npm registry (Aho-Corasick), and the price of having the index ready. */
export async function measurePeers(): Promise<Section[]> {
  const names = makeNames(10_000);
  const text = makeText(TEXT_CHARS, names);
  const article = { text, language: 'en' };
  const bytes = buildNameIndex(indexedNames(names));
  const index = openOrThrow(bytes);
  const entities = entitiesOf(names);
  const peer = new FastScanner(names);
  const match = await compare([
    { name: 'ours', run: () => matchArticle(article, index, entities, { manual: true }).mentions.length },
    { name: 'fastscan (Aho-Corasick, no folding, no words)', run: () => peer.search(text, { longest: true }).length },
  ]);
  const load = await compare([
    { name: 'ours: open the ready index', run: () => openOrThrow(bytes).nameCount },
    { name: 'fastscan: build in the page', run: () => (new FastScanner(names) as unknown as object ? names.length : 0) },
  ], 5);
  return [
    { title: '10,000 names on 1 MB, against the fastest npm matcher', readings: match, goals: [{ what: 'fastscan / ours', value: ratioOf(match, match[1]?.name ?? ''), unit: 'x', must: 2.5, aim: 4, sense: 'at-least' }] },
    {
      title: 'Getting 10,000 names ready', readings: load,
      goals: [
        { what: 'building an Aho-Corasick / opening our index', value: ratioOf(load, load[1]?.name ?? ''), unit: 'x', must: 20, aim: 50, sense: 'at-least' },
        { what: 'index bytes per distinct folded name', value: bytes.byteLength / names.length, unit: '', must: 32, aim: 20, sense: 'at-most' },
      ],
    },
  ];
}

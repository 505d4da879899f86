/**
 * Matching in Node: our name index against a bare loop over the characters, against regular expressions and against the matchers of the npm registry.
 * Two rows are ours: the scan finds all names, which is what the others do; `matchArticle` also decides which of them are meant, and why.
 */
import { compare, exponentOf, medianOf, ratioOf, type Contestant, type Goal, type GrowthRow, type Section } from './measure';
import { compileNames, load, openOrThrow, OUR_SCAN, OUR_WHOLE, PACKAGES, REGEXES, type AhoCorasickClass, type Matcher, type Peer } from './peers';
import type { Score } from './score';
import { makeMarkedText, makeNames, type MarkedText } from './texts';

const TEXT_CHARS = 1_000_000;
const MOST_NAMES = 100_000;
const NAME_COUNTS = [100, 1_000, 10_000, MOST_NAMES];
/** The size the budgets speak of. */
const NAMES = 10_000;
const TEXT_SIZES = [2_000, 8_000, 32_000, 128_000, 512_000, TEXT_CHARS];
/** Short texts are matched by the dozen: a run covers this many characters or one text. */
const CHARS_A_RUN = 256_000;
const FLOOR = 'floor: one loop over the characters';
const OURS = [OUR_SCAN, OUR_WHOLE];
const ALL = [...OURS, ...REGEXES, ...PACKAGES];
const DISTANCE = 'Names beside an unknown capitalised word count as missed where matchArticle leaves them out on purpose.';

/** How often each contest is repeated. */
export interface Rounds {
  fast: number;
  slow: number;
}

/** The names by how many there are; the same arrays in all contests, because compiled lists are kept. */
type Lists = ReadonlyMap<number, readonly string[]>;
const listOf = (lists: Lists, size: number): readonly string[] => lists.get(size) ?? [];

/** Sums the character codes: what any matcher must at least do. */
function loopOver(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum = (sum + text.charCodeAt(index)) | 0;
  return sum === 0 ? 0 : text.length;
}

const at = (name: string, size: number): string => `${name}, ${size.toLocaleString('en')} names`;
const atMost = (what: string, value: number, unit: Goal['unit'], must: number, aim: number): Goal => ({ what, value, unit, must, aim, sense: 'at-most' });
const atLeast = (what: string, value: number, unit: Goal['unit'], must: number, aim: number): Goal => ({ what, value, unit, must, aim, sense: 'at-least' });
const add = (a: Score, b: Score): Score => ({ found: a.found + b.found, missed: a.missed + b.missed, wrong: a.wrong + b.wrong });
const NONE: Score = { found: 0, missed: 0, wrong: 0 };

const contestant = (name: string, matcher: Matcher, marked: MarkedText): Contestant => ({ name, run: () => matcher.run(marked.text), score: matcher.score(marked) });

/** How the time grows with the number of names, and where the floor lies. One text for all sizes: an article names few of the names there are. */
async function measureFloor(lists: Lists, { fast }: Rounds): Promise<Section> {
  const marked = makeMarkedText(TEXT_CHARS, listOf(lists, 100));
  const ours = OURS.flatMap((peer) => NAME_COUNTS.map((size) => contestant(at(peer.name, size), peer.prepare(listOf(lists, size)), marked)));
  const readings = await compare([{ name: FLOOR, run: () => loopOver(marked.text) }, ...ours], fast);
  const goals = OURS.flatMap(({ name }) => {
    const medians = NAME_COUNTS.map((size) => medianOf(readings, at(name, size)));
    return [
      atMost(`${name}: 10,000 names / character loop`, ratioOf(readings, at(name, NAMES)), 'x', 3.5, 2),
      atMost(`${name}: 100,000 names / 100 names`, medianOf(readings, at(name, MOST_NAMES)) / medianOf(readings, at(name, 100)), 'x', 1.5, 1.1),
      atMost(`${name}: exponent of the number of names`, exponentOf(NAME_COUNTS, medians), '', 1.05, 0.05),
    ];
  });
  return { group: 'match', title: 'Names in 1 MB of text, against the character loop (Node)', note: `One text that names 100 names; indexes of 100 to 100,000. ${fast} rounds. ${DISTANCE}`, readings, goals };
}

/** Everybody on the same text with 10,000 names. */
async function measurePeers(lists: Lists, { slow }: Rounds): Promise<Section> {
  const names = listOf(lists, NAMES);
  const marked = makeMarkedText(TEXT_CHARS, names);
  const readings = await compare(ALL.map((peer) => contestant(peer.name, peer.prepare(names), marked)), slow);
  const fastest = Math.min(...PACKAGES.map(({ name }) => medianOf(readings, name)));
  const pattern = Math.min(...REGEXES.map(({ name }) => medianOf(readings, name)));
  const [scan, whole] = [medianOf(readings, OUR_SCAN.name), medianOf(readings, OUR_WHOLE.name)];
  return {
    group: 'match', title: '10,000 names on 1 MB, against regular expressions and npm packages (Node)', readings,
    note: `The text names all 10,000 names. ${slow} rounds. Of hits that overlap the leftmost longest counts. ${DISTANCE}`,
    goals: [
      atLeast('fastest npm matcher / our scan', fastest / scan, 'x', 2.5, 4),
      atLeast('fastest npm matcher / our matchArticle', fastest / whole, 'x', 2.5, 4),
      atLeast('fastest regular expression / our scan', pattern / scan, 'x', 2.5, 4),
    ],
  };
}

/** One contestant in memory at a time: automata over 100,000 names fill gigabytes. */
async function measureNameGrowth(lists: Lists, { slow }: Rounds): Promise<Section> {
  const marked = makeMarkedText(TEXT_CHARS, listOf(lists, 100));
  const rows: GrowthRow[] = [];
  for (const peer of ALL) {
    const medians: number[] = [];
    let score = NONE;
    for (const size of NAME_COUNTS) {
      const [reading] = await compare([contestant(peer.name, peer.prepare(listOf(lists, size)), marked)], slow);
      medians.push(reading?.median ?? Number.NaN);
      score = add(score, reading?.score ?? NONE);
    }
    rows.push({ name: peer.name, medians, exponent: exponentOf(NAME_COUNTS, medians), score });
  }
  return { group: 'match', title: 'Growth with the number of names, 1 MB of text (Node)', note: `Medians of ${slow} rounds, one contestant after the other.`, readings: [], growth: { of: 'names', sizes: NAME_COUNTS, rows }, goals: [] };
}

async function measureTextGrowth(lists: Lists, { slow }: Rounds): Promise<Section> {
  const names = listOf(lists, NAMES);
  const matchers = ALL.map((peer) => ({ name: peer.name, matcher: peer.prepare(names), medians: [] as number[], score: NONE }));
  for (const size of TEXT_SIZES) {
    const texts = Array.from({ length: Math.max(1, Math.floor(CHARS_A_RUN / size)) }, (_, seed) => makeMarkedText(size, names, { seed: 100 + seed }));
    const readings = await compare(matchers.map(({ name, matcher }) => ({ name, texts: texts.length, run: () => texts.reduce((sum, { text }) => sum + matcher.run(text), 0) })), slow);
    for (const [index, row] of matchers.entries()) {
      row.medians.push(readings[index]?.median ?? Number.NaN);
      row.score = texts.reduce((sum, text) => add(sum, row.matcher.score(text)), row.score);
    }
  }
  const rows = matchers.map(({ name, medians, score }): GrowthRow => ({ name, medians, exponent: exponentOf(TEXT_SIZES, medians), score }));
  const goals = rows.slice(0, OURS.length).map(({ name, exponent }) => atMost(`${name}: exponent of the length`, exponent, '', 1.05, 1));
  return { group: 'match', title: 'Growth with the length of the text, 10,000 names (Node)', note: `Medians of ${slow} rounds, times of one text; short texts by the dozen.`, readings: [], growth: { of: 'characters', sizes: TEXT_SIZES, rows }, goals };
}

/** The price of having the names ready. */
async function measureLoad(lists: Lists, { slow }: Rounds): Promise<Section> {
  const names = listOf(lists, NAMES);
  const bytes = compileNames(names);
  const stored = new (load('modern-ahocorasick/fast') as AhoCorasickClass)(names).serialize();
  const built = (peer: Peer): Contestant => ({ name: `${peer.name}: built from the names`, run: () => (peer.prepare(names) ? names.length : 0) });
  const readings = await compare([
    { name: 'ours: the ready index opened', run: () => openOrThrow(bytes).nameCount },
    ...PACKAGES.map(built),
    { name: 'modern-ahocorasick/fast: its stored form read', run: () => ((load('modern-ahocorasick/fast') as AhoCorasickClass).deserialize(stored) ? names.length : 0) },
  ], slow);
  const automata = PACKAGES.filter(({ name }) => name !== 'flashtext.js').map((peer) => medianOf(readings, built(peer).name));
  return {
    group: 'match', title: 'Getting 10,000 names ready (Node)', readings,
    note: `${slow} rounds. Ours copies the bytes first, as one who has read them from a file.`,
    goals: [
      atLeast('the fastest Aho-Corasick built / our index opened', Math.min(...automata) / (readings[0]?.median ?? Number.NaN), 'x', 20, 50),
      atMost('index bytes per distinct folded name', bytes.byteLength / names.length, '', 32, 20),
    ],
  };
}

export async function* measureMatching(rounds: Rounds): AsyncGenerator<Section> {
  const all = makeNames(MOST_NAMES);
  const lists: Lists = new Map(NAME_COUNTS.map((size) => [size, all.slice(0, size)]));
  yield await measureFloor(lists, rounds);
  yield await measurePeers(lists, rounds);
  yield await measureLoad(lists, rounds);
  yield await measureTextGrowth(lists, rounds);
  yield await measureNameGrowth(lists, rounds);
}

/**
 * The contestants of the matching benchmark: ours twice, regular expressions, and the matchers of the npm registry. In: names; out: a `Matcher`.
 * The trap: everybody gets the configuration that is fastest for "all names in a text" (case-sensitive, longest match where it can be asked for).
 */
import { createRequire } from 'node:module';
import { buildNameIndex, type IndexedName } from '../../src/compiler/name-index';
import { matchArticle, openNameIndex, type EntitySource, type NameIndex } from '../../src/match';
import { scanNames } from '../../src/match/scan';
import { scoreNames, scoreSpans, type Score } from './score';
import type { MarkedText, Span } from './texts';
import { escapePattern, trieSource } from './trie-regex';

/** A list of names made ready. */
export interface Matcher {
  /** The timed run: returns how many hits it made of them. */
  run(text: string): number;
  /** Untimed: whether the hits are right. */
  score(text: MarkedText): Score;
}

export interface Peer {
  name: string;
  /** Its package, for the versions in the report. */
  package?: string;
  prepare(names: readonly string[]): Matcher;
}

export const load = createRequire(import.meta.url);

export const versionOf = (name: string): string => `${name} ${(load(`${name}/package.json`) as { version: string }).version}`;

const indexedNames = (names: readonly string[]): IndexedName[] =>
  names.map((text, entity) => ({ text, entity, kind: 'armed-group', role: 'primary', match: 'safe' }));

/** Entities as the dataset gives them: a head is made once and kept. */
export function entitiesOf(names: readonly string[]): EntitySource {
  const heads = names.map((name, ordinal) => ({ id: `e${ordinal}`, kind: 'armed-group' as const, name, subtype: '', countries: ['IQ'], related: [] }));
  return { count: heads.length, head: (ordinal) => heads[ordinal] as (typeof heads)[number], ordinalOf: (id) => Number(id.slice(1)) };
}

const compiled = new WeakMap<readonly string[], Uint8Array>();

/** Compiled once per list: many contests share one, and compiling is the work of a build, not of a page. */
export function compileNames(names: readonly string[]): Uint8Array {
  const bytes = compiled.get(names) ?? buildNameIndex(indexedNames(names));
  compiled.set(names, bytes);
  return bytes;
}

export function openOrThrow(bytes: Uint8Array): NameIndex {
  const opened = openNameIndex(bytes.slice().buffer as ArrayBuffer);
  if (!opened.ok) throw new Error(opened.sentence);
  return opened.value;
}

const spanOf = (start: number, word: string): Span => ({ start, end: start + word.length });
const spansMatcher = (run: Matcher['run'], spansIn: (text: string) => Span[]): Matcher => ({ run, score: ({ text, mentions }) => scoreSpans(spansIn(text), mentions) });

export const OUR_SCAN: Peer = {
  name: 'ours: the scan (all names)',
  prepare: (names) => {
    const trie = openOrThrow(compileNames(names)).names;
    return spansMatcher((text) => scanNames(text, trie).length, (text) => {
      const hits = scanNames(text, trie);
      return Array.from({ length: hits.length }, (_, hit) => ({ start: hits.start(hit), end: hits.end(hit) }));
    });
  },
};

export const OUR_WHOLE: Peer = {
  name: 'ours: matchArticle (scan, decision, reasons)',
  prepare: (names) => {
    const index = openOrThrow(compileNames(names));
    const entities = entitiesOf(names);
    const mentionsIn = (text: string) => matchArticle({ text, language: 'en' }, index, entities, { manual: true }).mentions;
    // A mention holds the noun behind the name ("Diyala province"); what was planted ends where the entity's name does.
    return spansMatcher((text) => mentionsIn(text).length, (text) => mentionsIn(text).map(({ start, name }) => spanOf(start, name)));
  },
};

/** @param flags with `g` */
function regexMatcher(source: string, flags: string): Matcher {
  const pattern = new RegExp(source, flags);
  const run = (text: string): number => {
    let count = 0;
    pattern.lastIndex = 0;
    while (pattern.test(text)) count += 1;
    return count;
  };
  return spansMatcher(run, (text) => Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length })));
}

const longestFirst = (names: readonly string[]): string => names.toSorted((a, b) => b.length - a.length).map(escapePattern).join('|');
const inWords = (source: string): string => String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`;

export const REGEXES: readonly Peer[] = [
  { name: 'one alternation', prepare: (names) => regexMatcher(longestFirst(names), 'g') },
  { name: 'one alternation, Unicode word boundaries', prepare: (names) => regexMatcher(inWords(longestFirst(names)), 'gu') },
  { name: 'one alternation as a trie, word boundaries', prepare: (names) => regexMatcher(String.raw`\b(?:${trieSource(names)})\b`, 'g') },
];

interface FastScanner { search(text: string, options: { longest: boolean }): [number, string][] }
interface AhoCorasick { search(text: string): [number, string[]][] }
interface ModernAhoCorasick { search(text: string, options: { strategy: 'leftmost-longest' }): Span[]; serialize(): string }
interface KeywordProcessor { addKeywordsFromArray(words: readonly string[]): void; extractKeywords(text: string): string[] }
type Made<T, Given> = new (given: Given) => T;
export type AhoCorasickClass = Made<ModernAhoCorasick, readonly string[]> & { deserialize(stored: string): ModernAhoCorasick };

export const PACKAGES: readonly Peer[] = [
  {
    name: 'fastscan', package: 'fastscan',
    prepare: (names) => {
      const scanner = new (load('fastscan') as Made<FastScanner, readonly string[]>)(names);
      const search = (text: string) => scanner.search(text, { longest: true });
      return spansMatcher((text) => search(text).length, (text) => search(text).map(([start, word]) => spanOf(start, word)));
    },
  },
  {
    name: 'ahocorasick', package: 'ahocorasick',
    prepare: (names) => {
      const automaton = new (load('ahocorasick') as Made<AhoCorasick, readonly string[]>)(names);
      return spansMatcher((text) => automaton.search(text).length, (text) => automaton.search(text).flatMap(([last, words]) => words.map((word) => spanOf(last + 1 - word.length, word))));
    },
  },
  {
    // It asks Intl.Segmenter for the characters, which takes seconds for 50,000 of them at once.
    name: 'modern-ahocorasick/fast, line by line', package: 'modern-ahocorasick',
    prepare: (names) => {
      const automaton = new (load('modern-ahocorasick/fast') as AhoCorasickClass)(names);
      const search = (text: string) => {
        let from = 0;
        return text.split('\n').flatMap((line) => {
          const spans = automaton.search(line, { strategy: 'leftmost-longest' }).map(({ start, end }) => ({ start: from + start, end: from + end }));
          from += line.length + 1;
          return spans;
        });
      };
      return spansMatcher((text) => search(text).length, search);
    },
  },
  {
    name: 'flashtext.js', package: 'flashtext.js',
    prepare: (names) => {
      // true: case-sensitive.
      const processor = new (load('flashtext.js') as Made<KeywordProcessor, boolean>)(true);
      processor.addKeywordsFromArray(names);
      return { run: (text) => processor.extractKeywords(text).length, score: (marked) => scoreNames(processor.extractKeywords(marked.text), marked) };
    },
  },
];

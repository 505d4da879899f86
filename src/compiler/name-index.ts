/**
 * Builds the name index that ships in the dataset. In: the names of all entries; out: the bytes `openNameIndex` reads (layout: match/index-format).
 * Called by the compiler. The result does not depend on the order of the names. The trap: what `keyOf` cuts off a name (article, small words
 * before the first capital) the scanner must find again in front of the key.
 */
import { fold } from '../match/fold';
import { EXACT_TERM, FIRST_LETTER, LABELS, LIST, MAX_ENTITIES, MAX_TRAITS, packRule, packTerm, packTrait, TRAIT_BITS, type MatchMode, type NameRole, type Scope, type Trait } from '../match/index-format';
import { LANGUAGES } from '../match/languages';
import { TOPICS, topicWords } from '../match/vocabulary';
import type { Kind, PartialDate } from '../types';
import { describeUnfindable, keyOf } from './name-key';
import { Alphabet, layOut, numberAll } from './name-layout';
import { buildTrie, withTails, type Key, type Trie } from './name-trie';
import { packTails } from './tail-packer';

export interface IndexedName {
  text: string;
  /** Ordinal of the entry: its place in the sorted list of ids. */
  entity: number;
  kind: Kind;
  role: NameRole;
  /** `needs-support` is for gazetteer places: marked only where the article supports them. */
  match: MatchMode;
  near?: readonly string[];
  notNear?: readonly string[];
  scope?: Scope;
  lang?: string;
  until?: PartialDate;
}

/** Where the header counts the names: behind magic, version and length. */
const NAMES_WORD = 3;

export type Refusal = (name: IndexedName, reason: string) => void;

interface Prepared {
  key: string;
  entity: number;
  /** Trait without numbers that are only known once all names are read; the rule as a canonical string. */
  trait: Omit<Trait, 'rule'>;
  rule: string;
}

const ruleKey = (name: IndexedName): string =>
  name.near === undefined && name.notNear === undefined ? '' : JSON.stringify([name.scope ?? 'article', [...(name.near ?? [])].map(termOf).toSorted(), [...(name.notNear ?? [])].map(termOf).toSorted()]);

/** A term in a rule: folded, with "!" in front where only capitals count (acronyms: "IS" is no "is"). */
function termOf(word: string): string {
  return (/^[\p{Lu}\d.-]{1,5}$/u.test(word) && /\p{Lu}/u.test(word) ? '!' : '') + fold(word);
}

const plain = (term: string): string => term.replace('!', '');

function prepare(name: IndexedName, refuse: Refusal): Prepared[] {
  const reason = describeUnfindable(name);
  if (reason !== undefined) {
    refuse(name, reason);
    return [];
  }
  const { key, prefix, caseRule, capitals } = keyOf(name.text, name.match, name.role);
  const trait = { mode: name.match, caseRule, capitals, prefix, words: key.split(' ').length, lang: isNativeScript(key) ? '' : (name.lang ?? ''), until: Number(/^\d{4}/.exec(name.until ?? '')?.[0] ?? 0) };
  return [{ key, entity: name.entity, trait: { ...trait, lang: trait.lang === 'en' ? '' : trait.lang }, rule: ruleKey(name) }];
}

/** Names in their own script hold on pages of any language. */
const isNativeScript = (key: string): boolean => /[\u0250-\uffff]/u.test(key);

/** What the trie holds for every key: its record, or where its list lies. Lists are stored once. */
function packRecords(byKey: ReadonlyMap<string, readonly number[]>): { values: Map<string, number>; records: Uint32Array } {
  const lists = new Map<string, number>();
  const records: number[] = [];
  const place = (list: readonly number[]): number => {
    const known = lists.get(list.join());
    if (known !== undefined) return known;
    const at = records.length;
    lists.set(list.join(), at);
    records.push(list.length, ...list);
    return at;
  };
  const sorted = [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const values = new Map(sorted.map(([key, list]) => [key, list.length === 1 ? (list[0] as number) : (LIST | place(list)) >>> 0]));
  return { values, records: Uint32Array.from(records) };
}

/** Terms of the vocabulary, of the languages and of the rules, sorted; a term of several keeps all it says. */
function collectTerms(rules: readonly string[]): { numbers: Map<string, number>; words: Uint32Array } {
  const topics = new Map(topicWords().map((word) => [fold(word.text), word]));
  const demonyms = new Map(LANGUAGES.flatMap((language) => [...language.demonyms]).filter(([, country]) => country !== ''));
  const ofRules = rules.flatMap((rule) => (JSON.parse(rule) as [string, string[], string[]]).slice(1).flat().map(plain));
  const numbers = numberAll([...topics.keys(), ...demonyms.keys(), ...ofRules]);
  const words = Uint32Array.from(numbers.keys(), (term) => {
    const topic = topics.get(term);
    return packTerm({ topic: TOPICS.indexOf(topic?.topic ?? 'none'), weight: topic?.weight ?? 0, country: demonyms.get(term) ?? '' });
  });
  return { numbers, words };
}

function packRules(rules: readonly string[], terms: ReadonlyMap<string, number>): { offsets: Map<string, number>; words: Uint16Array } {
  const words: number[] = [];
  const offsets = new Map<string, number>();
  const numberOf = (term: string): number => (terms.get(plain(term)) as number) | (term.startsWith('!') ? EXACT_TERM : 0);
  for (const rule of rules) {
    const [scope, near, notNear] = JSON.parse(rule) as [Scope, string[], string[]];
    offsets.set(rule, words.length + 1);
    words.push(...packRule({ scope, near: near.map(numberOf), notNear: notNear.map(numberOf) }));
  }
  return { offsets, words: Uint16Array.from(words) };
}

/** Distinct traits, numbered, and the strings they point to. */
function packTraits(prepared: readonly Prepared[], ruleAt: ReadonlyMap<string, number>): { numberOf: (name: Prepared) => number; words: Uint32Array; strings: Uint16Array } {
  const strings = numberAll(['', ...prepared.flatMap((name) => [name.trait.prefix, name.trait.lang])]);
  const tupleOf = (name: Prepared): string => packTrait({ ...name.trait, rule: ruleAt.get(name.rule) ?? 0 }, (text) => strings.get(text) as number).join();
  const traits = numberAll(prepared.map(tupleOf));
  if (traits.size > MAX_TRAITS || strings.size > 256) throw new RangeError(`Too many different ways to match a name: ${traits.size} traits, ${strings.size} prefixes and languages.`);
  return {
    numberOf: (name) => traits.get(tupleOf(name)) as number,
    words: Uint32Array.from([...traits.keys()].flatMap((tuple) => tuple.split(',').map(Number))),
    strings: Uint16Array.from([...strings.keys()].flatMap((text) => [...text].map((char) => char.charCodeAt(0)).concat(0))),
  };
}

/** Names that fold alike for one entry are one; of two rules for them the freer one stays first. */
function groupByKey(prepared: readonly Prepared[], traitOf: (name: Prepared) => number): Map<string, number[]> {
  const byKey = new Map<string, Set<number>>();
  for (const name of prepared) {
    const records = byKey.get(name.key) ?? new Set();
    byKey.set(name.key, records.add(((name.entity << TRAIT_BITS) | traitOf(name)) >>> 0));
  }
  return new Map([...byKey].map(([key, records]) => [key, [...records].toSorted((a, b) => a - b)]));
}

const valuesOf = (trie: Trie): Uint32Array => Uint32Array.from(trie.leaves, ({ value }) => value);

/** Keys as the trie wants them: in codes, sorted. */
const encodeKeys = (values: ReadonlyMap<string, number>, alphabet: Alphabet): Key[] =>
  [...values].map(([key, value]) => ({ codes: alphabet.encode(key), value })).toSorted((a, b) => (a.codes < b.codes ? -1 : 1));

/**
 * Compiles names into the index. Names that cannot be matched are handed to `refuse` with the reason and left out.
 * Throws a RangeError where a limit of the layout is passed (262,144 entities, 8,192 distinct ways to match).
 */
export function buildNameIndex(names: readonly IndexedName[], refuse: Refusal = () => undefined): Uint8Array {
  const prepared = names.flatMap((name) => prepare(name, refuse));
  if (prepared.some((name) => name.entity >= MAX_ENTITIES)) throw new RangeError(`More than ${MAX_ENTITIES} entities.`);
  const rules = [...new Set(prepared.map((name) => name.rule))].filter((rule) => rule !== '').toSorted();
  const terms = collectTerms(rules);
  const packedRules = packRules(rules, terms.numbers);
  const traits = packTraits(prepared, packedRules.offsets);
  const byKey = groupByKey(prepared, traits.numberOf);
  const alphabet = new Alphabet([...byKey.keys(), ...terms.numbers.keys()]);
  const { values, records } = packRecords(byKey);
  const nameTrie = buildTrie(encodeKeys(values, alphabet));
  const termTrie = buildTrie(encodeKeys(terms.numbers, alphabet));
  const firstPhrase = alphabet.units.length > alphabet.direct ? LABELS : FIRST_LETTER + alphabet.direct;
  const tails = packTails([...nameTrie.leaves, ...termTrie.leaves].map((leaf) => leaf.tail), firstPhrase);
  const name = withTails(nameTrie, tails.startOf.subarray(0, nameTrie.leaves.length));
  const term = withTails(termTrie, tails.startOf.subarray(nameTrie.leaves.length));
  return layOut({
    alphabet: Uint16Array.from(alphabet.units, (unit) => unit.charCodeAt(0)),
    nameCells: name.cells, nameRank: name.ranks, nameValue: valuesOf(nameTrie),
    termCells: term.cells, termRank: term.ranks, termValue: valuesOf(termTrie),
    phrases: tails.phrases, phraseStart: tails.phraseStart,
    tails: tails.codes, records, traits: traits.words, rules: packedRules.words, terms: terms.words, strings: traits.strings,
  }, { names: byKey.size, terms: terms.numbers.size, direct: alphabet.direct, firstPhrase });
}

/** Distinct folded names in an index, as its header says. */
export function countIndexedNames(index: Uint8Array): number {
  return new DataView(index.buffer, index.byteOffset).getUint32(NAMES_WORD * 4, true);
}

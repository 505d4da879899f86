/**
 * Forms the article itself makes of names it has printed in full: the surname of a person ("Soleimani"), the own word of a group ("Nujaba"), an
 * acronym no index knows. In: the choices so far; out: the same with the short forms added. Called by the resolver, last.
 * The trap: only whole names make short forms, and a short form never overrides a name that was recognised where it stands.
 */
import type { EntityHead } from '../types';
import { judgeTitle } from './evidence';
import { APOSTROPHE, fold, LETTER, MARK } from './fold';
import type { Trait } from './index-format';
import { judgeNeighbour } from './neighbour';
import { addEvidence, THRESHOLD, type Choice, type Reading, type Resolver, type Rules, type Stretch } from './reading';
import { startsOf } from './scan';
import type { Introductions } from './short-forms';
import { articleBefore } from './stretches';
import { classAt, endsWord } from './walk';

/** Where the family name comes first. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(['CN', 'TW', 'KP', 'KR', 'VN', 'KH', 'HU']);
const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
/** Words that only say "a group": what is left beside them is the group's own word. */
const GENERIC: ReadonlySet<string> = new Set(['group', 'movement', 'organization', 'organisation', 'harakat', 'hezbollah', 'hizballah']);
const HAS_GENERIC = new RegExp([...GENERIC].join('|'), 'iu');
const SHORTEST = 3;
const LONGEST_FORM = 40;
const TRAIT: Trait = { mode: 'needs-introduction', caseRule: 'any', capitals: 0, prefix: '', lang: '', until: 0, words: 1, rule: 0 };

const RULES: Rules = { local: [judgeNeighbour, judgeTitle], whole: [] };

interface Alias {
  /** Undefined: two entities share the form, or the article introduces it for one we do not know, so it is nobody's. */
  head: EntityHead | undefined;
  why: string;
}

/** Printed acronyms and folded words, each with its entity. */
type Aliases = Map<string, Alias>;

function learn(aliases: Aliases, form: string, head: EntityHead, why: string): void {
  const known = aliases.get(form);
  if (known === undefined) aliases.set(form, { head, why });
  else if (known.head?.id !== head.id) aliases.set(form, { head: undefined, why });
}

/** The word a name is shortened to, folded; undefined where there is none. */
function shortFormOf({ head, single, start, end }: Reading, { text, language }: Resolver['article']): string | undefined {
  if (single || (head.kind !== 'person' && !(head.kind === 'armed-group' && HAS_GENERIC.test(text.slice(start, end))))) return undefined;
  const words = text.slice(start, end).split(/[\s\u00a0\u2010-\u2013-]+/u).map(fold).filter((word) => word !== '');
  if (head.kind === 'person') {
    const own = words.filter((word) => !SUFFIXES.has(word));
    return own.length < 2 ? undefined : head.countries.some((country) => FAMILY_FIRST.has(country)) ? own[0] : own.at(-1);
  }
  const own = words.filter((word) => !GENERIC.has(word) && word !== 'al' && word !== 'el');
  const [word] = own;
  return own.length === 1 && word !== undefined && word.length > SHORTEST && !language.demonyms.has(word) ? word : undefined;
}

function collect(choices: readonly Choice[], introductions: Introductions, article: Resolver['article']): Aliases {
  const aliases: Aliases = new Map();
  const seen = new Map<EntityHead, number[]>();
  for (const { reading } of choices) {
    // Names of one entity that are equally long are taken for the same: short forms must not cost time per mention.
    const lengths = seen.get(reading.head) ?? [];
    if (lengths.includes(reading.end - reading.start)) continue;
    seen.set(reading.head, [...lengths, reading.end - reading.start]);
    const form = shortFormOf(reading, article);
    if (form !== undefined && form.length >= SHORTEST) learn(aliases, form, reading.head, reading.head.kind === 'person' ? 'The article prints the full name of this person.' : 'The article prints the full name of this group.');
  }
  for (const [acronym, { head }] of introductions) aliases.set(acronym, { head, why: `The article introduces “${acronym}” as its short form.` });
  return aliases;
}

/** Index of the first choice that ends behind `offset`. */
function firstEndingAfter(spans: readonly { end: number }[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle] as { end: number }).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds the places where a short form stands alone. One pass over the text, and none where nothing can be shortened. */
export function addAliases(choices: Choice[], introductions: Introductions, stretches: readonly Stretch[], resolver: Resolver): Choice[] {
  const { article } = resolver;
  const aliases = resolver.without.has('full-name') ? new Map<string, Alias>() : collect(choices, introductions, article);
  if (aliases.size === 0) return choices;
  const taken = choices.map(({ reading }) => reading);
  const added: Choice[] = [];
  for (const start of startsOf(article.text)) {
    const end = wordEnd(article.text, start);
    const printed = article.text.slice(start, end);
    const { head, why } = aliases.get(printed) ?? aliases.get(fold(printed)) ?? {};
    const next = taken[firstEndingAfter(taken, start)];
    if (head === undefined || why === undefined || (next !== undefined && next.start < end)) continue;
    const reading: Reading = { start: articleBefore(article.text, start, true), end, nameEnd: end, head, trait: TRAIT, single: true, rules: RULES, points: 0, evidence: undefined };
    addEvidence(reading, { rule: 'full-name', points: 5, why }, resolver);
    const at = firstEndingAfter(stretches, reading.start - 1);
    const local = { article, index: resolver.index, before: stretches[at - 1], after: stretches.slice(at, at + 3).find((stretch) => stretch.start >= end) };
    for (const judge of RULES.local) addEvidence(reading, judge(reading, local), resolver);
    if (reading.points >= THRESHOLD) added.push({ reading, rivals: [] });
  }
  return added.length === 0 ? choices : [...choices, ...added].toSorted((a, b) => a.reading.start - b.reading.start);
}

/** The end of the word that starts here, without a possessive. */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (end - start < LONGEST_FORM && classAt(text, end) & (LETTER | MARK | APOSTROPHE)) {
    if (classAt(text, end) & APOSTROPHE && endsWord(text, end)) break;
    end += 1;
  }
  return end;
}

/** Rules about names: which spellings may be marked alone, and which two entries cannot both claim. */
import { fold } from '../../match/fold';
import type { World } from '../load/world';
import { describeUnfindable } from '../name-key';
import type { Finding } from '../problem';
import { isEverydayWord } from '../registers/frequent-words';
import type { EntryName } from '../schema/entry';
import type { Rule } from './rule';

/** So few letters are also words, initials and other people's acronyms. */
const SHORT_LETTERS = 3;

export const checkPrimaryName: Rule = function* (entry) {
  const primaries = entry.names.filter(({ role }) => role === 'primary').length;
  if (primaries !== 1) yield { path: ['names'], sentence: `There are ${primaries} names with role primary; exactly one primary name is needed.` };
};

export const checkNameTwice: Rule = function* (entry) {
  const seen = new Set<string>();
  for (const [index, { text, lang = '' }] of entry.names.entries()) {
    const key = `${spellingOf(text)}|${lang}`;
    if (seen.has(key)) yield { path: ['names', index, 'text'], sentence: `The duplicate name ${text}: apostrophes, accents and hyphens do not count, so it is there already. Remove it.` };
    seen.add(key);
  }
};

export const checkShortNames: Rule = function* (entry) {
  for (const [index, { text, match }] of entry.names.entries()) {
    const letters = [...text].filter((char) => /\p{L}/u.test(char)).length;
    if (letters <= SHORT_LETTERS && isAlone(match)) yield { path: ['names', index, 'match'], sentence: `The name ${text} has ${letters} letters and no rule. Use needs-introduction or needs-context.` };
  }
};

/** "Hit" is a town and a verb: a word everybody uses is marked only where its surroundings say so. */
export const checkEverydayNames: Rule = function* (entry) {
  for (const [index, { text, match, lang }] of entry.names.entries()) {
    if (lang === undefined && isAlone(match) && /^\p{L}+$/u.test(text) && isEverydayWord(text)) yield { path: ['names', index, 'match'], sentence: `The name ${text} is an everyday English word. Use needs-context or needs-introduction.` };
  }
};

export const checkNameFields: Rule = function* (entry): Generator<Finding> {
  for (const [index, name] of entry.names.entries()) {
    if (name.role === 'native' && name.lang === undefined) yield { path: ['names', index], sentence: 'A native name needs lang, so that it is printed and spoken right.' };
    if (name.near !== undefined && !/context/.test(name.match)) yield { path: ['names', index, 'near'], sentence: 'near is read only for needs-context. Change match, or remove near.' };
    if (name.match === 'display-only' && name.not_near !== undefined) yield { path: ['names', index, 'not_near'], sentence: 'A display-only name is never marked, so not_near does nothing. Remove it.' };
  }
};

/** The index would leave the name out, and nobody would notice. */
export const checkFindableNames: Rule = function* (entry) {
  for (const [index, name] of entry.names.entries()) {
    const reason = describeUnfindable(name);
    if (reason !== undefined) yield { path: ['names', index, 'text'], sentence: `The name ${name.text} can never be marked: ${reason}. Write it as newspapers print it, without commas, slashes, quotation marks, brackets or line breaks, or make it display-only.` };
  }
};

/** Advice: a card prints "until"; the year is not always on record. */
export const adviseFormerNames: Rule = function* (entry) {
  for (const [index, { role, until }] of entry.names.entries()) {
    if (role === 'former' && until === undefined) yield { path: ['names', index], sentence: 'A former name has until: when it was given up. Add it where a source says so.' };
  }
};

/** A context word inside the name itself would always be near. */
export const checkNearWords: Rule = function* (entry) {
  for (const [index, { text, near = [] }] of entry.names.entries()) {
    const words = ` ${fold(text)} `;
    for (const [nth, word] of near.entries()) if (words.includes(` ${fold(word)} `)) yield { path: ['names', index, 'near', nth], sentence: `"${word}" is part of the name ${text} itself, so it is always near. Choose another word.` };
  }
};

/** An acronym is introduced as "Full Name (FN)": the entry needs a full name that can be found. */
export const checkIntroductions: Rule = function* (entry) {
  const hasFullName = entry.names.some(({ match }) => isAlone(match) || match === 'needs-context');
  for (const [index, { match }] of entry.names.entries()) {
    if (match === 'needs-introduction' && !hasFullName) yield { path: ['names', index, 'match'], sentence: 'Nothing can introduce this name: no other name of the entry is ever marked.' };
  }
};

export const checkSharedNames: Rule = function* (entry, world) {
  for (const [index, name] of entry.names.entries()) {
    if (name.match === 'display-only') continue;
    const others = ownersOf(world, name.text).filter(({ id }) => id !== entry.id);
    if (others.length > 0 && [name, ...others].some(({ match }) => isAlone(match))) {
      yield { path: ['names', index, 'text'], sentence: `The name ${name.text} is shared without context rule by ${[...new Set(others.map(({ id }) => id))].join(', ')}. Give every one of them needs-context or needs-introduction.` };
    }
  }
};

export const NAME_RULES: readonly Rule[] = [
  checkPrimaryName, checkNameTwice, checkShortNames, checkEverydayNames, checkNameFields, checkNearWords, checkFindableNames, checkIntroductions, checkSharedNames,
];

/** What the compiler takes for one spelling. Capitals and dots stay: ISIS and Isis, US and U.S. may need different rules. */
function spellingOf(text: string): string {
  return text.normalize('NFKD').replaceAll(/[\u0300-\u036F\u064B-\u065F'’‘ʼ`ʿʾ]/g, '').replaceAll(/[-‐-–\u200C]/g, ' ').replaceAll(/\bair base\b/gi, 'airbase').replaceAll(/\s+/g, ' ').trim();
}

function isAlone(match: EntryName['match']): boolean {
  return match === 'safe' || match === 'exact-case';
}

interface Owner {
  id: string;
  match: EntryName['match'];
}

const owners = new WeakMap<World, Map<string, Owner[]>>();

/** Everyone who wants this spelling to be marked, register countries included. */
function ownersOf(world: World, text: string): readonly Owner[] {
  const known = owners.get(world) ?? listOwners(world);
  owners.set(world, known);
  return known.get(fold(text)) ?? [];
}

function listOwners(world: World): Map<string, Owner[]> {
  const made = new Map<string, Owner[]>();
  const claimants = [...[...world.entries.values()].map(({ entry }) => entry), ...world.countries.values()];
  for (const { id, names } of claimants) {
    for (const { text, match } of names) {
      if (match !== 'display-only') made.set(fold(text), [...(made.get(fold(text)) ?? []), { id, match }]);
    }
  }
  return made;
}

/**
 * Acronyms an article introduces: "Kata'ib Hezbollah (KH)", either way round, "KSS, or Kata'ib Sayyid al-Shuhada". In: the names recognised by
 * themselves; out: what each acronym stands for here, and evidence for the acronyms of the index. Called by the resolver.
 * An acronym introduced for a name we do not know is remembered too: it must not be taken for one we know.
 */
import { FAMILY_OF, type EntityHead } from '../types';
import type { Article } from './article';
import { fold } from './fold';
import { startOf } from './language';
import type { Whole } from './profile';
import { VETO, type Evidence, type Reading, type Stretch } from './reading';

/** What an acronym stands for in this article. */
export interface Introduction {
  /** Undefined: for a name we do not know. */
  head: EntityHead | undefined;
  /** Ids of entities named inside that unknown name: "Iranian Revolutionary Guard Corps (IRGC)". */
  inside: readonly string[];
}

/** By acronym as printed. */
export type Introductions = ReadonlyMap<string, Introduction>;

const ACRONYM = "\\p{Lu}[\\p{L}\\d.&-]{1,9}";
const OPEN = `["“‘']?`;
const CLOSE = `["”’']?`;
/** Behind a name: "(KH)", "(KH;", "(or KH)", ", or KSS,", ", known as AAH". */
const BEHIND = new RegExp([
  `^(?: \\((?:also |or |aka |known as |known by its acronym )*${OPEN}(?<bracket>${ACRONYM})${CLOSE}[),;:]`,
  `|,? (?:or|also known as|known as|known by its acronym|abbreviated as|abbreviated) ${OPEN}(?<spoken>${ACRONYM})${CLOSE}(?=[,.;) ]))`,
].join(''), 'u');
/** Before a name: "KSS (", "KSS, or ". */
const BEFORE = new RegExp(`(?<![\\p{L}\\d])${OPEN}(?<acronym>${ACRONYM})${CLOSE}(?: \\(|, or (?:the )?)$`, 'u');
const SMALL_LETTER = /\p{Ll}/u;
const REACH = 60;
const LONGEST_WORD_FORM = 6;
/** In front of a bracket: words of a name, joined by small words. */
const LONG_FORM = /(?:(?:\p{Lu}[\p{L}'’]+|of|the|for|and|al|de|du|la)[ -]){2,8}$/u;
const BRACKETED = new RegExp(`^${OPEN}(?<acronym>\\p{Lu}{2,7})${CLOSE}[),;]`, 'u');
const LONG_REACH = 120;

const capitals = (text: string): number => text.match(/\p{Lu}/gu)?.length ?? 0;

/** Acronyms introduced beside recognised names, then those introduced for names we do not know; `stretches` hold all readings. */
export function findIntroductions(anchors: readonly Reading[], stretches: readonly Stretch[], article: Article): Map<string, Introduction> {
  const found = new Map<string, Introduction>();
  const { text } = article;
  for (const { start, end, head } of anchors) {
    if (FAMILY_OF[head.kind] === 'event') continue;
    const behind = mayIntroduce(text.charCodeAt(end), text.charCodeAt(end + 1), text.charCodeAt(end + 2)) ? BEHIND.exec(text.slice(end, end + REACH))?.groups : undefined;
    // "The Armed Forces of the DRC (FARDC)": two acronyms do not explain each other.
    const before = mayBeIntroduced(text, start) && SMALL_LETTER.test(text.slice(start, end)) ? BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.groups : undefined;
    const acronym = behind?.['bracket'] ?? behind?.['spoken'] ?? before?.['acronym'];
    if (acronym !== undefined && isShortFormOf(acronym, text.slice(start, end), FAMILY_OF[head.kind] === 'group') && !found.has(acronym)) found.set(acronym, { head, inside: [] });
  }
  // Not the bracket that opens the text: no long form stands before it.
  for (let bracket = text.indexOf('(', 1); bracket >= 0; bracket = text.indexOf('(', bracket + 1)) {
    const at = bracket - 1;
    const acronym = BRACKETED.exec(text.slice(bracket + 1, bracket + 14))?.groups?.['acronym'];
    if (acronym === undefined || found.has(acronym)) continue;
    const long = LONG_FORM.exec(`${text.slice(Math.max(0, at - LONG_REACH), at)} `)?.[0];
    if (long === undefined || !spells(acronym, long)) continue;
    const within = stretches.flatMap(({ readings: possible }) => possible).filter(({ start, end }) => end <= at && start >= at - long.length);
    found.set(acronym, { head: undefined, inside: within.map(({ head }) => head.id) });
  }
  return found;
}

const BRACKET = 0x28;
const SPACE = 0x20;
const COMMA = 0x2c;
const [SMALL_E, SMALL_R] = [0x65, 0x72];
/** First two letters of "or", "known as", "also known as" and "abbreviated". */
const INTRODUCING = new Set(['or', 'kn', 'al', 'ab'].map((start) => startOf(start.charCodeAt(0), start.charCodeAt(1))));
/** A comma, or a space before a bracket or such a word: asked of every name, so by code. */
const mayIntroduce = (unit: number, next: number, second: number): boolean => unit === COMMA || (unit === SPACE && (next === BRACKET || INTRODUCING.has(startOf(next, second))));

/** Behind a bracket, "or" or "or the". Of every name too: one in twenty stands behind "the". */
// Stryker disable next-line ConditionalExpression,LogicalOperator,EqualityOperator: only spares BEFORE the names it cannot match anyway
function mayBeIntroduced(text: string, start: number): boolean {
  const unit = text.charCodeAt(start - 1);
  if (unit !== SPACE) return unit === BRACKET;
  const before = text.charCodeAt(start - 2);
  return (before === SMALL_R && text.startsWith(', or ', start - 5)) || (before === SMALL_E && text.startsWith(', or the ', start - 9));
}

/**
 * Two capitals at least, or the style of "Islamic State (Isis)": a short word whose letters stand in the long form in the same order. Groups have
 * acronyms of another language ("Kurdistan Workers' Party (PKK)"); what is behind anything else must be its initials.
 */
function isShortFormOf(acronym: string, long: string, group: boolean): boolean {
  if (acronym.length >= long.length) return false;
  if (!group) return spells(acronym, long);
  return capitals(acronym) >= 2 || (acronym.length <= LONGEST_WORD_FORM && acronym.charAt(0) === long.charAt(0) && standsIn(fold(acronym), fold(long)));
}

/** Whether the letters of `short` stand in `long` in the same order. */
function standsIn(short: string, long: string): boolean {
  let at = -1;
  return [...short].every((letter) => (at = long.indexOf(letter, at + 1)) >= 0);
}

/** Whether the letters of the acronym are the first letters of words, in order: then it was made from them. */
export function spells(acronym: string, long: string): boolean {
  const initials = long.split(/[\s-]+/u).map((word) => fold(word).charAt(0));
  return standsIn(acronym.toLowerCase(), initials.join(''));
}

const FULL_NAME: Evidence = { rule: 'full-name', points: 4, why: 'The article also prints its full name.' };
/** Only where the article is about its country and names two things it is related to, it is still marked. */
const NOT_INTRODUCED: Evidence = { rule: 'introduced', points: -1, why: 'The article neither introduces this short form nor prints the full name.' };

/** Acronyms of the index: marked where introduced or where the full name stands in the article; never where introduced for something else. */
export function judgeIntroduction({ trait, head, start, end }: Reading, { article, introductions, named }: Whole): Evidence | undefined {
  const printed = article.text.slice(start, end);
  const meant = introductions.get(printed);
  if (meant?.head?.id === head.id) return { rule: 'introduced', points: 5, why: `The article introduces “${printed}” as its short form.` };
  if (meant !== undefined && !meant.inside.includes(head.id)) return { rule: 'introduced', points: VETO, why: `The article introduces “${printed}” as a short form of something else.` };
  if (trait.mode !== 'needs-introduction') return undefined;
  return named.has(head.id) ? FULL_NAME : NOT_INTRODUCED;
}

/**
 * The words of the interface in the reader's language (decision 0015). In: a voice, which the entry file of each page and of the background takes from
 * the browser (src/browser/words), tests and the command line from the English file (english.ts). Out: sentences, numbers, phrases with a number in them.
 * Cards and everything else that comes from the dataset are English in every language.
 * The trap: nobody can speak before `speak` was called, so no module calls `t` while it loads; tables hold keys, not words.
 */
import type messages from '../_locales/en/messages.json';

export type Message = keyof typeof messages;
type BaseOf<Key> = Key extends `${infer Base}_other` ? Base : never;
/** Phrases that hold a number: one message for each plural form a language has. */
export type Counted = BaseOf<Message>;
/** Everything else. */
export type Key = Exclude<Message, `${Counted}_${string}`>;

/** Where the words come from. */
export interface Voice {
  /** As browser.i18n.getMessage: empty where there is no such message. */
  say(key: string, substitutions: readonly string[]): string;
  /** Of the browser, "de-CH"; the words may be in another language, where ours are not translated into it. */
  uiLanguage: string;
}

interface Speaker extends Pick<Voice, 'say'> {
  /** Of the words: "de". */
  language: string;
  direction: 'ltr' | 'rtl';
  /** For numbers and dates: "de-CH". */
  locale: string;
}

let speaker: Speaker | undefined;

/** Call it first thing, in the entry file. */
export function speak({ say, uiLanguage }: Voice): void {
  // The file of messages says itself which it is: the browser's own language says nothing about where the browser has found our words.
  const language = say('language', []);
  const ours = uiLanguage.split(/[-_]/)[0] === language ? uiLanguage.replaceAll('_', '-') : language;
  speaker = { say, language, direction: say('direction', []) === 'rtl' ? 'rtl' : 'ltr', locale: language === 'en' ? 'en-GB' : ours };
}

function now(): Speaker {
  if (speaker === undefined) throw new Error('Nothing can be said before `speak`');
  return speaker;
}

export const language = (): string => now().language;
export const direction = (): 'ltr' | 'rtl' => now().direction;
/** For Intl. */
export const locale = (): string => now().locale;

/** A sentence. Numbers are printed as the language prints them. */
export function t(key: Key, ...substitutions: readonly (string | number)[]): string {
  return now().say(key, substitutions.map((part) => (typeof part === 'number' ? printNumber(part) : isolate(part))));
}

/** A phrase with a whole number in it: "1 name", "12 names". Further substitutions come after the number. */
export function tCount(key: Counted, count: number, ...substitutions: readonly (string | number)[]): string {
  const form = new Intl.PluralRules(locale()).select(count);
  return now().say(`${key}_${form}`, [printNumber(count), ...substitutions.map((part) => (typeof part === 'number' ? printNumber(part) : isolate(part)))]);
}

/** Stands where a part is to come: a letter of nobody's alphabet. */
const SLOT = 0xe000;

/** A sentence with nodes in it, or other parts that are no text: the pieces in their order. */
export function tParts<Part>(key: Key, ...parts: readonly Part[]): (string | Part)[] {
  const sentence = now().say(key, parts.map((_, index) => String.fromCharCode(SLOT + index)));
  return sentence.split(/([\ue000-\ue008])/u).filter((piece) => piece !== '').map((piece) => parts[piece.charCodeAt(0) - SLOT] ?? piece);
}

/** English names in an Arabic sentence must not turn its order round: first strong isolate, pop directional isolate (Unicode UAX 9). */
function isolate(text: string): string {
  return direction() === 'rtl' ? `\u2068${text}\u2069` : text;
}

export const printNumber = (number: number, options: Intl.NumberFormatOptions = {}): string => number.toLocaleString(locale(), options);

/** "400, 200 or 700". */
export const printChoice = (words: readonly string[]): string => new Intl.ListFormat(locale(), { type: 'disjunction' }).format(words);

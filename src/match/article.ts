/**
 * The text of one article as the rules ask about it: lines, sentences, the words beside a stretch.
 * In: text, language and index; every answer is computed when first asked for. Called by the resolver, short forms and relevance.
 * The trap: every look around is bounded (by a word, a line start found by binary search, or SENTENCE_REACH), so that many mentions stay linear.
 */
import { ArticleTerms, type Span } from './article-terms';
import { APOSTROPHE, GAP, LETTER, MARK } from './fold';
import type { Language } from './language';
import { languageOf } from './languages';
import type { NameIndex } from './name-index';
import { classAt } from './walk';
import { Word } from './word';

/** Sentences are looked for within this many characters of a name. */
const SENTENCE_REACH = 400;
/** A word longer than this is no word. */
const LONGEST_WORD = 60;
const TITLE_CASE_SHARE = 0.7;
const LONGEST_SUBHEAD = 80;
/** Dots after initials and short words end no sentence. */
const SENTENCE_END = /(?<=\p{L}{3}|[\d)”"’'])[.!?…]["”’')]*\s+(?=["“‘'(]?\p{Lu})/gu;
/** A capitalised word of up to five letters before a dot. */
const SHORT_TITLE = /(?<!\p{L})\p{Lu}\p{Ll}{2,4}$/u;
const OPENING_QUOTES = '"“„«';
const SKIPPED_AT_OPENING = ` \u00a0'’‘)]${OPENING_QUOTES}`;
const SENTENCE_BREAKS = '\n.!?…:;•|–—”';

export class Article {
  readonly language: Language;
  private lineStarts: number[] | undefined;
  private readonly capitalised = new Map<number, boolean>();
  private readonly smallWords = new Map<string, boolean>();

  /** Primary part of the page's language tag: "en" of "en-GB". */
  readonly primaryTag: string;

  readonly terms: ArticleTerms;

  constructor(readonly text: string, tag: string, index: NameIndex) {
    this.terms = new ArticleTerms(text, index);
    this.language = languageOf(tag);
    this.primaryTag = tag.toLowerCase().split('-', 1)[0] ?? '';
  }

  /** The line (block) an offset lies in. */
  lineOf(offset: number): Span {
    this.lineStarts ??= [0, ...Array.from(this.text.matchAll(/\n/g), (match) => match.index + 1)];
    let [low, high] = [0, this.lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.lineStarts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { start: this.lineStarts[low] as number, end: (this.lineStarts[low + 1] ?? this.text.length + 1) - 1 };
  }

  /** The sentence around a stretch, as far as it can be told. */
  sentenceOf({ start, end }: Span): Span {
    const line = this.lineOf(start);
    const from = Math.max(line.start, start - SENTENCE_REACH);
    const to = Math.min(line.end, end + SENTENCE_REACH);
    const window = this.text.slice(from, to);
    const ends = [...window.matchAll(SENTENCE_END)].filter((match) => !this.endsTitle(window, match.index)).map((match) => ({ stop: from + match.index, next: from + match.index + match[0].length }));
    return { start: ends.findLast(({ next }) => next <= start)?.next ?? from, end: ends.find(({ stop }) => stop >= end)?.stop ?? to };
  }

  /** "Gen. Paul Majok": the dot at this place is that of a shortened title. */
  private endsTitle(window: string, dot: number): boolean {
    const title = SHORT_TITLE.exec(window.slice(0, dot))?.[0];
    return title !== undefined && window[dot] === '.' && this.language.titles.has(title.toLowerCase());
  }

  /** Whether the line is printed like a headline, with most words capitalised or all in capitals: there capitals say nothing. Asked once per line. */
  isHeadline(offset: number): boolean {
    const line = this.lineOf(offset);
    const known = this.capitalised.get(line.start);
    if (known !== undefined) return known;
    const printed = this.text.slice(line.start, Math.min(line.end, line.start + SENTENCE_REACH));
    const words = printed.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? [];
    const share = words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
    const isSubhead = words.length >= 2 && share === 1 && printed.length <= LONGEST_SUBHEAD;
    const answer = (isSubhead || (words.length >= 4 && share >= TITLE_CASE_SHARE)) && !/\.["”’']?$/u.test(printed);
    this.capitalised.set(line.start, answer);
    return answer;
  }

  /** Whether everything around the stretch in its line is in capitals: then "US" may be "us". */
  isAllCapitals({ start, end }: Span): boolean {
    const line = this.lineOf(start);
    const around = this.text.slice(Math.max(line.start, start - 60), start) + this.text.slice(end, Math.min(line.end, end + 60));
    return /\p{Lu}{3}/u.test(around) && !/\p{Ll}/u.test(around);
  }

  /** The word before a stretch, if only a space or hyphen parts them. An initial or title may carry a dot. */
  wordBefore(start: number): Word | undefined {
    if ((classAt(this.text, start - 1) & GAP) === 0) return undefined;
    let end = start - 1;
    const dotted = this.text[end - 1] === '.';
    if (dotted) end -= 1;
    let from = end;
    while (end - from < LONGEST_WORD && classAt(this.text, from - 1) & (LETTER | MARK | APOSTROPHE)) from -= 1;
    while (from < end && classAt(this.text, from) & APOSTROPHE) from += 1;
    if (from === end) return undefined;
    const word = new Word(this.text, from, end, this.text.charCodeAt(start - 1));
    return dotted && end - from > 1 && !this.language.titles.has(word.text) ? undefined : word;
  }

  /** The word after a stretch, if only a space or hyphen parts them. */
  wordAfter(end: number): Word | undefined {
    if ((classAt(this.text, end) & GAP) === 0) return undefined;
    const start = end + 1;
    let to = start;
    while (to - start < LONGEST_WORD && classAt(this.text, to) & (LETTER | MARK | APOSTROPHE)) to += 1;
    return to === start || classAt(this.text, start) & APOSTROPHE ? undefined : new Word(this.text, start, to, this.text.charCodeAt(end));
  }

  /** Whether the capital at this offset begins a line, a sentence or a quotation, so that it says nothing. */
  opensSentence(start: number): boolean {
    let at = start - 1;
    while (at >= 0 && SKIPPED_AT_OPENING.includes(this.text.charAt(at))) {
      if (OPENING_QUOTES.includes(this.text.charAt(at))) return true;
      at -= 1;
    }
    return at < 0 || SENTENCE_BREAKS.includes(this.text.charAt(at));
  }

  /** Whether the word also stands in the article in small letters, as a whole word. Asked once per word. */
  hasSmallWord(word: string): boolean {
    const known = this.smallWords.get(word);
    if (known !== undefined) return known;
    let found = false;
    for (let at = this.text.indexOf(word); at >= 0 && !found; at = this.text.indexOf(word, at + 1)) {
      found = ((classAt(this.text, at - 1) | classAt(this.text, at + word.length)) & (LETTER | MARK)) === 0;
    }
    this.smallWords.set(word, found);
    return found;
  }
}

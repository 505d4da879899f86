/**
 * What the address bar offers while a name is typed behind the keyword. Pure. In: what is typed, the catalogue. Out: a few entries, best first, each
 * with the text that stands in the bar when it is chosen. Called by the look-up of the background.
 * The trap: Chrome reads descriptions as XML and throws at a bare "&"; Firefox prints them as they are.
 */
import type { Card, EntityId } from '../types';
import { EVERYTHING } from './address';
import { otherNames, type Catalogue } from './catalogue';
import { describeName } from '../describe';
import { findInName, type Hit } from './folding';
import type { Library } from './library';

/** As both browsers want it. */
export interface Suggestion {
  content: string;
  description: string;
}

/** More are not shown. */
export const MAX_SUGGESTIONS = 6;

/** "Kata'ib Hezbollah #kataib-hezbollah": the bar shows the name, the mark behind it says which of that name, also after the background was stopped. */
const MARKED = / #([a-z0-9-]+)$/;
export const markedId = (typed: string): EntityId | undefined => MARKED.exec(typed)?.[1];
export const withoutMark = (typed: string): string => typed.replace(MARKED, '');

export interface SuggestParts {
  catalogue: Pick<Catalogue, 'find'>;
  library: Pick<Library, 'head' | 'card'>;
  /** Chrome. */
  isXml: boolean;
}

export function suggest(typed: string, { catalogue, library, isXml }: SuggestParts): Suggestion[] {
  const text = withoutMark(typed).trim();
  if (text === '') return [];
  const print = isXml ? XML : PLAIN;
  const found = catalogue.find({ ...EVERYTHING, text }).ordinals.slice(0, MAX_SUGGESTIONS).map((ordinal) => library.card(library.head(ordinal).id));
  return found.filter((card) => card !== undefined).map((card) => ({ content: `${card.name} #${card.id}`, description: describe(card, text, print) }));
}

/** Names in another script stand apart, so that the line keeps its direction. */
function describe(card: Card, text: string, print: Print): string {
  const hit = findInName(card.name, text);
  const other = hit === undefined ? otherNames(card).find((name) => findInName(name, text) !== undefined) : undefined;
  const also = other === undefined ? '' : ` (${ISOLATE}${print.name(other, findInName(other, text))}${ISOLATED})`;
  return `${print.name(card.name, hit)}${also}${print.aside(describeName(card))}`;
}

const ISOLATE = '\u2068';
const ISOLATED = '\u2069';

interface Print {
  name(name: string, hit: Hit | undefined): string;
  aside(words: string): string;
}

const PLAIN: Print = { name: (name) => name, aside: (words) => (words === '' ? '' : ` – ${words}`) };

const XML: Print = {
  name(name, hit) {
    if (hit === undefined) return escapeXml(name);
    const end = hit.start + hit.length;
    return `${escapeXml(name.slice(0, hit.start))}<match>${escapeXml(name.slice(hit.start, end))}</match>${escapeXml(name.slice(end))}`;
  },
  aside: (words) => (words === '' ? '' : ` <dim>${escapeXml(words)}</dim>`),
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&apos;' };
/** XML 1.0 has no way to write these. */
const NOT_XML = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

export const escapeXml = (text: string): string => text.replaceAll(NOT_XML, ' ').replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? '');

/** A line of ours for the address bar, as this browser takes it. */
export const printLine = (line: string, isXml: boolean): string => (isXml ? escapeXml(line) : line.replaceAll(NOT_XML, ' '));

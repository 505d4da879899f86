/**
 * An entry to paste elsewhere, as plain text and as Markdown: name, lead with its source numbers, every source with publisher, date and address, and how
 * fresh it all is. Says nothing about the article it was read beside. Pure. Called by `cards/index` for the card and by the explorer for the entry page.
 */
import type { Card, PartialDate, Source } from '../types';
import { printDate } from './dates';
import { dateOf, originOf } from './sources';
import { capitalise } from './text';

const joined = (separator: string, ...parts: (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').join(separator);

/** "Armed group, Iraq"; a kind that names the place already does not name it twice. */
export const kindOf = ({ subtype, region }: Card): string => joined(', ', capitalise(subtype), subtype.includes(region) ? '' : region);

function creditOf(card: Card, release: PartialDate): string {
  const origin = originOf(card);
  return `Backgrounder, dataset of ${printDate(release)}, ${origin.charAt(0).toLowerCase()}${origin.slice(1)}`;
}

/** @param print how a stretch of text is written. */
const leadOf = ({ lead }: Card, print: (text: string) => string, number: (number: number) => string): string =>
  lead.map(({ text, src }) => `${print(text)}${src.map((one) => ` ${number(one)}`).join('')}`).join(' ');

const plainSource = (source: Source): string => `${joined(', ', source.publisher, source.title, dateOf(source))}. ${source.url}`;

export function citePlain(card: Card, release: PartialDate): string {
  const sources = card.sources.map((source, index) => `[${index + 1}] ${plainSource(source)}`);
  return [`${card.name} (${kindOf(card)})`, leadOf(card, String, (number) => `[${number}]`), ...sources, creditOf(card, release)].join('\n');
}

/** Signs that Markdown would read as more than text; HTML's too, because Markdown lets HTML through. */
const shield = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replaceAll('&', '&amp;');

/** In pointed brackets an address may hold round ones. */
const link = (words: string, url: string): string => (/^https?:\/\/[^\s<>]+$/.test(url) ? `[${shield(words)}](<${url}>)` : shield(words));

function markdownSource({ title, publisher, url, ...dates }: Source): string {
  const [before, words] = title === undefined ? [undefined, publisher] : [shield(publisher), title];
  return joined(', ', before, link(words, url), dateOf({ publisher, url, ...dates }));
}

export function citeMarkdown(card: Card, release: PartialDate): string {
  const head = `**${shield(card.name)}** (${shield(kindOf(card))})`;
  const sources = card.sources.map((source, index) => `${index + 1}. ${markdownSource(source)}`).join('\n');
  return [head, leadOf(card, shield, (number) => `\\[${number}\\]`), sources, shield(creditOf(card, release))].filter((part) => part !== '').join('\n\n');
}

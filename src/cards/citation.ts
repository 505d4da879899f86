/** A card as plain text to paste: name, lead with source numbers, sources with addresses, dates. Pure. */
import type { Card, PartialDate } from '../types';
import { printDate } from './dates';

export function cite(card: Card, release: PartialDate): string {
  const names = [card.native?.text, card.acronym].filter((name) => name !== undefined).join(', ');
  const lead = card.lead.map(({ text, src }) => `${text}${src.map((number) => ` [${number}]`).join('')}`).join(' ');
  const sources = card.sources.map((source, index) =>
    `[${index + 1}] ${[source.publisher, source.title, printDate(source.date)].filter((part) => part !== undefined).join(', ')}. ${source.url}`);
  return [
    `${card.name}${names === '' ? '' : ` (${names})`}`, [card.subtype, card.region].filter((part) => part !== '').join(', '), '',
    `${lead} (as of ${printDate(card.leadAsOf)})`, '', ...sources, '',
    `Backgrounder, dataset of ${printDate(release)}, entry checked ${printDate(card.reviewed)}.`,
  ].join('\n');
}

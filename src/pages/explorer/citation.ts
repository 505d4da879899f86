/** An entry as plain text to paste: name, lead with its source numbers, the numbered sources with their addresses, how fresh it all is. Pure. */
import { printDate } from '../../cards/dates';
import { dateOf, originOf } from '../../cards/sources';
import { capitalise } from '../../cards/text';
import type { Card, PartialDate, Source } from '../../types';

export function citeEntry(card: Card, release: PartialDate): string {
  const { name, subtype, region, lead, sources } = card;
  const origin = originOf(card);
  const kind = [capitalise(subtype), region].filter((part) => part !== '').join(', ');
  const text = lead.map((part) => `${part.text}${part.src.map((number) => ` [${number}]`).join('')}`).join(' ');
  return [`${name} (${kind})`, text, ...sources.map((source, index) => `[${index + 1}] ${citeSource(source)}`), `Backgrounder, dataset of ${printDate(release)}, ${origin.charAt(0).toLowerCase()}${origin.slice(1)}`].join('\n');
}

function citeSource(source: Source): string {
  const { publisher, title, url } = source;
  return `${[publisher, title, dateOf(source)].filter((part) => part !== undefined && part !== '').join(', ')}. ${url}`.trim();
}

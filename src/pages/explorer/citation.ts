/** An entry as plain text to paste: name, lead with its source numbers, the numbered sources with their addresses, how fresh it all is. Pure. */
import { printDate } from '../../cards/dates';
import { capitalise } from '../../cards/text';
import type { Card, PartialDate, Source } from '../../types';

export function citeEntry({ name, subtype, region, lead, sources, reviewed }: Card, release: PartialDate): string {
  const kind = [capitalise(subtype), region].filter((part) => part !== '').join(', ');
  const text = lead.map((part) => `${part.text}${part.src.map((number) => ` [${number}]`).join('')}`).join(' ');
  return [`${name} (${kind})`, text, ...sources.map((source, index) => `[${index + 1}] ${citeSource(source)}`), `Backgrounder, dataset of ${printDate(release)}, entry last checked ${printDate(reviewed)}.`].join('\n');
}

function citeSource({ publisher, title, date, accessed, url }: Source): string {
  const dated = date === 'undated' ? `undated, read ${printDate(accessed)}` : printDate(date);
  return `${[publisher, title, dated].filter((part) => part !== undefined && part !== '').join(', ')}. ${url}`.trim();
}

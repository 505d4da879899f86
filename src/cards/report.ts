/**
 * "Report an error": the address of a form that is filled in with the entry and the dataset's date, and with nothing of the page. It is a link: nothing is
 * sent before the reader follows it and presses a button there. Pure. The place of the forms is `bugs` of package.json. Called by `foot` and the explorer.
 */
import { bugs } from '../../package.json';
import type { Branch, Card, PartialDate } from '../types';
import { h } from './tree';

/** As browsers write it, so that the address of the link is the one that is in the tree. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('\'', '%27');

export function reportAddress({ id, name }: Pick<Card, 'id' | 'name'>, release: PartialDate): string {
  const body = `Entry: ${id}\nDataset: ${release}\n\nWhat is wrong:\n\n\nA source that says so:\n`;
  return `${bugs.url}/new?title=${encode(`Entry: ${name}`)}&body=${encode(body)}`;
}

const REPORT = 'Report an error';

/** @param shown where the line is short; read aloud it is whole. */
export const drawReport = (card: Pick<Card, 'id' | 'name'>, release: PartialDate, className: string, shown = REPORT): Branch =>
  h('a', { class: className, href: reportAddress(card, release), target: '_blank', rel: 'noopener noreferrer', ...(shown !== REPORT && { 'aria-label': REPORT }) }, shown);

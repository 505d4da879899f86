/**
 * The end notes of one article, to print: each of its names in the order of first mention, with the short text of its card, what held on the date of the
 * article, what came later, and the sources of just these lines. Trees, worded by the parts of the card and in English like it (decision 0015). Pure.
 * In: what the article's tab says of itself and its names, and the cards. Called by the page `notes`. Numbers of sources begin anew in each note, because
 * those of the card would leave gaps: a note cites a few of an entry's sources.
 */
import type { ListedName } from '../messages';
import type { Branch, Card, EntityId, PartialDate, Source, Tree } from '../types';
import { kindOf } from './citation';
import { isAfter, printDate, printMonth } from './dates';
import { titleOf } from './head';
import { drawLead } from './lead';
import type { Reading } from './reading';
import { tellSince } from './since-article';
import { dateOf, originOf } from './sources';
import { drawThen } from './then';
import { h, type Child } from './tree';

export interface Noted {
  /** Where the browser tells them. */
  title?: string;
  url?: string;
  host: string;
  published?: PartialDate;
  /** Date of the dataset. */
  release: PartialDate;
  /** In the order of first mention. */
  names: readonly Pick<ListedName, 'entity'>[];
  card(id: EntityId): Card | undefined;
}

export const TITLE_ID = 'notes-title';
/** Other names in a note: enough to find the one the article prints. */
const MAX_ALSO = 4;

/** @returns head, notes, foot */
export function drawNotes(noted: Noted): Branch[] {
  const cards = noted.names.flatMap(({ entity }) => noted.card(entity) ?? []);
  return [drawHead(noted, cards.length), ...cards.map((card, index) => drawNote(card, index + 1, noted)), drawFoot(noted)];
}

const isWeb = (url: string): boolean => /^https?:\/\//.test(url);

function drawHead({ title, url, host, published, release }: Noted, count: number): Branch {
  const site = host.replace(/^www\./, '');
  return h('header', {}, h('h1', { id: TITLE_ID, tabindex: '-1' }, 'Background notes to ', ...(title === undefined || title === '' ? [`an article on ${site}`] : ['“', h('bdi', {}, title), '”'])),
    h('p', {}, `${site}, ${published === undefined ? 'no date found' : printDate(published)}`),
    url !== undefined && isWeb(url) && h('p', {}, drawAddress(url)),
    h('p', { class: 'fine' }, `${count} ${count === 1 ? 'name' : 'names, in the order in which the article first has them'}. ${tellTime(published, release)} The sources of each note stand below it.`));
}

function tellTime(published: PartialDate | undefined, release: PartialDate): string {
  if (published === undefined) return `The page gives no date: the notes tell what was known on ${printDate(release)}.`;
  if (isAfter(published, release)) return `This article is newer than our data (${printDate(release)}).`;
  return `The notes tell what was known on ${printDate(release)}, and what was so on the date of the article where that has changed.`;
}

const drawAddress = (url: string): Branch => h('a', { class: 'url', href: url, target: '_blank', rel: 'noopener noreferrer', dir: 'ltr' }, url);

function drawNote(card: Card, number: number, { published, release }: Noted): Branch {
  // Without cards to go to, no word of it is a link.
  const reading: Reading = { card, article: { release, ...(published !== undefined && { published }), cardOf: () => undefined, paragraphOf: () => undefined, mapOf: () => undefined } };
  const since = tellSince(card, published, release);
  const text = [drawLead(reading), since?.state === 'changed' && h('p', { class: 'since' }, h('b', {}, 'Since this article:'), ` ${since.text}.`), drawThen(reading)];
  const { trees, cited } = cite(text.filter((part): part is Branch => Array.isArray(part)), number);
  const id = `note-${number}`;
  return h('article', { class: 'note', 'aria-labelledby': id },
    h('h2', { id }, h('span', { class: 'no' }, `${number}.`), ' ', h('span', {}, titleOf(card))),
    h('p', { class: 'what' }, kindOf(card), ...drawAlso(card)), ...trees, drawSources(card, cited, number), h('p', { class: 'fine' }, tellAge(card, cited.length)));
}

function drawAlso({ native, acronym, also }: Card): Child[] {
  const others = [acronym, ...also.slice(0, MAX_ALSO)].filter((name) => name !== undefined).join('; ');
  return [native !== undefined && '. ', native !== undefined && h('bdi', { lang: native.lang, dir: native.dir }, native.text), others !== '' && `. Also: ${others}`];
}

const idOf = (note: number, source: number): string => `note-${note}-source-${source}`;

/** Trees with a link in the place of each number of a source, and the numbers in the order in which they were met. */
function cite(trees: readonly Tree[], note: number): { trees: Tree[]; cited: number[] } {
  const cited: number[] = [];
  const walk = (tree: Tree): Tree => {
    if (typeof tree === 'string') return tree;
    if (typeof tree === 'number') {
      if (!cited.includes(tree)) cited.push(tree);
      const source = cited.indexOf(tree) + 1;
      return h('a', { class: 'ref', href: `#${idOf(note, source)}`, 'aria-label': `source ${source}` }, `[${source}]`);
    }
    const [tag, attributes, ...children] = tree;
    return [tag, attributes, ...children.map(walk)];
  };
  return { trees: trees.map(walk), cited };
}

/** @param cited numbers of the card */
function drawSources(card: Card, cited: readonly number[], note: number): Child {
  const rows = cited.flatMap((number, index): Branch[] => {
    const source = card.sources[number - 1];
    return source === undefined ? [] : [h('li', { id: idOf(note, index + 1), tabindex: '-1' }, h('span', { class: 'no' }, `[${index + 1}]`), h('span', {}, ...printSource(source)))];
  });
  return rows.length > 0 && h('ol', { class: 'src', 'aria-label': `Sources of note ${note}` }, ...rows);
}

function printSource(source: Source): Child[] {
  const { publisher, title, url, original } = source;
  return [`${publisher}, `, title !== undefined && h('cite', {}, title), title !== undefined && ', ', `${dateOf(source)}. `, isWeb(url) ? drawAddress(url) : url, original !== undefined && ` (${original})`];
}

function tellAge(card: Card, cited: number): string {
  const more = card.sources.length - cited;
  const age = card.depth === 'register' ? originOf(card) : `Summary as of ${printMonth(card.leadAsOf)}. ${originOf(card)}`;
  return more > 0 && card.depth !== 'register' ? `${age} Its card has ${more} more ${more === 1 ? 'source' : 'sources'}.` : age;
}

const drawFoot = ({ release }: Noted): Branch => h('footer', { class: 'fine' }, h('p', {},
  `Backgrounder, dataset of ${printDate(release)}. Entries: MIT licence. Places: GeoNames (CC BY 4.0) and OurAirports (public domain).`));

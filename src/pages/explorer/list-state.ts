/** What the list shows for what it is asked: the hits of one page and the words about them. */
import { t, tCount } from '../../i18n';
import type { Ask } from '../../search/address';
import type { Catalogue } from '../../search/catalogue';
import type { Library } from '../../search/library';
import type { ListShown } from './list-view';
import { buildRows } from './rows';

/** The dataset on the page, and whether all its names are known yet. */
export interface Shelf {
  library: Library;
  catalogue: Catalogue;
  isReading: boolean;
}

/** Rows on one page of the list: a page is built in one go at every letter typed. */
export const PAGE_ROWS = 50;

export function describeList({ library, catalogue, isReading }: Shelf, ask: Ask): ListShown {
  const { ordinals, counts } = catalogue.find(ask);
  const pages = Math.max(1, Math.ceil(ordinals.length / PAGE_ROWS));
  const page = Math.min(ask.page, pages);
  const ids = ordinals.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS).map((ordinal) => library.head(ordinal).id);
  const isSearch = ask.text.trim() !== '';
  return {
    ask, counts, ids, page, pages, isReading, summary: summarise(ordinals.length, library, ask, isReading), order: isSearch ? t('bestFirst') : t('aToZ'),
    countries: catalogue.countries(), statuses: catalogue.statuses(), buildRows: () => buildRows(ids, ask.text, library.card),
  };
}

/** "7 of 25,093 entries and places match “kata’ib”". */
export function summarise(found: number, { entries, places }: Pick<Library, 'entries' | 'places'>, { text, kinds, country, status }: Omit<Ask, 'page'>, isReading: boolean): string {
  const isNarrowed = kinds.length > 0 || country !== '' || status !== '';
  const isSearch = text.trim() !== '';
  const all = isSearch ? tCount('matches', found, entries + places, text.trim()) : isNarrowed ? t('narrowed', found, entries) : tCount('entries', found);
  if (isReading) return t('stillReading', all);
  return isSearch ? all : tCount('foundByName', places, all);
}

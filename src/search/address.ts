/**
 * The address of every view, behind the # of the page: `#/` and `#/?q=kataib&kind=group&country=IQ&status=Active&page=2` for the list,
 * `#/entry/kataib-hezbollah` for an entry. Pure. What a reader has mended or cut short is read as far as it makes sense.
 */
import type { EntityId } from '../types';
import { isFacetKey, type FacetKey } from './facets';

/** What the list is asked for. Empty strings and lists ask for everything. */
export interface Ask {
  text: string;
  kinds: readonly FacetKey[];
  /** ISO 3166-1 alpha-2. */
  country: string;
  status: string;
  /** From 1. */
  page: number;
}

export type Address = { view: 'list'; ask: Ask } | { view: 'entry'; id: EntityId };

export const EVERYTHING: Ask = { text: '', kinds: [], country: '', status: '', page: 1 };

const ENTRY = '#/entry/';
/** No name is longer. */
const MAX_TEXT = 200;

export function readAddress(hash: string): Address {
  if (hash.startsWith(ENTRY)) return { view: 'entry', id: hash.slice(ENTRY.length).replace(/[^a-z0-9-].*$/su, '') };
  const fields = new URLSearchParams(hash.includes('?') ? hash.slice(hash.indexOf('?')) : '');
  const field = (name: string): string => (fields.get(name) ?? '').slice(0, MAX_TEXT);
  const page = Number(field('page'));
  return {
    view: 'list',
    ask: {
      text: field('q'), kinds: [...new Set(field('kind').split(' ').filter(isFacetKey))], country: /^[A-Z]{2}$/.test(field('country')) ? field('country') : '',
      status: field('status'), page: Number.isInteger(page) && page > 0 ? page : 1,
    },
  };
}

export const addressOf = (id: EntityId): string => `${ENTRY}${id}`;

export function addressOfList({ text, kinds, country, status, page }: Ask): string {
  const fields = Object.entries({ q: text, kind: kinds.join(' '), country, status, page: page > 1 ? String(page) : '' }).filter(([, value]) => value !== '');
  return fields.length === 0 ? '#/' : `#/?${new URLSearchParams(fields).toString()}`;
}

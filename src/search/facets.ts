/** What entries can be narrowed down by: their kind as a reader tells kinds apart, their country, their status. Pure. */
import type { Key } from '../i18n';
import { FAMILY_OF, KINDS, type Family, type Kind } from '../types';

export type FacetKey = Family | 'base' | 'country';

export interface Facet {
  key: FacetKey;
  title: Key;
  /** The colour and glyph of this one stand for it. */
  kind: Kind;
}

export const FACETS: readonly Facet[] = [
  { key: 'group', title: 'groups', kind: 'armed-group' }, { key: 'person', title: 'people', kind: 'person' }, { key: 'place', title: 'places', kind: 'settlement' },
  { key: 'base', title: 'bases', kind: 'base' }, { key: 'event', title: 'events', kind: 'event' }, { key: 'country', title: 'countries', kind: 'country' },
];

export const facetOf = (kind: Kind): FacetKey => (kind === 'base' || kind === 'country' ? kind : FAMILY_OF[kind]);

const KEY_OF: ReadonlyMap<Kind, FacetKey> = new Map(KINDS.map((kind) => [kind, facetOf(kind)]));
export const isFacetKey = (key: string): key is FacetKey => [...KEY_OF.values()].some((known) => known === key);

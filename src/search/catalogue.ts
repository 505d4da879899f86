/**
 * All entries and places as the list needs them: searchable names, kind, country, status. In: a Library. Out: ordinals in the order they are shown,
 * and how many there are of each kind, country and status. Pure but for what it keeps.
 * The trap: reading everything takes longer than a frame, so the written entries are known at once and the rest is read in `prepare`, a little at a time.
 */
import type { Card, EntityHead } from '../types';
import type { Ask } from './address';
import { facetOf, type FacetKey } from './facets';
import { alikeArticles, foldName } from './folding';
import type { Library } from './library';
import { INSIDE, NameSearch, PREFIX } from './name-search';

/** Read in one go while the page stays usable: cards are kilobytes, places and names a few dozen bytes. */
const CARDS_A_SLICE = 25;
const PLACES_A_SLICE = 500;
const NAMES_A_SLICE = 2_000;

/** How many would be left if this were chosen too. */
export interface Counts {
  kinds: ReadonlyMap<FacetKey, number>;
  countries: ReadonlyMap<string, number>;
  statuses: ReadonlyMap<string, number>;
}

export interface Found {
  /** Best first; alphabetical where nothing is searched for. */
  ordinals: readonly number[];
  counts: Counts;
}

interface Row {
  facet: FacetKey;
  countries: readonly string[];
  status: string;
  /** Folded name: hits that are as good stand in its order. Plain order of letters, because thousands are compared at every letter typed. */
  key: string;
  /** Among hits that are as good: written, large town, other place of a register. */
  weight: number;
}

const collator = new Intl.Collator('en');
/** A large town is looked for more often than a hamlet of its name. */
const LARGE = /^(?:city|capital city|provincial capital)$/;
/** Words that match one by one are worth as much as a hit inside a word. */
const WORDS_APART = INSIDE + 1;

export class Catalogue {
  readonly search = new NameSearch();
  private readonly rows: Row[] = [];
  /** Written entries in the order of the alphabet. */
  private readonly alphabetical: readonly number[];
  /** Codes of countries, statuses: all that were met; names of countries by code. */
  private readonly codes = new Set<string>();
  private readonly statusWords = new Set<string>();
  private readonly countryNames = new Map<string, string>();

  constructor(private readonly library: Library) {
    const heads = Array.from({ length: library.entries }, (_, ordinal) => library.head(ordinal));
    this.search.add(heads.map((head, ordinal) => this.take(head, ordinal)), 'first');
    for (const { kind, countries: [code], name } of heads) if (kind === 'country' && code !== undefined) this.countryNames.set(code, name);
    this.alphabetical = [...heads.keys()].toSorted((a, b) => collator.compare(sortName(heads[a]), sortName(heads[b])));
  }

  /** Reads the rest; each step is one slice of the work. Until it is done, `find` finds what is known. */
  *prepare(): Generator<void, void> {
    yield* this.readCards();
    yield* this.readPlaces();
    yield* this.readNames();
  }

  find({ text, kinds, country, status }: Omit<Ask, 'page'>): Found {
    const query = foldName(text);
    const hits = query === '' ? (text.trim() === '' ? this.alphabetical : []) : this.rank(query);
    const found: number[] = [];
    const counts = { kinds: new Map<FacetKey, number>(), countries: new Map<string, number>(), statuses: new Map<string, number>() };
    for (const ordinal of hits) {
      const row = this.row(ordinal);
      const fits = { kind: kinds.length === 0 || kinds.includes(row.facet), country: country === '' || row.countries.includes(country), status: status === '' || row.status === status };
      if (fits.country && fits.status) count(counts.kinds, row.facet);
      if (fits.kind && fits.status) for (const code of row.countries) count(counts.countries, code);
      if (fits.kind && fits.country && row.status !== '') count(counts.statuses, row.status);
      if (fits.kind && fits.country && fits.status) found.push(ordinal);
    }
    return { ordinals: found, counts };
  }

  /** Ordinals of everything that bears just this name, as its first or as another. */
  named(text: string): number[] {
    const query = foldName(text);
    return query === '' ? [] : [...this.search.find(query)].filter(([, rank]) => rank < PREFIX).map(([ordinal]) => ordinal);
  }

  /** Countries that anything lies in, in the order of the alphabet. */
  countries(): { code: string; name: string }[] {
    return [...this.codes].map((code) => ({ code, name: this.countryNames.get(code) ?? code })).toSorted((a, b) => collator.compare(a.name, b.name));
  }

  statuses(): string[] {
    return [...this.statusWords].toSorted(collator.compare);
  }

  /** Written entries before places of registers; a name that only holds the query somewhere inside comes after all that begin with it. */
  private rank(query: string): number[] {
    const ranks = this.search.find(query);
    const words = query.split(' ');
    if (words.length > 1) for (const ordinal of this.search.findWords(words)) if (!ranks.has(ordinal)) ranks.set(ordinal, WORDS_APART);
    const hits = [...ranks].map(([ordinal, rank]) => ({ ordinal, order: orderOf(rank, this.row(ordinal)), key: this.row(ordinal).key }));
    return hits.toSorted((a, b) => a.order - b.order || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.ordinal - b.ordinal)).map(({ ordinal }) => ordinal);
  }

  /** @returns the entry's printed name for the search. */
  private take({ kind, name, countries, subtype }: EntityHead, ordinal: number): [string, number] {
    const key = foldName(name);
    for (const code of countries) this.codes.add(code);
    this.rows[ordinal] = { facet: facetOf(kind), countries, status: '', key, weight: ordinal < this.library.entries ? 0 : LARGE.test(subtype) ? 1 : 2 };
    return [key, ordinal];
  }

  private takeStatus(ordinal: number, status: string): void {
    if (status === '') return;
    this.row(ordinal).status = status;
    this.statusWords.add(status);
  }

  private row(ordinal: number): Row {
    return this.rows[ordinal] as Row;
  }

  private *readCards(): Generator<void, void> {
    for (let from = 0; from < this.library.entries; from += CARDS_A_SLICE) {
      const names: [string, number][] = [];
      for (const ordinal of range(from, Math.min(from + CARDS_A_SLICE, this.library.entries))) {
        const card = this.library.card(this.library.head(ordinal).id);
        if (card === undefined) continue;
        this.takeStatus(ordinal, statusOf(card));
        names.push(...otherNames(card).map((name): [string, number] => [foldName(name), ordinal]));
      }
      this.search.add(names, 'other');
      yield;
    }
  }

  private *readPlaces(): Generator<void, void> {
    const { entries, places, head } = this.library;
    for (let from = entries; from < entries + places; from += PLACES_A_SLICE) {
      this.search.add(range(from, Math.min(from + PLACES_A_SLICE, entries + places)).map((ordinal) => this.take(head(ordinal), ordinal)), 'first');
      yield;
    }
  }

  private *readNames(): Generator<void, void> {
    const all = this.library.entries + this.library.places;
    const names = this.library.names();
    for (let isDone = false; !isDone;) {
      const slice: [string, number][] = [];
      for (let next = names.next(); !(isDone = next.done === true); next = names.next()) {
        const [name, ordinal] = next.value;
        if (ordinal < all) slice.push([alikeArticles(name), ordinal]);
        if (slice.length >= NAMES_A_SLICE) break;
      }
      this.search.add(slice, 'other');
      yield;
    }
  }
}

/** Names beside the first as they are printed: for search, and to say on which of them a hit rests. */
export const otherNames = ({ native, acronym, also }: Card): string[] => [native?.text, acronym, ...also].filter((name) => name !== undefined);

/** The last row holds now; "Active", "Dead". */
function statusOf({ facts }: Card): string {
  return facts.find(({ label }) => label === 'Status')?.rows.at(-1)?.text ?? '';
}

function orderOf(rank: number, { weight }: Row): number {
  const isWritten = weight === 0;
  return (rank >= INSIDE ? 1000 : 0) + (isWritten ? 0 : 100) + rank * 10 + weight;
}

/** "al-Qaim" stands under Q. */
const sortName = (head: EntityHead | undefined): string => (head?.name ?? '').replace(/^(?:al|el|as|ash|at|an|ar|ad|az)-/iu, '');

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** A dataset made of cards, for tests of the explorer in Node and in the page. It counts what it is asked for: work is measured by that, never by time. */
import type { Library } from '../../../src/search/library';
import { fold } from '../../../src/match/fold';
import type { Card, EntityHead } from '../../../src/types';

export interface World {
  /** Written entries. */
  cards: readonly Card[];
  /** Places of registers. */
  places?: readonly Card[];
  /** Further names of the index: id and printed name. */
  names?: readonly (readonly [id: string, name: string])[];
  /** Codes of the countries of an entry, where its region does not say them. */
  countries?: Readonly<Record<string, readonly string[]>>;
}

export interface Asked {
  /** Ids in the order in which their cards were asked for. */
  cards: string[];
  names: number;
}

const BLANK: Card = {
  id: 'a', kind: 'armed-group', depth: 'full', name: 'A group', subtype: 'armed group', region: 'Iraq', also: [], lead: [{ text: 'An armed group.', src: [1] }], leadAsOf: '2024',
  facts: [], claims: [], designations: [], timeline: [], relations: [], confusable: [], gaps: [],
  sources: [{ publisher: 'A newspaper', url: 'https://news.example/a', date: '2024-02-03', accessed: '2024-05-01' }], reviewed: '2024-05-01',
};

export const makeCard = (more: Partial<Card>): Card => ({ ...BLANK, ...more });
export const makePlace = (id: string, name: string, subtype = 'town', region = 'Wasit, Iraq'): Card =>
  makeCard({ id, name, kind: 'settlement', depth: 'register', subtype, region, lead: [{ text: `A ${subtype} in ${region}.`, src: [1] }] });

const CODES: Readonly<Record<string, string>> = { Iraq: 'IQ', Syria: 'SY', Lebanon: 'LB', Iran: 'IR' };

export function makeLibrary({ cards, places = [], names = [], countries = {} }: World): { library: Library; asked: Asked } {
  const all = [...cards, ...places];
  const asked: Asked = { cards: [], names: 0 };
  const codesOf = ({ id, region }: Card): readonly string[] => countries[id] ?? region.split(', ').flatMap((name) => CODES[name] ?? []);
  const head = (ordinal: number): EntityHead => {
    const card = all[ordinal];
    if (card === undefined) throw new RangeError(`There is no entry ${ordinal}`);
    return { id: card.id, kind: card.kind, name: card.name, subtype: card.subtype, countries: codesOf(card), related: [] };
  };
  function* listNames(): Generator<readonly [string, number]> {
    for (const [id, name] of names) {
      asked.names += 1;
      yield [fold(name), all.findIndex((card) => card.id === id)];
    }
  }
  const library: Library = {
    release: '2026-11-22', entries: cards.length, places: places.length, head, map: () => undefined, names: listNames,
    card(id) {
      asked.cards.push(id);
      return all.find((card) => card.id === id);
    },
  };
  return { library, asked };
}

const SYLLABLES = ['ka', 'ta', 'ib', 'ha', 'sh', 'di', 'ya', 'la', 'mo', 'sul', 'er', 'bil', 'na', 'jaf', 'ba', 'sra'] as const;
const KINDS = ['armed-group', 'person', 'settlement', 'base', 'event', 'conflict'] as const;
const STATUSES = ['Active', 'Dissolved', 'Dead'] as const;

/** Entries with made-up names, always the same ones. */
export function generateCards(count: number): Card[] {
  return Array.from({ length: count }, (_, index) => {
    const syllable = (digit: number): string => SYLLABLES[Math.floor(index / 16 ** digit) % 16] ?? '';
    const name = `${syllable(0)}${syllable(1)} ${syllable(2)}${syllable(0)}-${index}`;
    return makeCard({
      id: `e-${String(index).padStart(5, '0')}`, name: name.charAt(0).toUpperCase() + name.slice(1), kind: KINDS[index % KINDS.length] ?? 'person', region: index % 2 === 0 ? 'Iraq' : 'Syria',
      also: [`Other ${index}`], facts: [{ label: 'Status', rows: [{ text: STATUSES[index % 3] ?? '', src: [1] }] }],
    });
  });
}

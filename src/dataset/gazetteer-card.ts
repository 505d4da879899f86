/** Words the card of a gazetteer place: what it is, where, in which province, how many people, how far from the nearest larger place. No more is known. */
import type { Card, EntityId, Fact, Kind, PartialDate } from '../types';
import type { Feature, GazetteerTables } from './gazetteer-format';
import { printNumber, printPoint } from './wording';

/** A row of the gazetteer as a card words it. */
export interface Place {
  id: EntityId;
  name: string;
  feature: Feature;
  register: number;
  /** Number in the register. */
  number: number;
  country: { code: string; entity: EntityId; name: string };
  /** ISO 3166-1 codes: those of the area it lies in, and the one the register lists it under. */
  countries: readonly string[];
  /** What the written region it lies in says of the claims to it. */
  dispute?: string;
  province?: { name: string; entity?: EntityId };
  lat: number;
  lon: number;
  /** 0 where the register gives none. */
  population: number;
  /** Month of the register's row. */
  asOf?: PartialDate;
  anchor?: { name: string; km: number; wind: string };
}

const NOUNS: Readonly<Record<Feature, string>> = {
  town: 'town', capital: 'capital city', 'provincial-capital': 'provincial capital', quarter: 'quarter of a town', settlement: 'village or small town', airport: 'airport', 'air-base': 'air base', province: 'province or region',
};
const CITY = 300_000;
/** Smaller figures are slips of the register more often than hamlets. */
const LEAST_POPULATION = 100;

/** Neutral line under the name. Registers do not say when a town is a city; the size does. */
export function subtypeOf({ feature, population }: Pick<Place, 'feature' | 'population'>): string {
  return feature === 'town' && population >= CITY ? 'city' : NOUNS[feature];
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function printLead(place: Place): string {
  const { anchor, country, province } = place;
  const inside = [...new Set([province?.name, country.name])].filter((name) => name !== undefined && name !== place.name).join(', ');
  const where = inside === '' ? '' : ` in ${inside}`;
  const away = anchor === undefined ? '' : anchor.km === 0 ? `, beside ${anchor.name}` : `, ${printNumber(anchor.km)} km ${anchor.wind} of ${anchor.name}`;
  return `${capitalised(subtypeOf(place))}${where}${away}.`;
}

/** @param source of the register's rows; the card names the row itself. */
export function makePlaceCard(place: Place, source: GazetteerTables['sources'][number], release: PartialDate): Card {
  const { id, name, feature, country, province, population, asOf, lat, lon } = place;
  const point = { lat, lon };
  const dated = asOf === undefined ? {} : { asOf };
  const facts: Fact[] = [
    ...(province?.entity === undefined ? [] : [{ label: 'Province', rows: [{ text: province.name, entity: province.entity, src: [1] }] }]),
    ...(population >= LEAST_POPULATION ? [{ label: 'Population', rows: [{ text: printNumber(population), ...dated, note: "date of the register's row, not of the count", src: [1] }] }] : []),
    ...(feature === 'province' ? [] : [{ label: 'Coordinates', rows: [{ text: printPoint(point), src: [1] }] }]),
  ];
  return {
    id, kind: kindOf(feature), depth: 'register', name, subtype: subtypeOf(place),
    region: [...new Set([province?.name, country.name])].filter((part) => part !== undefined && part !== name).join(', '),
    also: [], lead: [{ text: printLead(place), src: [1] }], leadAsOf: asOf ?? release, facts, claims: [], designations: [], timeline: [], relations: [], confusable: [],
    gaps: [],
    sources: [{ publisher: source.publisher, title: source.title.replace('#', String(place.number)), url: source.url.replace('#', String(place.number)), date: asOf ?? source.date, accessed: release }],
    ...(feature === 'province' ? {} : { point }), ...(place.dispute === undefined ? {} : { dispute: place.dispute }), reviewed: release,
  };
}

/** @returns the kind of entity a feature is. */
export function kindOf(feature: Feature): Kind {
  if (feature === 'province') return 'region';
  if (feature === 'airport') return 'site';
  return feature === 'air-base' ? 'base' : 'settlement';
}

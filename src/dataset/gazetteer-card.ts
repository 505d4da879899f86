/** Words the card of a gazetteer place: what it is, where, in which province, how many people, how far from the nearest larger place. No more is known. */
import type { Card, EntityId, Fact, Kind, PartialDate, Source } from '../types';
import type { Feature } from './gazetteer-format';
import { printNumber, printPoint } from './wording';

/** A row of the gazetteer as a card words it. */
export interface Place {
  id: EntityId;
  name: string;
  feature: Feature;
  /** Known to the province only: it has no point to print. */
  isNoted: boolean;
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

/** What a feature is called, and the kind of entity it is. */
const FEATURES: Readonly<Record<Feature, readonly [noun: string, kind: Kind]>> = {
  town: ['town', 'settlement'], capital: ['capital city', 'settlement'], 'provincial-capital': ['provincial capital', 'settlement'], quarter: ['quarter of a town', 'settlement'],
  settlement: ['village or small town', 'settlement'], village: ['village', 'settlement'], kibbutz: ['kibbutz', 'settlement'],
  airport: ['airport', 'site'], camp: ['camp', 'site'], 'oil-field': ['oil field', 'site'], 'gas-field': ['gas field', 'site'], dam: ['dam', 'site'], crossing: ['border crossing or checkpoint', 'site'],
  hospital: ['hospital', 'site'], prison: ['prison', 'site'], port: ['port', 'site'], mine: ['mine', 'site'], 'power-plant': ['power plant', 'site'],
  'air-base': ['air base', 'base'], base: ['military base', 'base'],
  province: ['province or region', 'region'], district: ['district', 'region'],
  valley: ['valley', 'natural-feature'], forest: ['forest', 'natural-feature'], mountain: ['mountain or range', 'natural-feature'], island: ['island', 'natural-feature'], lake: ['lake', 'natural-feature'], plain: ['plain or desert', 'natural-feature'],
};
const CITY = 300_000;
/** Smaller figures are slips of the register more often than hamlets. */
const LEAST_POPULATION = 100;

/** Neutral line under the name. Registers do not say when a town is a city; the size does. */
export function subtypeOf({ feature, population }: Pick<Place, 'feature' | 'population'>): string {
  return feature === 'town' && population >= CITY ? 'city' : FEATURES[feature][0];
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function printLead(place: Place): string {
  const { anchor, country, province } = place;
  const inside = [...new Set([province?.name, country.name])].filter((name) => name !== undefined && name !== place.name).join(', ');
  const where = inside === '' ? '' : ` in ${inside}`;
  const away = anchor === undefined ? '' : anchor.km === 0 ? `, beside ${anchor.name}` : `, ${printNumber(anchor.km)} km ${anchor.wind} of ${anchor.name}`;
  return `${capitalised(subtypeOf(place))}${where}${away}.`;
}

const UNPLACED = { topic: 'position', note: 'No register used here has this place; the page below names it and says what it is and where it lies.' };

/** @param source the row of the register, or the page that names the place. */
export function makePlaceCard(place: Place, source: Source, release: PartialDate): Card {
  const { id, name, feature, isNoted, country, province, population, asOf, lat, lon } = place;
  const point = { lat, lon };
  const isPlaced = feature !== 'province' && !isNoted;
  const dated = asOf === undefined ? {} : { asOf };
  const facts: Fact[] = [
    ...(province?.entity === undefined ? [] : [{ label: 'Province', rows: [{ text: province.name, entity: province.entity, src: [1] }] }]),
    ...(population >= LEAST_POPULATION ? [{ label: 'Population', rows: [{ text: printNumber(population), ...dated, note: "date of the register's row, not of the count", src: [1] }] }] : []),
    ...(!isPlaced ? [] : [{ label: 'Coordinates', rows: [{ text: printPoint(point), src: [1] }] }]),
  ];
  return {
    id, kind: kindOf(feature), depth: 'register', name, subtype: subtypeOf(place),
    region: [...new Set([province?.name, country.name])].filter((part) => part !== undefined && part !== name).join(', '),
    also: [], lead: [{ text: printLead(place), src: [1] }], leadAsOf: asOf ?? release, facts, claims: [], designations: [], timeline: [], relations: [], confusable: [],
    gaps: isNoted ? [{ ...UNPLACED, asOf: release }] : [],
    sources: [source],
    ...(isPlaced ? { point } : {}), ...(place.dispute === undefined ? {} : { dispute: place.dispute }), reviewed: release,
  };
}

/** @returns the kind of entity a feature is. */
export function kindOf(feature: Feature): Kind {
  return FEATURES[feature][1];
}

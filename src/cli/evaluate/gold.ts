/** Gold files: texts with every name annotated by hand, one JSON object a line (tests/gold/README.md). Called by `evaluate`. */
import type { EntityHead, Kind } from '../../types';

export const GOLD_TYPES = ['group', 'person', 'base', 'city', 'region', 'country', 'site', 'org'] as const;
export type GoldType = (typeof GOLD_TYPES)[number];

export interface GoldMention {
  start: number;
  end: number;
  type: GoldType;
  /** English Wikipedia title where there is one. */
  name: string;
  lat?: number;
  lon?: number;
  /** Neither demanded nor punished. */
  optional?: boolean;
  /** A homograph that must not be taken for the conflict entity. */
  trap?: boolean;
}

export interface GoldText {
  id: string;
  kind: 'conflict' | 'nonconflict';
  date?: string;
  /** Language of the page; English where it is not given. */
  language?: string;
  text: string;
  mentions: GoldMention[];
}

/** Throws with the number of the line that cannot be read. */
export function readGold(lines: string): GoldText[] {
  return lines.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as GoldText];
    } catch {
      throw new Error(`Line ${index + 1} of the gold file is no JSON.`);
    }
  });
}

/** What our kinds are called in the gold; conflicts and events are not scored. */
export const TYPE_OF: Readonly<Record<Kind, GoldType | undefined>> = {
  'armed-group': 'group', military: 'group', 'security-service': 'group', 'political-organisation': 'group', person: 'person', base: 'base', settlement: 'city',
  region: 'region', 'natural-feature': 'region', country: 'country', site: 'site', government: 'org', 'international-organisation': 'org', conflict: undefined, event: undefined,
};

/** A quarter or district may come out as any of these. */
const LENIENT: ReadonlySet<GoldType> = new Set(['city', 'region', 'site']);

export const sameType = (gold: GoldType, ours: GoldType): boolean => gold === ours || (LENIENT.has(gold) && LENIENT.has(ours));

/** Names as titles are compared: case and kind of dash or apostrophe do not count. */
export const nameKey = (name: string): string => name.toLowerCase().replaceAll(/[’ʼ‘]/gu, "'").replaceAll(/[–—‑]/gu, '-');

export interface Titles {
  /** English Wikipedia title of an entry, where it gives one. */
  wikipedia: ReadonlyMap<string, string>;
}

/** Whether an entity is the one a gold name means. */
export const isNamed = ({ id, name }: Pick<EntityHead, 'id' | 'name'>, gold: string, { wikipedia }: Titles): boolean =>
  nameKey(name) === nameKey(gold) || nameKey(wikipedia.get(id) ?? '') === nameKey(gold);

/** "Gori, Georgia" and "Palma (town)" without what tells namesakes apart. */
const bareName = (name: string): string => nameKey(name).normalize('NFD').replaceAll(/\p{M}/gu, '').replace(/ \(.*\)$|, .*$/u, '').replace(/^(?:al|as|ad|an|ar|at|az|el)[- ]/u, '');

/** A place of the gazetteer has no title to compare: it is the one meant if it lies there and is printed as the title begins, however its register spells it. */
export function isSamePlace(head: Pick<EntityHead, 'kind' | 'lat' | 'lon'>, gold: GoldMention, printed: string): boolean {
  if (head.lat === undefined || head.lon === undefined || gold.lat === undefined || gold.lon === undefined) return false;
  const distance = distanceKm({ lat: head.lat, lon: head.lon }, { lat: gold.lat, lon: gold.lon });
  if (head.kind === 'region' && gold.type === 'region') return bareName(gold.name).replace(DESIGNATOR, '') === bareName(printed).replace(DESIGNATOR, '') && distance <= SAME_REGION_KM;
  return bareName(gold.name) === bareName(printed) && distance <= SAME_PLACE_KM;
}

const SAME_PLACE_KM = 30;
/** The middle of a province is a matter of taste. */
const SAME_REGION_KM = 161;
const DESIGNATOR = / (?:province|region|department|governorate|state|oblast|district)$/u;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres (haversine; mean radius of the earth). */
export function distanceKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const half = Math.sin(radians(b.lat - a.lat) / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)));
}

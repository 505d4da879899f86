/** Rules about places: points lie in their country, figures come from a register or a source, disputes are named. */
import type { Rule } from './rule';

export const checkPointInCountry: Rule = function* (entry, world) {
  const point = entry.location?.point;
  if (point === undefined) return;
  const isElsewhere = entry.countries.every((code) => world.isInBox(code, point.lat, point.lon) === false);
  if (isElsewhere) yield { path: ['location', 'point'], sentence: `The coordinates ${point.lat}, ${point.lon} lie outside the country box of ${entry.countries.join(', ')}. Are lat and lon swapped?` };
};

export const checkProvince: Rule = function* (entry) {
  const provinces: [string | undefined, (string | number)[]][] = [[entry.location?.admin1, ['location', 'admin1']], [entry.ids?.iso3166_2, ['ids', 'iso3166_2']]];
  for (const [province, path] of provinces) {
    if (province !== undefined && !entry.countries.includes(province.slice(0, 2))) yield { path, sentence: `The province ${province} is not in ${entry.countries.join(', ')}. Correct the code, or add the country.` };
  }
};

/** Where the point comes from must be there: an id of the register, or a point of one's own. */
export const checkPointOrigin: Rule = function* (entry) {
  const { location, ids } = entry;
  if (location === undefined) return;
  const hasPoint = location.point !== undefined;
  const path = ['location', 'point_from'];
  if (location.point_from === 'source' && !hasPoint) yield { path, sentence: 'point_from is source, but there is no point. Add point and src, or write none.' };
  if (location.point_from === 'none' && hasPoint) yield { path, sentence: 'There is a point, so point_from is source (or the register it was read in).' };
  if (location.point_from === 'geonames' && !hasPoint && ids?.geonames === undefined) yield { path, sentence: 'point_from is geonames: add ids.geonames.' };
  if (location.point_from === 'ourairports' && !hasPoint && ids?.ourairports === undefined) yield { path, sentence: 'point_from is ourairports: add ids.ourairports.' };
};

/** A claim to a place that somebody else holds is a dispute, and the card says so in words. */
export const checkDispute: Rule = function* (entry) {
  const open = (entry.control ?? []).filter(({ until }) => until === undefined);
  const claimants = open.filter(({ kind }) => kind === 'claimed');
  if (claimants.length > 0 && new Set(open.map(({ holder }) => holder)).size > 1 && entry.location?.dispute === undefined) {
    yield { path: ['control'], sentence: `Claimed by ${claimants.map(({ holder }) => holder).join(', ')} and held by others: name both claims in location.dispute.` };
  }
};

/** The code tells the compiler which register card steps aside. */
export const checkCountryCode: Rule = function* (entry) {
  const code = entry.ids?.iso3166_1;
  if (entry.kind === 'country' && (code === undefined || !entry.countries.includes(code))) yield { path: ['ids'], sentence: 'A country gives ids.iso3166_1, the same code as in countries. Without it the register makes a second card.' };
};

export const PLACE_RULES: readonly Rule[] = [checkCountryCode, checkPointInCountry, checkProvince, checkPointOrigin, checkDispute];

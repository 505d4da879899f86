/** Rules about places: points lie in their country, figures come from a register or a source, disputes are named. */
import { iso31662 } from 'iso-3166';
import { fold } from '../../match/fold';
import { skeleton } from '../gazetteer/names';
import { findTown } from '../registers/geonames';
import { findAirfield } from '../registers/ourairports';
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

const PROVINCES: ReadonlySet<string> = new Set(iso31662.map(({ code }) => code));

/** A code nobody assigned leads nowhere. ISO 3166-2 as the package iso-3166 has it. */
export const checkProvinceCode: Rule = function* (entry) {
  const codes: [string | undefined, (string | number)[]][] = [[entry.location?.admin1, ['location', 'admin1']], [entry.ids?.iso3166_2, ['ids', 'iso3166_2']]];
  for (const [code, path] of codes) if (code !== undefined && !PROVINCES.has(code)) yield { path, sentence: `ISO 3166-2 has no code ${code}. Look it up, or leave it out and say so in gaps.` };
};

/** A wrong number in a register is another town in another country. */
export const checkRegisterRow: Rule = function* ({ location, ids = {}, kind, countries }) {
  if (kind === 'region' || kind === 'country') return;
  const town = ids.geonames === undefined ? undefined : findTown(ids.geonames);
  if (location?.point_from === 'geonames' && location.point === undefined && ids.geonames !== undefined && town === undefined) yield { path: ['ids', 'geonames'], sentence: `GeoNames row ${ids.geonames} is not among the towns of the register. Correct the number, or set point_from to none.` };
  if (town !== undefined && !countries.includes(town.country)) yield { path: ['ids', 'geonames'], sentence: `GeoNames row ${ids.geonames ?? ''} is ${town.name} in ${town.country}, not in ${countries.join(', ')}. Correct the number.` };
  const airfield = ids.ourairports === undefined && ids.icao === undefined ? undefined : findAirfield(ids);
  if (location?.point_from === 'ourairports' && location.point === undefined && airfield === undefined) yield { path: ['ids'], sentence: 'The register of airfields has no row with this number or code. Correct it, or set point_from to none.' };
  if (airfield !== undefined && !countries.includes(airfield.country)) yield { path: ['ids'], sentence: `${airfield.ident} is ${airfield.name} in ${airfield.country}, not in ${countries.join(', ')}. Correct the number or the code.` };
  if (airfield !== undefined && ids.icao !== undefined && ids.ourairports !== undefined && airfield.ident !== ids.icao) yield { path: ['ids', 'icao'], sentence: `OurAirports row ${ids.ourairports} has the code ${airfield.ident}, not ${ids.icao}. One of the two is wrong.` };
};

/** Two entries with one number of a register: one of them lies where the other does. */
export const checkRegisterTwins: Rule = function* ({ id, ids = {}, kind }, { entries }) {
  for (const register of ['geonames', 'ourairports', 'icao'] as const) {
    const number = ids[register];
    if (number === undefined) continue;
    const twin = [...entries.values()].find(({ entry }) => entry.id !== id && entry.ids?.[register] === number && entry.kind === kind);
    if (twin !== undefined) yield { path: ['ids', register], sentence: `${twin.entry.id} has the number ${number} too. One of the two is another place.` };
  }
};

/** The row of a wrong number is another town of the same country: its names fit none of the entry's. */
export const checkRegisterName: Rule = function* ({ names, ids = {}, kind }) {
  const town = kind !== 'settlement' || ids.geonames === undefined ? undefined : findTown(ids.geonames);
  if (town === undefined) return;
  const spellings = new Set([town.name, ...town.alternates.split(',')].flatMap((name) => [fold(name), skeleton(name)]));
  const bare = names.map(({ text }) => text.replace(/ (?:city|town)$/i, ''));
  if (!bare.some((name) => spellings.has(fold(name)) || spellings.has(skeleton(name)))) yield { path: ['ids', 'geonames'], sentence: `GeoNames row ${ids.geonames ?? ''} is ${town.name}, which is no name of this entry. Correct the number, or add the name.` };
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
  if (location.point_from === 'ourairports' && !hasPoint && ids?.ourairports === undefined && ids?.icao === undefined) yield { path, sentence: 'point_from is ourairports: add ids.ourairports or ids.icao.' };
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

export const PLACE_RULES: readonly Rule[] = [checkCountryCode, checkPointInCountry, checkProvince, checkProvinceCode, checkRegisterRow, checkRegisterTwins, checkRegisterName, checkPointOrigin, checkDispute];

/**
 * Places in areas that more than one side claims. Registers list a place under one of them without a word; its card says what the written region
 * says, and lies where that region lies. Which areas: gazetteer.yaml.
 */
import { geoContains } from 'd3-geo';
import { NOTED } from '../../dataset/gazetteer-format';
import type { GazetteerFile } from '../load/gazetteer-file';
import { loadShapes } from '../maps/shapes';
import type { GazetteerRow } from './select';

type Area = GazetteerFile['areas'][string];

export function withArea(row: GazetteerRow, areas: GazetteerFile['areas']): GazetteerRow {
  if (row.area !== undefined) return row;
  const found = Object.entries(areas).find(([, area]) => isIn(row, area));
  if (found === undefined) return row;
  // The seat of a district that one side has made is a town.
  const feature = row.feature === 'provincial-capital' && found[1].of.includes(row.country) ? 'town' : row.feature;
  return { ...row, feature, area: found[0] };
}

function isIn(row: GazetteerRow, { provinces, of, outline, box }: Area): boolean {
  if (row.province !== undefined && provinces.includes(row.province)) return true;
  // Where a noted place lies is known to the province.
  if (row.register === NOTED || !of.includes(row.country)) return false;
  if (box !== undefined) return row.lon >= box[0] && row.lat >= box[1] && row.lon <= box[2] && row.lat <= box[3];
  const shape = outline === undefined ? undefined : loadShapes().countries.get(outline);
  return shape !== undefined && geoContains(shape as never, [row.lon, row.lat]);
}

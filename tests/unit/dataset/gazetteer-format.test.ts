/** The columns of places.bin: what is written is read back, and what does not fit is refused instead of cut. */
import { array, assert, constantFrom, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { columnBytes, Columns, COLUMNS, GAZETTEER_HEADER_BYTES, WIDTHS, type Column } from '../../../src/dataset/gazetteer-format';

const PLACES = 5;
const makeColumns = (): Columns => new Columns(new Uint8Array(GAZETTEER_HEADER_BYTES + columnBytes(PLACES)), PLACES);
const cells = COLUMNS.flatMap((column) => Array.from({ length: PLACES }, (_, place): [Column, number] => [column, place]));

test('every cell keeps its own number, whatever the others hold', () => {
  assert(property(array(nat(255), { minLength: cells.length, maxLength: cells.length }), (bytes) => {
    const columns = makeColumns();
    const values = cells.map(([column], index) => (bytes[index] as number) * 256 ** (WIDTHS[column] - 1) + (255 - (bytes[index] as number)) * (WIDTHS[column] > 1 ? 1 : 0));
    cells.forEach(([column, place], index) => columns.set(column, place, values[index] as number));
    expect(cells.map(([column, place]) => columns.at(column, place))).toEqual(values);
  }));
});

test.each([['id', 3], ['lat', 3], ['lon', 3], ['population', 4], ['name', 2], ['anchor', 2], ['stamp', 2], ['province', 2], ['distance', 2], ['register', 1], ['country', 1], ['feature', 1], ['wind', 1], ['area', 1]] as const)('the column %s holds numbers of %i bytes', (column, width) => {
  const columns = makeColumns();
  const largest = 256 ** width - 1;
  assert(property(nat(largest), constantFrom(0, PLACES - 1), (value, place) => {
    columns.set(column, place, value);
    expect(columns.at(column, place)).toBe(value);
  }));
  columns.set(column, 2, largest);
  expect(columns.at(column, 2)).toBe(largest);
  for (const wrong of [largest + 1, -1, 0.5, Number.NaN]) expect(() => columns.set(column, 2, wrong)).toThrow(`The gazetteer's column "${column}" cannot hold ${wrong}`);
});

test('the columns fill their part of the file, and the header stays', () => {
  const bytes = new Uint8Array(GAZETTEER_HEADER_BYTES + columnBytes(PLACES));
  const columns = new Columns(bytes, PLACES);
  for (const [column, place] of cells) columns.set(column, place, 255);
  expect(bytes.subarray(0, GAZETTEER_HEADER_BYTES).every((byte) => byte === 0)).toBe(true);
  expect(COLUMNS.every((column) => columns.at(column, PLACES - 1) === 255)).toBe(true);
  expect(bytes.filter((byte) => byte === 255)).toHaveLength(cells.length);
});

test.each([-1, PLACES, 0.5, Number.NaN])('there is no place %d', (place) => {
  expect(() => makeColumns().at('id', place)).toThrow(RangeError);
  expect(() => makeColumns().set('id', place, 1)).toThrow(RangeError);
});

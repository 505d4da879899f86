/**
 * Places that reports name and no register has: src/entries/noted/XX.tsv, one file per country. A row says what a place is, where it lies and which
 * page says so; nothing else is known of it. In: the folder; out: rows, and a problem for every row that cannot be used. Columns: FORMAT.md.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../match/fold';
import { NOTED_FEATURES, type NotedFeature } from '../../dataset/gazetteer-format';
import { problemOfFile, type Problem } from '../problem';
import { findTown, provinceNames } from '../registers/geonames';
import { numericCode } from '../registers/iso-countries';
import type { AllowList, Publisher } from './allow-list';
import { readText } from './folder';

export interface NotedPlace {
  /** Three digits of the country and four of the row: never changes. */
  id: number;
  name: string;
  also: readonly string[];
  feature: NotedFeature;
  country: string;
  /** GeoNames code, `LB.07`. */
  province: string;
  /** Whether the page shows the province; otherwise it only serves to tell namesakes apart and is not printed. */
  isProvinceStated: boolean;
  /** The written region that more than one side claims, where it lies in one that no province is. */
  area?: string;
  /** GeoNames number of a town beside it, or of its own row there. */
  near?: string;
  publisher: Publisher;
  date: string;
  url: string;
}

const COLUMNS = ['number', 'name', 'also', 'what', 'province', 'near', 'publisher', 'date', 'url'] as const;
const FILE = /^(?<country>[A-Z]{2})\.tsv$/;
/** Rows of one country: the number of the country stands in front of these digits. */
const MOST_ROWS = 10_000;
const SHORTEST = 4;
const DATE = /^(?:undated|\d{4}(?:-\d\d(?:-\d\d)?)?)$/;
/** `LB.06?`: the page does not say so. `IL.03@golan-heights`: in an area of gazetteer.yaml. */
const PROVINCE = /^(?<code>[^?@]+)(?<doubt>\?)?(?:@(?<area>[a-z-]+))?$/;
const NEAR = /^gn=(?<number>\d+)$/;

type Row = Record<(typeof COLUMNS)[number], string>;

/** What a row may name: publishers, and areas that more than one side claims. */
export interface Known {
  allowList: AllowList;
  areas: ReadonlySet<string>;
}

/** @param folder e.g. `src/entries/noted`; without one there are no such places. */
export function loadNoted(folder: string, known: Known, problems: Problem[]): NotedPlace[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => !name.startsWith('.')).toSorted().flatMap((name) => {
    const path = join(folder, name);
    const country = FILE.exec(name)?.groups?.['country'];
    const numeric = country === undefined ? undefined : numericCode(country);
    if (country === undefined || numeric === undefined) {
      problems.push(problemOfFile(path, 'A file of noted places is called after its country, such as LB.tsv. Rename it, or move it away.'));
      return [];
    }
    const text = readText(path, problems, '');
    return text === undefined ? [] : readNoted({ path, country, numeric }, text, known, problems);
  });
}

interface NotedFile {
  path: string;
  country: string;
  numeric: number;
}

function readNoted({ path, country, numeric }: NotedFile, text: string, known: Known, problems: Problem[]): NotedPlace[] {
  const seen = new Map<string, number>();
  return text.split('\n').flatMap((line, index): NotedPlace[] => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const cells = line.split('\t');
    const row = Object.fromEntries(COLUMNS.map((column, at) => [column, cells[at]?.trim() ?? ''])) as Row;
    const publisher = known.allowList.named(row.publisher);
    const faults = cells.length === COLUMNS.length ? [...listFaults(row, country, known, publisher), ...listTwins(row, seen, index + 1)] : [`A noted place has ${COLUMNS.length} columns, this row has ${cells.length}: ${COLUMNS.join(', ')}.`];
    for (const sentence of faults) problems.push({ file: path, line: index + 1, column: 1, path: row.name, sentence });
    if (faults.length > 0 || publisher === undefined) return [];
    const near = NEAR.exec(row.near)?.groups?.['number'];
    const { code: province = '', doubt, area } = PROVINCE.exec(row.province)?.groups ?? {};
    return [{
      id: numeric * MOST_ROWS + Number(row.number), name: row.name, also: row.also === '' ? [] : row.also.split('|').map((name) => name.trim()), feature: row.what as NotedFeature, country,
      province, isProvinceStated: doubt === undefined, ...(area === undefined ? {} : { area }), ...(near === undefined ? {} : { near }), publisher, date: row.date, url: row.url,
    }];
  });
}

function* listFaults({ number, name, also, what, province, near, publisher: publisherName, date, url }: Row, country: string, { allowList, areas }: Known, publisher: Publisher | undefined): Generator<string> {
  if (!/^[1-9]\d*$/.test(number) || Number(number) >= MOST_ROWS) yield `The number ${number} is none from 1 to ${MOST_ROWS - 1}.`;
  for (const text of [name, ...(also === '' ? [] : also.split('|'))]) if (fold(text).replaceAll(' ', '').length < (text === name ? SHORTEST : SHORTEST - 1)) yield `The name ${JSON.stringify(text)} is too short to be looked for. Leave it out.`;
  if (!(NOTED_FEATURES as readonly string[]).includes(what)) yield `"${what}" is no kind of noted place. Use one of: ${NOTED_FEATURES.join(', ')}.`;
  const { code = '', area } = PROVINCE.exec(province)?.groups ?? {};
  if (area !== undefined && !areas.has(area)) yield `${area} is no area of gazetteer.yaml. Add it there, or leave it out.`;
  if (!code.startsWith(`${country}.`) || !provinceNames().has(code)) yield `No province of ${country} has the code ${province}. Take it from GeoNames (admin1).`;
  const town = NEAR.exec(near)?.groups?.['number'];
  if (near !== '' && (town === undefined || findTown(town) === undefined)) yield `"${near}" names no town of the register. Write gn= and its GeoNames number, or nothing.`;
  if (publisher === undefined) yield `The publisher ${publisherName} is not on src/entries/sources-allowlist.yaml. Write the name as it stands there, or propose the publisher with a tier.`;
  else if (!URL.canParse(url)) yield `"${url}" is no address of a page.`;
  else if (!allowList.allows(publisher, url)) yield `The page does not lie with ${publisher.name} nor with a listed carrier. Name who wrote it.`;
  if (!DATE.test(date)) yield `The date ${date} is neither YYYY, YYYY-MM, YYYY-MM-DD nor "undated".`;
}

/** @param seen what earlier lines have, by number and by name in its province. */
function* listTwins({ number, name, province }: Row, seen: Map<string, number>, line: number): Generator<string> {
  for (const [key, what] of [[`number ${number}`, `The number ${number}`], [`${fold(name)} in ${province}`, `${name} in ${province}`]] as const) {
    const first = seen.get(key);
    if (first !== undefined) yield `${what} stands in line ${first} too. Keep one.`;
    else seen.set(key, line);
  }
}

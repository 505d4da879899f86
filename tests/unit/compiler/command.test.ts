import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../../src/cli/dataset';
import { KINDS } from '../../../src/types';
import { FIXTURE } from './spoil';

let folder = '';
const printed: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dataset-'));
  printed.length = 0;
  for (const stream of ['log', 'error'] as const) vi.spyOn(console, stream).mockImplementation((line: string) => void printed.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const run = (...args: string[]) => main(['--from', FIXTURE, '--to', folder, ...args]);

const PACKAGE = ['cards.bin', 'heads.bin', 'manifest.json', 'maps.bin', 'names.bin', 'places.bin', 'sources.bin'];

test('writes the files of the package; stale files of an older dataset go, folders stay', () => {
  expect(run()).toBe(0);
  expect(readdirSync(folder).toSorted()).toEqual(PACKAGE);
  writeFileSync(join(folder, 'old.bin'), 'x');
  mkdirSync(join(folder, 'kept.bin'));
  expect(run()).toBe(0);
  expect(readdirSync(folder).toSorted()).toEqual([...PACKAGE, 'kept.bin'].toSorted());
});

test('a write that was cut short, without manifest, is taken up again', () => {
  run();
  rmSync(join(folder, 'manifest.json'));
  expect(run()).toBe(0);
  expect(readdirSync(folder).toSorted()).toEqual(PACKAGE);
});

test.each([
  ['thesis.txt', 'three years of work'],
  ['manifest.json', '{"manifest_version": 3}'],
  ['manifest.json', 'no JSON'],
])('a folder that holds %s and no dataset is not touched', (name, text) => {
  writeFileSync(join(folder, name), text);
  expect(run()).toBe(1);
  expect(printed).toEqual([expect.stringMatching(/^--to .* is not empty and holds no dataset\. Name an empty or a new folder\.$/)]);
  expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
});

test('--to a file is refused', () => {
  writeFileSync(join(folder, 'file'), 'x');
  expect(main(['--from', FIXTURE, '--to', join(folder, 'file')])).toBe(1);
  expect(main(['--from', FIXTURE, '--to', join(folder, 'file/below')])).toBe(1);
  expect(printed).toEqual([expect.stringMatching(/^--to .* is a file, no folder/), expect.stringMatching(/^--to .*below cannot be written: ENOTDIR/)]);
});

test('prints what the build holds', () => {
  run();
  const report = printed.join('\n');
  expect(report).toMatch(/^Dataset of 2026-11-22, 13 cards: 8 written entries, 5 countries from registers\n/);
  expect(report).toMatch(/\n {2}armed-group +full 2\n/);
  expect(report).toMatch(/\n {2}country +register 5\n/);
  expect(report).toMatch(/\nGazetteer: \d+ places \(/);
  expect(report).toMatch(/\n\d+ names written in entries, \d+ of countries from registers, \d+ from the gazetteer, \d+ generated spellings; \d+ distinct at [\d.]+ bytes\n\d+ sourced statements \(rows that cite sources; a summary counts once\) from \d+ pages of \d+ publishers \(tier 1: \d+/);
  expect(report).toMatch(/\nPlanned, without entry: 12 \(abu-mahdi-al-muhandis, /);
  expect(report).toMatch(/\nFiles: names\.bin [\d.]+ KB/);
});

test('--json prints the same as data, --names the spellings made by rule', () => {
  run('--json', '--names');
  expect(printed[0]).toContain('balad-air-base\tBalad Airbase');
  expect(JSON.parse(printed[1] ?? '')).toMatchObject({ release: '2026-11-22', entries: 13, written: 8, kinds: { country: { register: 5 } }, refused: [] });
});

test('--compilation writes what is no file of the package: report and spellings; where it cannot, it says so', () => {
  run('--quiet');
  const file = join(folder, 'rest');
  mkdirSync(file);
  expect(run('--quiet', '--compilation', join(file, 'rest.json'))).toBe(0);
  const { report, spellings } = JSON.parse(readFileSync(join(file, 'rest.json'), 'utf8')) as { report: { sizes: object }; spellings: { text: string; entity: string }[] };
  expect(Object.keys(report.sizes).toSorted()).toEqual(PACKAGE);
  expect(spellings).toContainEqual({ text: expect.stringMatching(/\S/), entity: expect.stringMatching(/^[a-z]/) });
  expect(run('--quiet', '--compilation', file)).toBe(1);
  expect(printed).toEqual([expect.stringMatching(/^--compilation .* cannot be written: /)]);
});

test('faults are printed, nothing is written, and the exit code says so', () => {
  const entries = join(folder, 'entries');
  const out = join(folder, 'out');
  cpSync(FIXTURE, entries, { recursive: true });
  const file = join(entries, 'settlement/erbil.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('role: primary', 'role: main'));
  expect(main(['--from', entries, '--to', out])).toBe(1);
  expect(printed.join('\n')).toMatch(/settlement\/erbil\.yaml:\d+:\d+ names\[0\]\.role: "main" is not a value .*\n1 fault\. Nothing was written\.$/);
  expect(readdirSync(folder)).toEqual(['entries']);
});

test('--write-schema writes the schema beside the entries', () => {
  const entries = join(folder, 'entries');
  cpSync(FIXTURE, entries, { recursive: true });
  expect(main(['--from', entries, '--to', join(folder, 'out'), '--write-schema'])).toBe(0);
  expect(readFileSync(join(entries, 'schema.json'), 'utf8')).toBe(readFileSync('src/entries/schema.json', 'utf8'));
});

test('--new writes an entry to fill in; what is missing is then said field by field', () => {
  const entries = join(folder, 'entries');
  cpSync(FIXTURE, entries, { recursive: true });
  for (const kind of KINDS) {
    expect(main(['--from', entries, '--new', kind, `new-${kind}`])).toBe(0);
    expect(parse(readFileSync(join(entries, kind, `new-${kind}.yaml`), 'utf8'))).toMatchObject({ id: `new-${kind}`, kind, depth: 'short' });
  }
  expect(main(['--from', entries, '--to', join(folder, 'out')])).toBe(1);
  expect(printed.join('\n')).not.toMatch(/is unknown here|is missing/);
});

test.each([
  [['--new', 'planet', 'mars'], /^--new takes a kind and an id\. The kinds are armed-group, /],
  [['--new', 'person', 'Mr X'], /^"Mr X" is no id/],
  [['--new', 'settlement', 'erbil'], /settlement\/erbil\.yaml is there already/],
  [['--new', 'person', '--quiet'], /^--new takes a kind and an id\./],
  [['--new', 'person', 'x', 'y'], /^y is one word too many\./],
  [['--new', 'person', 'x', '--format'], /^--new and --format are two tasks/],
  [['--older', 'ages'], /^--older takes a whole number of months/],
  [['--older', ''], /^--older takes a whole number of months/],
  [['--older'], /^--older takes a value/],
  [['--older', '--json'], /^--older takes a value/],
  [['--to'], /^--to takes a value/],
  [['--to', ''], /^--to takes a folder/],
  [['--compilation', ''], /^--compilation takes a file/],
  [['--from', ''], /^--from takes a folder/],
  [['--from', '/nonexist'], /^There is no folder \/nonexist\./],
  [['--from', `${FIXTURE}/release.yaml`], /^There is no folder .*release\.yaml\./],
  [['--from', `${FIXTURE}/release.yaml/below`], /^There is no folder .*below\./],
  [['--quiet=yes'], /^--quiet takes no value/],
  [['--jsn'], /^There is no option --jsn\. The options are --json, --quiet, /],
  [['-j'], /^There is no option -j\./],
  [['report'], /^report is one word too many\./],
] as [string[], RegExp][])('%j is refused with a sentence', (args, expected) => {
  const entries = join(folder, 'entries');
  cpSync(FIXTURE, entries, { recursive: true });
  const before = readdirSync(entries, { recursive: true });
  expect(main(['--from', entries, '--to', join(folder, 'out'), ...args])).toBe(1);
  expect(printed).toEqual([expect.stringMatching(expected)]);
  expect(readdirSync(folder)).toEqual(['entries']);
  expect(readdirSync(entries, { recursive: true })).toEqual(before);
});

test('--new makes no folder of entries where none is', () => {
  const missing = join(folder, 'nonexist');
  expect(main(['--from', missing, '--new', 'person', 'x'])).toBe(1);
  expect(printed).toEqual([expect.stringMatching(/^There is no folder .*nonexist\./)]);
  expect(existsSync(missing)).toBe(false);
});

test('--format writes what it can read and names what it cannot', () => {
  const entries = join(folder, 'entries');
  cpSync(FIXTURE, entries, { recursive: true });
  const [broken, loose, shapeless] = ['settlement/erbil.yaml', 'military/quds-force.yaml', 'base/balad-air-base.yaml'].map((file) => join(entries, file)) as [string, string, string];
  writeFileSync(broken, readFileSync(broken, 'utf8').replace('countries: [IQ]', 'countries: [IQ'));
  for (const file of [loose, shapeless]) writeFileSync(file, readFileSync(file, 'utf8').replaceAll('{', '{ '));
  writeFileSync(shapeless, `${readFileSync(shapeless, 'utf8')}opinion: great\n`);
  const before = readFileSync(broken, 'utf8');
  expect(main(['--from', entries, '--format'])).toBe(1);
  expect(readFileSync(broken, 'utf8')).toBe(before);
  for (const file of [loose, shapeless]) expect(readFileSync(file, 'utf8')).not.toContain('{ ');
  expect(printed.join('\n')).toMatch(/settlement\/erbil\.yaml:\d+:\d+ This is not valid YAML/);
});

test('--older lists what was confirmed longest ago first', () => {
  run('--json', '--older', '1');
  const { aged } = JSON.parse(printed[0] ?? '');
  expect(aged.months).toBe(1);
  expect(aged.rows.length).toBeGreaterThan(0);
  expect(aged.rows.map(({ asOf }: { asOf: string }) => asOf)).toEqual(aged.rows.map(({ asOf }: { asOf: string }) => asOf).toSorted());
});

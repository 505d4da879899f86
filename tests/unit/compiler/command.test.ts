import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

test('writes the files of the package and nothing else stays in the folder', () => {
  writeFileSync(join(folder, 'old.bin'), 'x');
  expect(run()).toBe(0);
  expect(readdirSync(folder).toSorted()).toEqual(['cards.bin', 'heads.bin', 'manifest.json', 'maps.bin', 'names.bin', 'places.bin']);
});

test('prints what the build holds', () => {
  run();
  const report = printed.join('\n');
  expect(report).toMatch(/^Dataset of 2026-11-22: 13 entries\n/);
  expect(report).toMatch(/\n {2}armed-group +full 2\n/);
  expect(report).toMatch(/\n {2}country +register 5\n/);
  expect(report).toMatch(/\nGazetteer: \d+ places \(/);
  expect(report).toMatch(/\n\d+ names written, \d+ from the gazetteer, \d+ generated spellings; \d+ distinct at [\d.]+ bytes\n\d+ sourced statements from \d+ pages of \d+ publishers \(tier 1: \d+/);
  expect(report).toMatch(/\nPlanned, without entry: 12 \(abu-mahdi-al-muhandis, /);
  expect(report).toMatch(/\nFiles: names\.bin [\d.]+ KB/);
});

test('--json prints the same as data, --names the spellings made by rule', () => {
  run('--json', '--names');
  expect(printed[0]).toContain('balad-air-base\tBalad Airbase');
  expect(JSON.parse(printed[1] ?? '')).toMatchObject({ release: '2026-11-22', entries: 13, kinds: { country: { register: 5 } }, refused: [] });
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
  [['--older', 'ages'], /^--older takes a whole number of months/],
])('%j is refused with a sentence', (args, expected) => {
  expect(run(...args)).toBe(1);
  expect(printed.join('\n')).toMatch(expected);
});

test('--older lists what was confirmed longest ago first', () => {
  run('--json', '--older', '1');
  const { aged } = JSON.parse(printed[0] ?? '');
  expect(aged.months).toBe(1);
  expect(aged.rows.length).toBeGreaterThan(0);
  expect(aged.rows.map(({ asOf }: { asOf: string }) => asOf)).toEqual(aged.rows.map(({ asOf }: { asOf: string }) => asOf).toSorted());
});

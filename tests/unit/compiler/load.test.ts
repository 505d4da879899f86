import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compileDataset, type Problem } from '../../../src/compiler';
import { printProblem } from '../../../src/compiler/problem';
import { FIXTURE } from './spoil';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entries-'));
  cpSync(FIXTURE, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const change = (file: string, edit: (text: string) => string) => writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), 'utf8')));

function faults(): string[] {
  const compiled = compileDataset(folder);
  return compiled.ok ? [] : compiled.problems.map((problem: Problem) => printProblem({ ...problem, file: problem.file.replace(`${folder}/`, '') }));
}

test('a good folder compiles', () => {
  expect(faults()).toEqual([]);
});

test('a fault carries file, line, column, path and a sentence that mends it', () => {
  change('settlement/erbil.yaml', (text) => text.replace('subtype: ', 'opinion: great\nsubtype: '));
  const line = readFileSync(join(folder, 'settlement/erbil.yaml'), 'utf8').split('\n').findIndex((text) => text.startsWith('opinion')) + 1;
  expect(faults()).toEqual([`settlement/erbil.yaml:${line}:10 opinion: The field opinion is unknown here. Remove it, or look its name up in src/entries/schema.json.`]);
});

test('a missing field is placed at the object that lacks it', () => {
  change('settlement/erbil.yaml', (text) => text.replace('{value: in-use, as_of: 2026-03-03, ', '{value: in-use, '));
  expect(faults()).toEqual([expect.stringMatching(/^settlement\/erbil\.yaml:\d+:5 status\[0\]: This statement has no date\. Add as_of/)]);
});

test('a key written twice is refused', () => {
  change('settlement/erbil.yaml', (text) => `${text}countries: [IR]\n`);
  expect(faults()).toEqual([expect.stringMatching(/^settlement\/erbil\.yaml:\d+:1 This key is written twice/)]);
});

test('broken YAML is refused with its place', () => {
  change('settlement/erbil.yaml', (text) => text.replace('countries: [IQ]', 'countries: [IQ'));
  expect(faults().join('\n')).toMatch(/^settlement\/erbil\.yaml:\d+:\d+ This is not valid YAML/);
});

test('faults of all files come at once, and a broken file does not break relations to it', () => {
  change('military/quds-force.yaml', (text) => text.replace('kind: military', 'kind: army'));
  change('settlement/erbil.yaml', (text) => text.replace('role: primary', 'role: main'));
  expect(faults().map((fault) => fault.split(':')[0])).toEqual(['military/quds-force.yaml', 'settlement/erbil.yaml']);
});

test('one id in two kinds is refused', () => {
  cpSync(join(folder, 'settlement/erbil.yaml'), join(folder, 'base/erbil.yaml'));
  expect(faults().join('\n')).toMatch(/Another kind has an entry erbil too/);
});

test('planned ids are read strictly', () => {
  change('planned.tsv', (text) => `${text}irgc\tmilitary\tIRGC\nnew-group\tmilitia\tNew Group\n`);
  const lines = readFileSync(join(folder, 'planned.tsv'), 'utf8').split('\n').length;
  expect(faults()).toEqual([
    `planned.tsv:${lines - 2}:1 irgc: This id is planned twice. Remove one row.`,
    `planned.tsv:${lines - 1}:1 new-group: A planned entry is written id, tab, kind, tab, working name.`,
  ]);
});

test('a publisher listed twice is refused', () => {
  change('sources-allowlist.yaml', (text) => text.replace('publishers:\n', 'publishers:\n  - {id: ap, name: AP, domains: [ap.org], tier: 4, type: wire}\n'));
  expect(faults()).toEqual([expect.stringMatching(/^sources-allowlist\.yaml:.* ap: This publisher is listed twice/)]);
});

test('the release date decides what lies in the future, not the clock', () => {
  change('release.yaml', () => 'release: "2020-01-01"\n');
  expect(faults().join('\n')).toMatch(/The future date 2026-03-03 lies after the dataset's release \(2020-01-01\)/);
});

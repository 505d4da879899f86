import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

test('a folder that is not there is one fault', () => {
  const missing = join(folder, 'nonexist');
  const compiled = compileDataset(missing);
  expect(compiled.ok ? [] : compiled.problems.map(printProblem)).toEqual([`${missing}:1:1 There is no such folder. Name the folder of the entries, such as src/entries.`]);
});

const TABLES = ['release.yaml', 'sources-allowlist.yaml', 'countries.yaml', 'gazetteer.yaml', 'maps.yaml', 'planned.tsv'];

test.each(TABLES)('%s missing is one fault, said in words', (table) => {
  rmSync(join(folder, table));
  expect(faults()).toEqual([`${table}:1:1 This file is missing. Every folder of entries needs it: restore it, or begin with a copy of the one in src/entries.`]);
});

test.each(TABLES.filter((table) => table.endsWith('.yaml')))('%s empty is one fault, said in words', (table) => {
  change(table, () => '');
  expect(faults()).toEqual([`${table}:1:1 This file is empty. Restore it, or write the fields that its namesake in src/entries has.`]);
});

test('an allow-list without publishers is one fault', () => {
  change('sources-allowlist.yaml', () => 'publishers: []\ncarriers: []\n');
  expect(faults()).toEqual([expect.stringMatching(/^sources-allowlist\.yaml:1:13 publishers: No publisher is listed, so nothing could be cited/)]);
});

test('a code no register knows is a fault of countries.yaml', () => {
  change('countries.yaml', (text) => text.replace(/^members: "?/m, (start) => `${start}QQ `));
  expect(faults()).toEqual([expect.stringMatching(/^countries\.yaml:\d+:\d+ members: No register knows the code QQ/)]);
});

test('an empty entry says how to mend it', () => {
  change('settlement/erbil.yaml', () => '');
  expect(faults()).toEqual(['settlement/erbil.yaml:1:1 This file is empty. Fill it in as src/entries/FORMAT.md says, or remove it.']);
});

test('a field without value says how to mend it', () => {
  change('settlement/erbil.yaml', (text) => text.replace(/^review: .*$/m, 'review:'));
  expect(faults()).toEqual([expect.stringMatching(/^settlement\/erbil\.yaml:\d+:\d+ review: Fields are expected here, found nothing\. Write them as \{field: value\}/)]);
});

test('a reference nothing in the file answers is no crash', () => {
  change('settlement/erbil.yaml', (text) => text.replace(/^subtype: .*$/m, 'subtype: *nobody'));
  expect(faults()).toEqual([expect.stringMatching(/^settlement\/erbil\.yaml:\d+:\d+ This is not valid YAML: Unresolved alias/)]);
});

test('files that would be passed over in silence are faults', () => {
  mkdirSync(join(folder, 'banana'));
  change('settlement/erbil.yaml', (text) => text);
  for (const path of ['banana/x.yaml', 'person/x.yml', 'y.yaml']) writeFileSync(join(folder, path), 'id: x\n');
  mkdirSync(join(folder, 'person/dir.yaml'));
  mkdirSync(join(folder, 'person/drafts'));
  writeFileSync(join(folder, 'person/.hidden.swp'), 'of an editor');
  writeFileSync(join(folder, 'NOTES.md'), 'for people');
  expect(faults()).toEqual([
    expect.stringMatching(/^banana:1:1 No kind has this name, so what lies here is not read\. Use one of: armed-group, /),
    'person/dir.yaml:1:1 This is a folder; a file is expected. Move its files out and remove it.',
    'person/drafts:1:1 This is a folder; a file is expected. Move its files out and remove it.',
    'person/x.yml:1:1 An entry ends with .yaml, so this file is not read. Rename it to x.yaml, or move it away.',
    'y.yaml:1:1 Nothing reads this file here. An entry lies in the folder of its kind; move it there, or away.',
  ]);
});

test('a file of the wrong shape shows the faults of its other parts at once', () => {
  change('settlement/erbil.yaml', (text) => text
    .replace('{value: in-use, as_of: 2026-03-03, ', '{value: liberated, as_of: 2026-02-30, ')
    .replace(/publisher: [a-z0-9-]+/, 'publisher: some-blog')
    .replace('text: Erbil,', 'text: "Erbil, Iraq",'));
  expect(faults().map((fault) => fault.replace(/^settlement\/erbil\.yaml:\d+:\d+ /, '').replace(/(: \S+ \S+ \S+).*/, '$1')).toSorted()).toEqual([
    'names[0].text: The name Erbil,',
    expect.stringMatching(/^sources\.\w+\.publisher: The publisher some-blog/),
    'status[0].as_of: 2026-02-30 is not',
    'status[0].value: "liberated" is not',
  ]);
});

test('a part of the wrong shape is not judged a second time', () => {
  change('settlement/erbil.yaml', (text) => text.replace('role: primary', 'role: main').replace(/^sources:$/m, 'sources:\n  broken: {publisher: nobody}'));
  expect(faults().filter((fault) => !/names\[0\]\.role|sources\.broken/.test(fault))).toEqual([]);
});

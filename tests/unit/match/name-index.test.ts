import { describe, expect, it } from 'vitest';
import { buildNameIndex, type IndexedName } from '../../../src/compiler/name-index';
import { fold } from '../../../src/match/fold';
import { openNameIndex } from '../../../src/match';
import { scanNames } from '../../../src/match/scan';
import { makeNames, randomFrom } from '../../bench/texts';
import { openIndex } from './world';

const nameOf = (text: string, entity: number, more: Partial<IndexedName> = {}): IndexedName => ({ text, entity, kind: 'settlement', role: 'primary', match: 'safe', ...more });
const entitiesAt = (bytes: Uint8Array, text: string): { start: number; end: number; entities: number[] }[] => {
  const index = openIndex(bytes);
  const hits = scanNames(text, index.names);
  return Array.from({ length: hits.length }, (_, hit) => ({ start: hits.start(hit), end: hits.end(hit), entities: index.recordsAt(hits.leaf(hit)).map(({ entity }) => entity) }));
};

describe('the name index', () => {
  const texts = makeNames(20_000);
  /** Built by the first test that asks: a run for one of the others need not wait for it. */
  let built: Uint8Array | undefined;
  const build = (): Uint8Array => (built ??= buildNameIndex(texts.map((text, entity) => nameOf(text, entity))));

  it('finds every one of 20,000 names, and the right entity', () => {
    const index = openIndex(build());
    const missed = texts.filter((text, entity) => {
      const hits = scanNames(text, index.names);
      return !Array.from({ length: hits.length }, (_, hit) => hit).some((hit) => hits.start(hit) === 0 && hits.end(hit) === text.length && index.recordsAt(hits.leaf(hit)).some((record) => record.entity === entity));
    });
    expect(missed).toEqual([]);
  });

  it('stays within 32 bytes per distinct folded name', () => {
    expect(build().byteLength / new Set(texts.map(fold)).size).toBeLessThanOrEqual(32);
  });

  it('does not depend on the order of the names', () => {
    const random = randomFrom(5);
    const names = texts.slice(0, 2_000).map((text, entity) => nameOf(text, entity, entity % 3 === 0 ? { match: 'needs-context', near: ['Iraq', 'rocket'], scope: 'article' } : {}));
    const shuffled = names.map((name) => ({ name, key: random() })).toSorted((a, b) => a.key - b.key).map(({ name }) => name);
    expect(buildNameIndex(shuffled)).toEqual(buildNameIndex(names));
  });

  it('keeps every entity that shares a name', () => {
    const shared = buildNameIndex([nameOf('Tripoli', 7), nameOf('Trípoli', 3), nameOf('Tripoli', 12, { match: 'needs-support' }), nameOf('Tripolitania', 1)]);
    expect(entitiesAt(shared, 'In Tripoli.')).toEqual([{ start: 3, end: 10, entities: [3, 7, 12] }]);
  });

  it('reads back how a name is matched', () => {
    const index = openIndex(buildNameIndex([
      nameOf('killing of Qasem Soleimani', 0), nameOf('al-Tanf garrison', 1), nameOf('Daech', 2, { lang: 'fr' }), nameOf('LeT', 3, { match: 'exact-case' }),
      nameOf('Camp Victory', 4, { match: 'needs-context', near: ['Baghdad', 'IS'], notNear: ['Kuwait'], scope: 'paragraph', until: '2011-12', role: 'former' }),
    ]));
    const traitOf = (text: string) => index.recordsAt(scanNames(text, index.names).leaf(0))[0]?.trait;
    expect(traitOf('Qasem Soleimani')).toMatchObject({ mode: 'safe', prefix: 'killing of', caseRule: 'initial', words: 2, capitals: 0b10 });
    expect(traitOf('Tanf garrison')).toMatchObject({ prefix: 'al', capitals: 0 });
    expect(traitOf('Daech')).toMatchObject({ lang: 'fr' });
    expect(traitOf('LeT')).toMatchObject({ mode: 'exact-case', caseRule: 'exact', capitals: 0b101 });
    const camp = traitOf('Camp Victory');
    expect(camp).toMatchObject({ mode: 'needs-context', until: 2011 });
    expect(index.rule(camp?.rule ?? 0)).toMatchObject({ scope: 'paragraph', near: [expect.any(Number), expect.any(Number)], notNear: [expect.any(Number)] });
  });

  it('holds alphabets of any size, rare letters and letters that fold to two', () => {
    const rare = Array.from({ length: 600 }, (_, at) => `${String.fromCharCode(0x4e00 + at * 3)}${String.fromCharCode(0xac00 + at * 7)} Straße${at}`);
    const index = openIndex(buildNameIndex(rare.map((text, entity) => nameOf(text, entity))));
    for (const [entity, text] of rare.entries()) {
      const hits = scanNames(text.replace('ß', 'ss'), index.names);
      expect(index.recordsAt(hits.leaf(0)).map((record) => record.entity)).toEqual([entity]);
    }
  });

  it('says which names it refuses', () => {
    const refused: string[] = [];
    buildNameIndex([nameOf("'", 0), nameOf('AC/DC', 1), nameOf('x'.repeat(300), 2), nameOf('Hama', 3)], ({ text }, reason) => refused.push(`${text.slice(0, 5)}: ${reason}`));
    expect(refused).toEqual(["': nothing is left of it when folded", 'AC/DC: holds a character no name may hold', 'xxxxx: longer than 200 characters']);
  });

  it('throws where an ordinal is beyond the layout', () => {
    expect(() => buildNameIndex([nameOf('Hama', 1 << 20)])).toThrow(RangeError);
  });

  it('opens an index without names', () => {
    expect(openIndex(buildNameIndex([])).nameCount).toBe(0);
    expect(entitiesAt(buildNameIndex([]), 'Nothing here in Iraq.')).toEqual([]);
  });

  it.each([
    ['an empty buffer', () => new ArrayBuffer(0), /cut short/],
    ['another file', () => new TextEncoder().encode('{"format":1}'.padEnd(400)).buffer, /not a name index/],
    ['another version', () => { const copy = build().slice(); new Uint32Array(copy.buffer)[1] = 99; return copy.buffer; }, /format 99/],
    ['a truncated file', () => build().slice(0, build().length - 100).buffer, /cut short/],
    ['sections that point outside', () => { const copy = build().slice(); new Uint32Array(copy.buffer)[9] = 0xffff_fff0; return copy.buffer; }, /do not fit/],
  ])('refuses %s with a sentence', (_, make, pattern) => {
    const opened = openNameIndex(make() as ArrayBuffer);
    expect(opened).toEqual({ ok: false, sentence: expect.stringMatching(pattern) });
  });
});

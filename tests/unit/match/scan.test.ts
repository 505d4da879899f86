import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNameIndex } from '../../../src/compiler/name-index';
import { scanNames, scanTerms } from '../../../src/match/scan';
import { makeNames, makeText } from '../../bench/texts';
import { openIndex } from './world';

const names = ["Kata'ib Hezbollah", 'Hezbollah', 'al-Tanf garrison', 'Hit', 'Deir ez-Zor', 'Houthi', 'US', 'United States Central Command', 'كتائب حزب الله', 'بغداد', 'Эрбиль', 'גדודי חיזבאללה', "Asa'ib Ahl al-Haq", '444th Brigade', 'Iraq', 'Ærø'];
const index = openIndex(buildNameIndex(names.map((text, entity) => ({ text, entity, kind: 'armed-group', role: 'primary', match: 'safe' }))));
const found = (text: string): string[] => {
  const hits = scanNames(text, index.names);
  return Array.from({ length: hits.length }, (_, hit) => text.slice(hits.start(hit), hits.end(hit)));
};

describe('the scan', () => {
  it.each([
    ['a name in a sentence', 'In Iraq, they said.', ['Iraq']], ['a name inside a longer one', "Men of Kata'ib Hezbollah left.", ["Kata'ib Hezbollah", 'Hezbollah']],
    ['possessives', "Iraq's and Hezbollah’s", ['Iraq', 'Hezbollah']], ['a possessive behind a plural', "the Houthis' boats", ['Houthis']], ['compounds', 'Iran-backed, Iraq-based, anti-Hezbollah', ['Iraq', 'Hezbollah']],
    ['curly apostrophes', 'Kata’ib Hezbollah', ['Kata’ib Hezbollah', 'Hezbollah']], ['odd spaces and hyphens', 'Kata\u00a0ib? Deir\u00a0ez‑Zor', ['Deir\u00a0ez‑Zor']], ['capitals', 'DEIR EZ-ZOR', ['DEIR EZ-ZOR']],
    ['dots in acronyms', 'The U.S. said', ['U.S.']], ['a dotted acronym that goes on', 'U.S. Central Command', ['U.S.']], ['digits', 'the 444th Brigade', ['444th Brigade']], ['quotation marks', '“Hezbollah”, (Iraq) and ‘Hit’', ['Hezbollah', 'Iraq', 'Hit']],
    ['Arabic with article and particles', 'قالت كتائب حزب الله وبغداد', ['كتائب حزب الله', 'بغداد']], ['Cyrillic', 'В Эрбиль.', ['Эрбиль']], ['Hebrew', 'של גדודי חיזבאללה.', ['גדודי חיזבאללה']], ['elision', "dans l'Iraq et d’Iraq", ['Iraq', 'Iraq']],
    ['two letters for one', 'on Aero', ['Aero']], ['the key of a name behind an article', 'at-Tanf garrison', ['Tanf garrison']], ['combining accents', 'Irāq Iráq'.normalize('NFD'), ['Irāq'.normalize('NFD'), 'Iráq'.normalize('NFD')]],
  ])('finds %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['inside a word', 'Iraqi Irаq2 Hitler preHezbollah'], ['in small letters', 'hit after hit'], ['across lines', 'Deir\nez-Zor'], ['across a full stop', "Kata'ib. Deir. Ez-Zor"], ['across an em dash', 'Deir — ez-Zor'], ['across a comma', 'Deir, ez-Zor'],
    ['behind an apostrophe inside a word', "al'Iraq Shi'Hit"], ['in a word that goes on after an apostrophe', "Hit'iyah"],
  ])('finds nothing %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds names at their exact offsets, however they are set', () => {
    const pool = makeNames(400);
    const many = openIndex(buildNameIndex(pool.map((text, entity) => ({ text, entity, kind: 'armed-group', role: 'primary', match: 'safe' }))));
    const dress = fc.constantFrom<(name: string) => string>((name) => name, (name) => name.toUpperCase(), (name) => name.replaceAll(' ', '\u00a0'), (name) => name.replaceAll('-', '‑'), (name) => name.replace(/([a-z])([a-z])/, '$1’$2'), (name) => name.normalize('NFD'), (name) => name.replaceAll(' ', '  '));
    const part = fc.record({ filler: fc.stringMatching(/^[ a-z,.;:!?()“”\n—0-9]{0,20}$/), name: fc.constantFrom(...pool), dress, left: fc.constantFrom(' ', '(', '“', '\n', '—', '/', ' ‘'), right: fc.constantFrom(' ', ')', '”', '.', ',', '’s ', "'s\n", ';', '\n', '-led ') });
    fc.assert(fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      let text = '';
      const inserted: { start: number; end: number; entity: number }[] = [];
      for (const { filler, name, dress: put, left, right } of parts) {
        text += `${filler}${left}`;
        // The key starts at the first capital: an article before it belongs to the reading, not to the hit.
        inserted.push({ start: text.length, end: text.length + put(name).length, entity: pool.indexOf(name) });
        text += `${put(name)}${right}`;
      }
      const hits = scanNames(text, many.names);
      const all = Array.from({ length: hits.length }, (_, hit) => ({ start: hits.start(hit), end: hits.end(hit), entities: many.recordsAt(hits.leaf(hit)).map(({ entity }) => entity) }));
      for (const { start, end, entity } of inserted) expect(all.some((hit) => hit.start === start && hit.end === end && hit.entities.includes(entity))).toBe(true);
    }), { numRuns: 300 });
  });

  it('never fails on any text and keeps hits inside it, in order', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const hits = scanNames(text, index.names);
      for (let hit = 0; hit < hits.length; hit++) {
        expect(hits.start(hit)).toBeLessThan(hits.end(hit));
        expect(hits.end(hit)).toBeLessThanOrEqual(text.length);
        expect(hits.start(hit)).toBeGreaterThanOrEqual(hit > 0 ? hits.start(hit - 1) : 0);
      }
    }));
  });

  it.each([['news', (chars: number) => makeText(chars, makeNames(200))], ['the beginnings of names', (chars: number) => "Kata'ib Hezboll ".repeat(chars / 16)], ['names only', (chars: number) => 'Iraq '.repeat(chars / 5)], ['capitals without end', (chars: number) => 'K'.repeat(chars)], ['gaps', (chars: number) => `Deir${' '.repeat(chars)}`]])('takes steps in proportion to the text: %s', (_, make) => {
    const many = openIndex(buildNameIndex([...makeNames(200), ...names].map((text, entity) => ({ text, entity, kind: 'armed-group', role: 'primary', match: 'safe' }))));
    const steps = (chars: number): number => scanNames(make(chars), many.names).steps;
    expect(steps(80_000)).toBeLessThanOrEqual(4.2 * Math.max(steps(20_000), 100));
  });

  it('finds terms in any case, with plural, as whole words', () => {
    const hits = scanTerms('Airstrikes, air strike; rocketry and ROCKET attacks', index.terms, 0, 51);
    const text = 'Airstrikes, air strike; rocketry and ROCKET attacks';
    expect(Array.from({ length: hits.length }, (_, hit) => text.slice(hits.start(hit), hits.end(hit)))).toEqual(expect.arrayContaining(['Airstrikes', 'air strike', 'ROCKET', 'ROCKET attacks', 'attacks']));
    expect(Array.from({ length: hits.length }, (_, hit) => text.slice(hits.start(hit), hits.end(hit)))).not.toContain('rocketry');
  });
});

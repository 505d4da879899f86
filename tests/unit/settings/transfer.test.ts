/** Settings as a file: what is exported comes back as it was; whatever else a file holds changes nothing, throws nothing, and is told by its field. */
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULTS, exportSettings, MAX_IMPORT_CHARS, readImport, type Settings } from '../../../src/settings';
import { OPENINGS } from '../../../src/settings/openings';
import { FIELDS, parseSettings } from '../../../src/settings/schema';

const FORMAT = { format: 'backgrounder-settings', version: DEFAULTS.version };
const file = (fields: object): string => JSON.stringify({ ...FORMAT, ...fields });
const sentenceOf = (text: string): string => {
  const read = readImport(text);
  if (read.ok) throw new Error(`taken: ${JSON.stringify(read.value)}`);
  return read.sentence;
};

/** Either nothing is to be changed, and a sentence says so, or the settings it would make are complete and valid, and hold no other field. */
function isRight(text: string): boolean {
  const read = readImport(text);
  if (!read.ok) return read.sentence.endsWith('Nothing was changed.');
  const after: typeof DEFAULTS & typeof read.value = { ...DEFAULTS, ...read.value };
  const { openings = {}, ...fields } = read.value;
  const { openings: _openings, ...settings } = after;
  return Object.keys(fields).every((name) => Object.hasOwn(FIELDS, name)) && OPENINGS.fault(openings, 'openings') === undefined && isDeepStrictEqual(parseSettings(JSON.parse(JSON.stringify(settings))), settings);
}

const sites = fc.uniqueArray(fc.integer({ min: 0, max: 99 }).map((number) => `s${number}.example`), { maxLength: 6 });
const anySettings: fc.Arbitrary<Settings> = fc.record({
  where: fc.constantFrom('every-article', 'chosen-sites', 'on-click'), painter: fc.constantFrom('highlight', 'elements'), density: fc.constantFrom('every', 'section', 'article'),
  dwell: fc.constantFrom(200, 400, 700, 'click', 'alt'), underlineCountries: fc.boolean(), badge: fc.boolean(), theme: fc.constantFrom('auto', 'light', 'dark'), textSize: fc.constantFrom('normal', 'large', 'larger'),
  kindsOff: fc.subarray(['group', 'person', 'place', 'event']), scriptsOff: fc.subarray(['latin', 'arabic', 'cyrillic', 'hebrew']), sitesOff: sites, sitesChosen: sites,
  hideAfter: fc.constantFrom(0, 3, 5, 10), known: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), { maxLength: 6 }),
}).map((fields) => parseSettings({ version: DEFAULTS.version, ...fields }));

test('what is exported comes back as it was', () => {
  fc.assert(fc.property(anySettings, (settings) => {
    const { version, ...fields } = settings;
    expect(readImport(exportSettings(settings))).toEqual({ ok: true, value: fields });
    expect(version).toBe(DEFAULTS.version);
  }));
});

test('openings that are counted travel with the settings; without any the file does not name them', () => {
  expect(exportSettings(DEFAULTS)).not.toContain('openings');
  const text = exportSettings({ ...DEFAULTS, hideAfter: 5 }, { baghdad: 2, erbil: 4 });
  expect(readImport(text)).toMatchObject({ ok: true, value: { hideAfter: 5, openings: { baghdad: 2, erbil: 4 } } });
  expect(readImport(file({ openings: { baghdad: 1 } }))).toEqual({ ok: true, value: { openings: { baghdad: 1 } } });
});

test('the fullest settings there can be are not too large to come back', () => {
  const longest = Array.from({ length: 5_000 }, (_, index) => `${String(index).padStart(4, '0')}${`${'x'.repeat(60)}.`.repeat(4)}abc`);
  const full = parseSettings({ ...DEFAULTS, sitesOff: longest, sitesChosen: longest, known: longest.map((site) => site.replaceAll('.', '-').slice(0, 200)) });
  expect(full.sitesOff).toHaveLength(5_000);
  expect(exportSettings(full).length).toBeLessThan(MAX_IMPORT_CHARS);
  expect(readImport(exportSettings(full))).toMatchObject({ ok: true });
});

test('fields a file does not name are not in the answer, rows are put in the form they are kept in', () => {
  expect(readImport(file({ sitesOff: ['WWW.News.example', 'news.example'] }))).toEqual({ ok: true, value: { sitesOff: ['news.example'] } });
  expect(readImport(file({}))).toEqual({ ok: true, value: {} });
});

test('files of an earlier version are lifted first', () => {
  expect(readImport(JSON.stringify({ ...FORMAT, version: 1, hidden: ['baghdad'], dwell: 700 }))).toEqual({ ok: true, value: { known: ['baghdad'], dwell: 700 } });
});

test.each([
  ['', 'not JSON'], ['{', 'not JSON'], ['[]', 'its field “format” must be'], ['null', 'its field “format” must be'], ['{"version":2}', 'its field “format” must be'],
  [JSON.stringify({ format: 'backgrounder-settings' }), 'The field “version” must be a whole number from 1 on, not undefined.'],
  [file({ version: 1.5 }), 'The field “version” must be a whole number from 1 on, not 1.5.'], [file({ version: '2' }), 'The field “version” must be a whole number from 1 on, not “2”.'],
  [file({ version: 99 }), 'newer Backgrounder'],
  [file({ colour: 'red' }), 'The field “colour” is not a setting of Backgrounder.'], ['{"format":"backgrounder-settings","version":2,"__proto__":{"dwell":200}}', 'The field “__proto__” is not a setting'],
  [file({ constructor: 1 }), 'The field “constructor” is not a setting'],
  [file({ dwell: 401 }), 'The field “dwell” must be 400, 200, 700, “click” or “alt”, not 401.'], [file({ badge: 'yes' }), 'The field “badge” must be false or true, not “yes”.'],
  [file({ theme: null }), 'The field “theme” must be “auto”, “light” or “dark”, not null.'],
  [file({ sitesOff: 'a.example' }), 'The field “sitesOff” must be a list, not “a.example”.'], [file({ sitesOff: ['a.example', 'a b'] }), 'The field “sitesOff” holds “a b”, which is not a site.'],
  [file({ known: [7] }), 'The field “known” holds 7, which is not the id of an entry.'], [file({ kindsOff: ['war'] }), 'The field “kindsOff” holds “war”, which is not a kind (“group”, “person”, “place” or “event”).'],
  [file({ hideAfter: 4 }), 'The field “hideAfter” must be 0, 3, 5 or 10, not 4.'], [file({ openings: [3] }), 'The field “openings” must hold a number for each entry, not a list.'],
  [file({ openings: { baghdad: 0 } }), 'The field “openings” holds 0 for “baghdad”; it must be a whole number from 1 to 99 for the id of an entry.'],
  [file({ openings: { baghdad: 2, 'Not An Id': 3 } }), 'holds 3 for “Not An Id”'], [file({ openings: { baghdad: { deep: [1] } } }), 'for “baghdad”'],
  ['{"format":"backgrounder-settings","version":2,"openings":{"__proto__":2}}', 'for “__proto__”'],
  [file({ sitesChosen: Array.from({ length: 5_001 }, (_, index) => `s${index}.example`) }), 'The field “sitesChosen” holds 5,001 rows; 5,000 are the most.'],
  ['x'.repeat(MAX_IMPORT_CHARS + 1), 'too large'],
])('%.60s is refused with a sentence', (text, words) => {
  expect(sentenceOf(text)).toContain(words);
  expect(sentenceOf(text)).toMatch(/Nothing was changed\.$/);
});

test('one wrong field is enough to refuse all; several are told together', () => {
  expect(sentenceOf(file({ dwell: 700, density: 'some' }))).toMatch(/^The field “density” must be/);
  expect(sentenceOf(file({ dwell: 1, density: 'some', theme: 7, badge: 1, where: '' }))).toMatch(/“dwell”.*“density”.*“theme”.*2 more fields are wrong\. Nothing was changed\.$/);
});

describe('whatever a file holds', () => {
  let taken = 0;

  test('it never throws and never gives what is no setting', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map((value) => JSON.stringify(value))), (text) => { expect(isRight(text)).toBe(true); }), { numRuns: 2_000 });
  });

  test('nor where it has the right names with anything in them', () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>('dark', 'large', 'every', 700, true, [], ['a.example'], ['group'], ['baghdad']));
    const spoilt = fc.dictionary(fc.constantFrom(...Object.keys(FIELDS), 'hidden', 'openings', 'more'), value, { maxKeys: 2 });
    const runs = 2_000;
    fc.assert(fc.property(anySettings, spoilt, fc.constantFrom(1, 2, 2, 2, 3, -1, '2'), (settings, wrong, version) => {
      const text = JSON.stringify({ format: FORMAT.format, ...settings, ...wrong, version });
      expect(isRight(text)).toBe(true);
      taken += readImport(text).ok ? 1 : 0;
    }), { numRuns: runs });
    // Both ends of the guard are met, or this shows nothing.
    expect(taken).toBeGreaterThan(runs / 20);
    expect(taken).toBeLessThan(runs * 0.9);
  });

  test('nor where it is nested beyond all reason', () => {
    expect(isRight(`{"format":"backgrounder-settings","version":2,"sitesOff":${'['.repeat(500_000)}${']'.repeat(500_000)}}`)).toBe(true);
    expect(isRight(`{"format":"backgrounder-settings","version":2,"${'x'.repeat(100_000)}":1}`)).toBe(true);
  });
});

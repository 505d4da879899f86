/** Which names get a line: kinds, letters and known names, each by itself and together; nothing is ever dropped from the list. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseMarks, scriptOf } from '../../../src/background/marks';
import { DEFAULTS, type Settings } from '../../../src/settings';
import { FAMILY_OF, KINDS, type Mention } from '../../../src/types';
import { mention } from '../messages/samples';

const named = (entity: string, more: Partial<Mention> = {}): Mention => ({ ...mention, entity, ...more });
const marked = (mentions: readonly Mention[], some: Partial<Settings>): string[] => chooseMarks(mentions, { ...DEFAULTS, ...some }).filter(({ underline }) => underline).map(({ entity }) => entity);

const article = [
  named('group'), named('person', { kind: 'person' }), named('base', { kind: 'base' }), named('event', { kind: 'event' }), named('country', { kind: 'country', underline: false }),
  named('arabic', { text: 'كتائب' }), named('russian', { text: 'Хезболла' }), named('hebrew', { text: '«חיפה»', kind: 'settlement' }), named('greek', { text: 'Κύπρος', kind: 'settlement' }),
];

test.each<[Partial<Settings>, string]>([
  [{}, 'group person base event arabic russian hebrew greek'],
  [{ kindsOff: ['group'] }, 'person base event hebrew greek'],
  [{ kindsOff: ['place', 'event'] }, 'group person arabic russian'],
  [{ scriptsOff: ['arabic', 'hebrew'] }, 'group person base event russian greek'],
  [{ scriptsOff: ['latin'] }, 'arabic russian hebrew greek'],
  [{ known: ['base', 'nobody'] }, 'group person event arabic russian hebrew greek'],
  [{ underlineCountries: true }, 'group person base event country arabic russian hebrew greek'],
  [{ underlineCountries: true, known: ['country'] }, 'group person base event arabic russian hebrew greek'],
  [{ underlineCountries: true, kindsOff: ['place'] }, 'group person event country arabic russian'],
  [{ kindsOff: ['group', 'person', 'place', 'event'] }, ''],
])('%j marks %s', (settings, wanted) => {
  expect(marked(article, settings).join(' ')).toBe(wanted);
});

test('nothing is dropped, moved or changed but the line', () => {
  const kinds = fc.subarray(['group', 'person', 'place', 'event'] as const);
  const mentions = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), entity: fc.constantFrom('a', 'b', 'c'), text: fc.constantFrom('Baghdad', 'بغداد', '', '7') }));
  fc.assert(fc.property(mentions, kinds, fc.subarray(['a', 'b']), (some, kindsOff, known) => {
    const before = some.map((one) => named(one.entity, { ...one, underline: one.kind !== 'country' }));
    const after = chooseMarks(before, { ...DEFAULTS, kindsOff, known });
    expect(after.map(({ underline: _line, ...rest }) => rest)).toEqual(before.map(({ underline: _line, ...rest }) => rest));
    expect(after.filter(({ kind, entity, underline }) => underline && (known.includes(entity as 'a') || kindsOff.includes(FAMILY_OF[kind])))).toEqual([]);
  }));
});

describe('scriptOf', () => {
  test.each([['Kharkiv', 'latin'], ['Şırnak', 'latin'], ['“Ансар', 'cyrillic'], ['17. листопада', 'cyrillic'], ['الأنبار', 'arabic'], ['ڕۆژئاوا', 'arabic'], ['‏חיפה', 'hebrew'], ['თბილისი', undefined], ['1948', undefined]])('%s is %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });
});

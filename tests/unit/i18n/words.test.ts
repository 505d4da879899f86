/** Sentences, numbers and dates in each language, as the pages ask for them. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { direction, language, locale, printChoice, printNumber, t, tCount, tParts } from '../../../src/i18n';
import { printDate, printMonth } from '../../../src/i18n/dates';
import { speakEnglish } from '../../../src/i18n/english';
import { voiceOf } from '../../../src/i18n/table';
import { explainFault } from '../../../src/pages/parts/fault';
import { speakIn } from '../../support/speak';

afterEach(speakEnglish);

describe('the language', () => {
  test.each([
    ['en', 'en', 'ltr', 'en-GB'], ['en-US', 'en', 'ltr', 'en-GB'], ['de-CH', 'de', 'ltr', 'de-CH'], ['fr_CA', 'fr', 'ltr', 'fr-CA'], ['ar-EG', 'ar', 'rtl', 'ar-EG'],
  ])('a browser in %s', (browser, own, way, numbers) => {
    speakIn(browser);
    expect([language(), direction(), locale()]).toEqual([own, way, numbers]);
  });

  test('a browser in a language we have no words in is answered in English, from left to right, with English numbers', () => {
    speakIn('he');
    expect([language(), direction(), printNumber(1234.5), t('options')]).toEqual(['en', 'ltr', '1,234.5', 'Options']);
  });
});

describe('sentences', () => {
  test('numbers are printed as the language prints them', () => {
    speakIn('de');
    expect([t('seconds', 0.4), tCount('entries', 1), tCount('entries', 12_345)]).toEqual(['0,4 s', '1 Eintrag', '12.345 Einträge']);
    speakIn('fr');
    expect([tCount('names', 0), tCount('names', 1), tCount('names', 2)]).toEqual(['0 nom', '1 nom', '2 noms']);
  });

  test('Arabic has six forms', () => {
    speakIn('ar-MA'); // figures as in Europe
    expect([0, 1, 2, 3, 11, 100].map((count) => tCount('names', count))).toEqual(['لا أسماء', 'اسم واحد', 'اسمان', '3 أسماء', '11 اسمًا', '100 اسم']);
  });

  test('names keep their own order in a sentence that runs the other way, and only there', () => {
    expect(t('goTo', 'Baghdad (Iraq)')).toBe('Go to Baghdad (Iraq)');
    speakIn('ar');
    expect(t('goTo', 'Baghdad (Iraq)')).toBe('الانتقال إلى \u2068Baghdad (Iraq)\u2069');
  });

  test('a name that looks like a placeholder is a name', () => {
    expect(t('namePosition', '$AT$ $1 $$', 1, 2)).toBe('$AT$ $1 $$, 1 of 2');
  });

  test('parts come where the language wants them', () => {
    const [name, link] = [{ name: true }, { link: true }];
    expect(tParts<object>('explorerLicence', name, link).filter((part) => typeof part === 'object')).toEqual([name, link]);
    expect(tParts<object>('alsoName', name)).toEqual(['Also ', name]);
    expect(tParts('options')).toEqual(['Options']);
    speakIn('ar');
    expect(tParts<object>('alsoName', name)).toEqual(['أيضًا ', name]);
  });

  test('a list of choices ends in the word for "or"', () => {
    expect(printChoice(['a', 'b', 'c'])).toBe('a, b or c');
    speakIn('de');
    expect(printChoice(['a', 'b', 'c'])).toBe('a, b oder c');
  });

  test('what is wrong with the dataset keeps its exact cause', () => {
    const sentence = 'The dataset could not be opened: cards.bin cannot be read. Reinstalling Backgrounder usually repairs it.';
    expect(explainFault(sentence)).toBe(sentence);
    speakIn('de');
    expect(explainFault(sentence)).toBe('Die Daten konnten nicht geöffnet werden: cards.bin cannot be read. Eine Neuinstallation von Backgrounder hilft meist.');
    expect(explainFault('Something else.')).toBe('Something else.');
  });
});

describe('the table speaks as browsers do', () => {
  const table = { hello: { message: 'Hi $NAME$, $$5 for $1', placeholders: { name: { content: '$2' } } } };
  const { say } = voiceOf(table, { other: { message: 'Else' } }, 'xx');

  test('placeholders of any case, figures, doubled dollar signs, the other table, and nothing at all', () => {
    expect(say('HELLO', ['a', 'b'])).toBe('Hi b, $5 for a');
    expect(say('hello', [])).toBe('Hi , $5 for ');
    expect([say('other', []), say('none', [])]).toEqual(['Else', '']);
  });
});

describe('dates', () => {
  test.each([
    ['2021-03-16', '16 Mar 2021', '16 mars 2021', '16. März 2021'], ['2021-03', 'Mar 2021', 'mars 2021', 'März 2021'], ['2021', '2021', '2021', '2021'], ['2013~', 'about 2013', 'vers 2013', 'etwa 2013'],
    ['2006/2007', 'between 2006 and 2007', 'entre 2006 et 2007', 'zwischen 2006 und 2007'], ['unknown', 'date unknown', 'date inconnue', 'Datum unbekannt'], ['undated', 'undated', 'sans date', 'ohne Datum'],
    ['2021-09-01T23:30:00Z', '1 Sep 2021', '1 sept. 2021', '1. Sept. 2021'],
  ])('%s', (date, en, fr, de) => {
    expect(printDate(date)).toBe(en);
    speakIn('fr');
    expect(printDate(date)).toBe(fr);
    speakIn('de');
    expect(printDate(date)).toBe(de);
  });

  test('as of: the month is enough', () => {
    expect([printMonth('2025-09-03'), printMonth('2025'), printMonth('2025-09~')]).toEqual(['Sep 2025', '2025', 'about Sep 2025']);
    speakIn('de');
    expect([printMonth('2025-09-03'), printMonth('2025'), printMonth('2025-03~')]).toEqual(['Sept. 2025', '2025', 'etwa März 2025']);
  });

  test('the calendar is the one of the dataset also where another is usual', () => {
    speakIn('ar-SA');
    expect(printDate('2021-03-16').replaceAll(/\p{Nd}/gu, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit) < 0 ? digit : '٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))).toContain('2021');
  });
});

test('nothing is said before a voice was given', async () => {
  vi.resetModules();
  const fresh = await import('../../../src/i18n');
  expect(() => fresh.t('options')).toThrow('before');
  fresh.speak(voiceOf({ language: { message: 'xx' }, direction: { message: 'rtl' }, options: { message: 'o' } }, {}, 'xx-YY'));
  expect([fresh.t('options'), fresh.direction(), fresh.locale()]).toEqual(['o', 'rtl', 'xx-YY']);
});

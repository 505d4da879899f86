/** The files of messages: the same keys and placeholders in every language, the plural forms each language has, every key used, the limits of the browsers kept. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import type { Table } from '../../../src/i18n/table';

const FOLDER = 'src/_locales';
const languages = readdirSync(FOLDER);
const tables = Object.fromEntries(languages.map((language) => [language, JSON.parse(readFileSync(join(FOLDER, language, 'messages.json'), 'utf8')) as Table]));
const english = tables['en'] as Table;
const PLURAL = /^(.+)_(zero|one|two|few|many|other)$/;
const basesOf = (table: Table): string[] => [...new Set(Object.keys(table).map((key) => PLURAL.exec(key)?.[1]).filter((base) => base !== undefined))].toSorted();
const plainOf = (table: Table): string[] => Object.keys(table).filter((key) => !PLURAL.test(key)).toSorted();
const slotsOf = (table: Table, key: string): string[] => [...new Set([...(table[key]?.message ?? '').matchAll(/\$(\w+)\$/g)].map(([, name]) => (name ?? '').toLowerCase()))].toSorted();
const placesOf = (table: Table, key: string): [string, string][] => Object.entries(table[key]?.placeholders ?? {}).map(([name, { content }]): [string, string] => [name, content]).toSorted();
/** Plural forms that whole numbers of our size take, with how many of them take each; French has one more, for millions. */
function countForms(language: string): Map<string, number> {
  const rules = new Intl.PluralRules(language);
  const taken = new Map<string, number>();
  for (let number = 0; number < 100_000; number++) taken.set(rules.select(number), (taken.get(rules.select(number)) ?? 0) + 1);
  return taken;
}
const FORMS = new Map(languages.map((language) => [language, countForms(language)]));
const formsOf = (language: string): string[] => [...(FORMS.get(language)?.keys() ?? [])].toSorted();

test('the languages are those that were decided on, and English is the one to fall back on', () => {
  expect(languages.toSorted()).toEqual(['ar', 'de', 'en', 'fr']);
  expect(manifest.default_locale).toBe('en');
});

describe.each(languages)('%s', (language) => {
  const table = tables[language] as Table;

  test('has the keys of English, and of each counted phrase the plural forms of its own', () => {
    expect(plainOf(table)).toEqual(plainOf(english));
    expect(basesOf(table)).toEqual(basesOf(english));
    expect(basesOf(english).length).toBeGreaterThan(10);
    expect(basesOf(table).filter((base) => formsOf(language).some((form) => !Object.hasOwn(table, `${base}_${form}`)))).toEqual([]);
    expect(Object.keys(table)).toHaveLength(plainOf(english).length + basesOf(english).length * formsOf(language).length);
  });

  test('puts the same things into the same sentences, at the same places', () => {
    for (const key of plainOf(table)) expect({ key, slots: slotsOf(table, key), places: placesOf(table, key) }).toEqual({ key, slots: slotsOf(english, key), places: placesOf(english, key) });
    for (const base of basesOf(table)) {
      const wanted = new Map(placesOf(english, `${base}_other`));
      for (const form of formsOf(language)) {
        const key = `${base}_${form}`;
        const slots = slotsOf(table, key);
        // Only a form that a single number takes may be said without a figure: French "one" is also said of none.
        const isOneNumber = FORMS.get(language)?.get(form) === 1;
        expect({ key, missing: [...wanted.keys()].filter((name) => !(name === 'n' && isOneNumber) && !slots.includes(name)) }).toEqual({ key, missing: [] });
        for (const [name, content] of placesOf(table, key)) expect({ key, name, content }).toEqual({ key, name, content: wanted.get(name) });
      }
    }
  });

  test('declares the placeholders it uses and no others, and has no dollar sign besides: browsers drop what they do not know', () => {
    for (const key of Object.keys(table)) {
      expect({ key, declared: placesOf(table, key).map(([name]) => name) }).toEqual({ key, declared: slotsOf(table, key) });
      expect((table[key]?.message ?? '').replaceAll(/\$[A-Z]+\$/g, '')).not.toContain('$');
      for (const [, content] of placesOf(table, key)) expect(content).toMatch(/^\$[1-9]$/);
    }
  });

  test('says which language it is and which way it runs', () => {
    expect(table['language']?.message).toBe(language);
    expect(table['direction']?.message).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });

  test('keeps within what stores allow for name and description', () => {
    expect(table['appName']?.message).toBe('Backgrounder');
    expect((table['appName']?.message ?? '').length).toBeLessThanOrEqual(45);
    expect((table['appDescription']?.message ?? '').length).toBeLessThanOrEqual(132);
    expect((table['appDescription']?.message ?? '').length).toBeGreaterThan(60);
  });

  test('has no empty message, no blank at an end and no two blanks together', () => {
    for (const [key, { message }] of Object.entries(table)) expect(`${key}: ${message}`).toMatch(/: \S(?:(?!\s{2}).)*\S$/su);
  });

  test('uses the letters and the quotation marks of its language', () => {
    const text = Object.entries(table).filter(([key]) => key !== 'language' && key !== 'direction').map(([, { message }]) => message).join('\n');
    expect(text).not.toMatch(/"|\.\.\.| '|' /);
    // French also wants its narrow spaces.
    const wrong = { en: /[«»„]/, fr: /[„“”]|[^\u00a0\u202f][:;?!»](?:\s|$)|«[^\u00a0]/m, de: /[«»”]/, ar: /[„“”,;?]\s/ }[language];
    expect(text).not.toMatch(wrong ?? /^$/);
    // Words the translator forgot: a sentence that is the English one.
    const same = Object.entries(table).filter(([key, { message }]) => language !== 'en' && message === english[key]?.message && / \p{Ll}{3,} /u.test(message)).map(([key]) => key);
    expect(same).toEqual([]);
  });
});

test('keys are unlike each other whatever their case, and hold only what browsers take', () => {
  const keys = Object.keys(tables['ar'] as Table);
  expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  expect(keys.filter((key) => !/^[A-Za-z0-9_]+$/.test(key))).toEqual([]);
});

test('every English message tells translators what it is for, every placeholder has an example', () => {
  expect(Object.entries(english).filter(([, { description = '' }]) => description.length < 4).map(([key]) => key)).toEqual([]);
  const examples = Object.values(english).flatMap(({ placeholders = {} }) => Object.values(placeholders) as { example?: string }[]);
  expect(examples.filter(({ example = '' }) => example === '')).toEqual([]);
});

test('every key is used, and every key that is used in a page or the manifest is there', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|html)$/.test(name)).map((name) => readFileSync(join('src', name), 'utf8'));
  const written = [...files, JSON.stringify(manifest)].join('\n');
  const used = new Set([...written.matchAll(/['"]([A-Za-z0-9]+)['"]|__MSG_(\w+?)__/g)].map(([, quoted, named]) => quoted ?? named));
  expect([...plainOf(english), ...basesOf(english)].filter((key) => !used.has(key))).toEqual([]);
  const named = [...written.matchAll(/data-t(?:-label)?="(\w+)"|__MSG_(\w+?)__/g)].map(([, inPage, inManifest]) => inPage ?? inManifest ?? '');
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((key) => !Object.hasOwn(english, key))).toEqual([]);
});

/**
 * What we say in the page of a newspaper comes from `_locales`: list, region, and the line after Hide are drawn here in a language whose every message
 * stands in brackets. What is left without brackets must be data, and marked as English. Term mode and all of it in a real page: tests/browser/content/languages.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hide, unhide, type HideParts } from '../../../src/background/hide';
import { drawNameList, drawRegion } from '../../../src/cards/name-list';
import { hintOf, labelOf } from '../../../src/content/terms/label';
import type { HideWhat, ListedName } from '../../../src/messages';
import { createSettings, DEFAULTS, type Settings } from '../../../src/settings';
import { KINDS, type Branch, type Kind, type Tree } from '../../../src/types';
import { BRACKETED, speakIn, withoutMessages } from '../../support/speak';

const DATA = new Set(['Mosul', 'City of Iraq, Nineveh', 'Diyala', 'Governorate, Iraq', 'Qasem Soleimani', 'Military officer, Iran', 'A war', 'War, Syria', 'Iraq', 'Country', 'Quds Force', 'Military force, Iran', 'A name', 'news.example', '192.0.2.7']);
const listed = (entity: string, name: string, family: ListedName['family'], kind: Kind, subtype: string, region: string, count: number): ListedName => ({ entity, name, kind, family, subtype, region, count });
const NAMES = [
  listed('mosul', 'Mosul', 'place', 'settlement', 'city of Iraq', 'Nineveh, Iraq', 3), listed('diyala', 'Diyala', 'place', 'region', 'governorate', 'Iraq', 1), listed('qs', 'Qasem Soleimani', 'person', 'person', 'military officer', 'Iran', 2),
  listed('war', 'A war', 'event', 'conflict', 'war', 'Syria', 11), listed('iraq', 'Iraq', 'place', 'country', 'country', '', 1), listed('qf', 'Quds Force', 'group', 'military', 'military force', 'Iran', 100),
] as const;

const isStray = (text: string): boolean => /\p{L}/u.test(withoutMessages(text).replace('Backgrounder', ''));

/** Words that come from no message: in an English element those that are no data, elsewhere all of them. */
function findStray(tree: Tree): string[] {
  const stray: string[] = [];
  /** @returns the words of our own in it. */
  const read = (part: Tree): string => {
    if (typeof part !== 'object') return String(part);
    const [, attributes, ...children] = part;
    for (const name of ['aria-label', 'aria-description', 'title']) if (isStray(attributes[name] ?? '')) stray.push(`${name}: ${attributes[name]}`);
    const text = children.map(read).join('');
    if (attributes['lang'] !== 'en') return text;
    if (!DATA.has(text)) stray.push(`English: ${text}`);
    return '';
  };
  const own = read(tree);
  return isStray(own) ? [...stray, withoutMessages(own)] : stray;
}

const whole = (...trees: readonly Tree[]): Branch => ['div', {}, ...trees];

beforeAll(() => speakIn(BRACKETED));
afterAll(() => speakIn('en'));

describe('the search', () => {
  test.each<[string, Tree]>([
    ['a word', ['p', {}, 'Close']], ['a word behind a message', ['p', {}, '⟦one ⟦two⟧⟧', ' names']], ['a label', ['button', { 'aria-label': 'Close' }]], ['a word passed off as data', ['bdi', { lang: 'en', dir: 'ltr' }, 'Undo']],
  ])('finds %s', (_, tree) => {
    expect(findStray(whole(tree))).toHaveLength(1);
  });

  test('passes messages, numbers and names', () => {
    expect(findStray(whole(['p', { lang: 'eo', dir: 'ltr' }, '⟦one ', ['bdi', { lang: 'en', dir: 'ltr' }, 'Mosul'], ' ⟦two⟧⟧ 3'], ['button', { 'aria-label': '⟦Close⟧' }]))).toEqual([]);
  });
});

test('the region and the list of names', () => {
  for (const names of [NAMES, NAMES.slice(0, 1)]) {
    expect(findStray(drawRegion(names))).toEqual([]);
    const { tree, name } = drawNameList(names);
    expect(findStray(whole(...tree, name))).toEqual([]);
  }
});

test('what is said on a name, but for the English of the dataset', () => {
  const mention = { start: 0, end: 6, text: 'Diyala', entity: 'diyala', kind: 'region', name: 'Diyala', underline: true, why: [] } as const;
  for (const candidates of [[], ['diyala-river']]) {
    const label = labelOf({ ...mention, candidates }, NAMES[1], 3, 14);
    expect(withoutMessages(label.own)).toBe('');
    expect(label.english).toBe('Diyala, governorate in Iraq');
  }
  expect(withoutMessages(hintOf(3, 14))).toBe('');
});

const area = (held: Record<string, unknown>) => ({ get: async (key: string) => (key in held ? { [key]: structuredClone(held[key]) } : {}), set: async (items: Record<string, unknown>) => void Object.assign(held, structuredClone(items)) });
const build = (start: Partial<Settings> = {}): HideParts => ({ settings: createSettings(area({ settings: { ...DEFAULTS, ...start } })), session: area({}) });
const broken: HideParts = { settings: createSettings({ get: () => Promise.reject(new Error('no')), set: () => Promise.reject(new Error('no')) }), session: area({}) };
const from = { from: 'content', tabId: 7, host: 'news.example', isPrivate: false } as const;
type Asked = Exclude<HideWhat, 'back'>;
const ask = (what: Asked) => ({ type: 'hide', what, entity: 'a' }) as const;
const head = (kind: Kind) => ({ id: 'a', name: 'A name', kind });

describe('the line after Hide and after Undo', () => {
  test.each<[Asked, Kind]>([['name', 'person'], ['site', 'person'], ['everything', 'person'], ...KINDS.map((kind): [Asked, Kind] => ['kind', kind])])('%s of a %s', async (what, kind) => {
    const parts = build();
    for (const { tree } of [await hide(parts, ask(what), head(kind), from), await unhide(parts, from), await unhide(parts, from)]) expect(findStray(whole(...tree))).toEqual([]);
  });

  test('a site without a name', async () => {
    for (const host of ['', '192.0.2.7']) expect(findStray(whole(...(await hide(build(), ask('site'), head('person'), { ...from, host })).tree))).toEqual([]);
  });

  test('what goes wrong', async () => {
    const full = build({ known: Array.from({ length: 5_000 }, (_, index) => `n${index}`) });
    const lines = [
      await hide(build(), ask('name'), head('person'), { ...from, isPrivate: true }), await hide(build(), ask('name'), undefined, from), await hide(full, ask('name'), head('person'), from), await hide(broken, ask('name'), head('person'), from),
    ];
    for (const { tree } of lines) expect(findStray(whole(...tree))).toEqual([]);
  });
});

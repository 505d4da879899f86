/** "Hide" in a card and its way back: what is written, what is said, and what a private window, a full list or a stopped background make of it. */
import { describe, expect, test } from 'vitest';
import { hide, unhide } from '../../../src/background/hide';
import type { Sender } from '../../../src/background/sender';
import { createSettings, DEFAULTS, type Settings, type StorageArea } from '../../../src/settings';
import type { Branch, Kind } from '../../../src/types';
import { findAll, textOf, withAct } from '../cards/fixture';

const FROM: Extract<Sender, { from: 'content' }> = { from: 'content', tabId: 7, host: 'www.news.example:8080', isPrivate: false };
const headOf = (kind: Kind = 'armed-group') => ({ id: 'a-group', name: 'A group', kind });
const broken: StorageArea = { get: () => Promise.reject(new Error('no')), set: () => Promise.reject(new Error('no')) };

function makeArea(held: Record<string, unknown> = {}): StorageArea {
  return { get: async (key) => (key in held ? { [key]: structuredClone(held[key]) } : {}), set: async (items) => void Object.assign(held, structuredClone(items)) };
}

function build(start: Partial<Settings> = {}, session = makeArea()) {
  const local = makeArea({ settings: { ...DEFAULTS, ...start } });
  const settings = createSettings(local);
  const parts = { settings, session };
  return { parts, settings, stored: () => settings.read() };
}

const said = ({ tree, done }: { tree: readonly unknown[]; done: boolean }) => {
  const all: Branch = ['div', {}, ...(tree as Branch[])];
  return { text: findAll(all, ([tag]) => tag === 'p').map(textOf).join(' '), canUndo: findAll(all, withAct('undo')).length === 1, done };
};
const ask = (what: Parameters<typeof hide>[1]['what']) => ({ type: 'hide', what, entity: 'a-group' }) as const;

describe('hiding', () => {
  test.each<[Parameters<typeof hide>[1]['what'], Kind, Partial<Settings>, Partial<Settings>, string]>([
    ['name', 'armed-group', {}, { known: ['a-group'] }, 'A group is no longer marked.'],
    ['kind', 'armed-group', {}, { kindsOff: ['group'] }, 'Groups are no longer marked.'],
    ['kind', 'person', { kindsOff: ['group'] }, { kindsOff: ['group', 'person'] }, 'People are no longer marked.'],
    ['kind', 'base', {}, { kindsOff: ['place'] }, 'Places are no longer marked.'],
    ['kind', 'country', { underlineCountries: true }, { underlineCountries: false }, 'Countries are no longer marked.'],
    ['site', 'armed-group', {}, { sitesOff: ['news.example'] }, 'Backgrounder is off on news.example.'],
    ['site', 'armed-group', { where: 'chosen-sites', sitesChosen: ['news.example', 'b.example'] }, { where: 'chosen-sites', sitesChosen: ['b.example'] }, 'Backgrounder is off on news.example.'],
    ['everything', 'armed-group', {}, { where: 'on-click' }, 'Backgrounder is off everywhere until you ask for it with its button.'],
  ])('%s of a %s with %j writes %j', async (what, kind, start, after, text) => {
    const { parts, stored } = build(start);
    expect(said(await hide(parts, ask(what), headOf(kind), FROM))).toEqual({ text, canUndo: true, done: true });
    expect(await stored()).toEqual({ ...DEFAULTS, ...start, ...after });
    expect(said(await unhide(parts, FROM))).toEqual({ text: 'Taken back.', canUndo: false, done: true });
    expect(await stored()).toEqual({ ...DEFAULTS, ...start });
  });

  test('from a private window, or for what the dataset does not hold, nothing is written', async () => {
    const { parts, stored } = build();
    expect(said(await hide(parts, ask('name'), headOf(), { ...FROM, isPrivate: true }))).toEqual({ text: expect.stringContaining('private window'), canUndo: false, done: false });
    expect(said(await hide(parts, ask('name'), undefined, FROM))).toMatchObject({ canUndo: false, done: false });
    expect(await stored()).toEqual(DEFAULTS);
  });

  test('a full list and a storage that refuses are said, and nothing is offered to be taken back', async () => {
    const { parts, stored } = build({ known: Array.from({ length: 5_000 }, (_, index) => `n${index}`) });
    expect(said(await hide(parts, ask('name'), headOf(), FROM))).toMatchObject({ text: expect.stringContaining('full'), canUndo: false, done: false });
    expect((await stored()).known).not.toContain('a-group');
    expect(said(await hide({ ...parts, settings: createSettings(broken) }, ask('name'), headOf(), FROM))).toMatchObject({ text: expect.stringContaining('did not let'), canUndo: false, done: false });
  });

  test('without a memory for it there is no Undo, but the change is made', async () => {
    const { parts, stored } = build({}, broken);
    expect(said(await hide(parts, ask('name'), headOf(), FROM))).toEqual({ text: 'A group is no longer marked.', canUndo: false, done: true });
    expect((await stored()).known).toEqual(['a-group']);
  });
});

test('a second press on the same thing changes nothing, and Undo still takes the first back', async () => {
  const { parts, stored } = build();
  await hide(parts, ask('name'), headOf(), FROM);
  expect(said(await hide(parts, ask('name'), headOf(), FROM))).toEqual({ text: 'A group is no longer marked.', canUndo: true, done: true });
  await unhide(parts, FROM);
  expect(await stored()).toEqual(DEFAULTS);
  const known = build({ known: ['a-group'] });
  expect(said(await hide(known.parts, ask('name'), headOf(), FROM)).canUndo).toBe(false);
});

test('Undo is not offered for what was hidden before, since it would take back something else', async () => {
  const { parts } = build({ known: ['b-group'] });
  await hide(parts, ask('name'), headOf(), FROM);
  expect(said(await hide(parts, ask('name'), { ...headOf(), id: 'b-group', name: 'B group' }, FROM))).toEqual({ text: 'B group is no longer marked.', canUndo: false, done: true });
});

describe('taking back', () => {
  test('says so where the setting was changed elsewhere meanwhile, and leaves it', async () => {
    const { parts, settings, stored } = build();
    await hide(parts, ask('name'), headOf(), FROM);
    await settings.update((now) => ({ ...now, known: [...now.known, 'b-group'] }));
    expect(said(await unhide(parts, FROM))).toMatchObject({ text: expect.stringContaining('no longer be taken back'), done: false });
    expect((await stored()).known).toEqual(['a-group', 'b-group']);
  });
  test('works after the background was stopped, once, and only from the same tab', async () => {
    const { parts, settings, stored } = build();
    await hide(parts, ask('name'), headOf(), FROM);
    const woken = { settings, session: parts.session };
    expect(said(await unhide(woken, { ...FROM, tabId: 8 }))).toMatchObject({ text: expect.stringMatching(/can no longer/), done: false });
    expect((await stored()).known).toEqual(['a-group']);
    expect(said(await unhide(woken, FROM)).text).toBe('Taken back.');
    expect(said(await unhide(woken, FROM)).text).toMatch(/can no longer/);
    expect(said(await unhide({ ...parts, session: broken }, FROM)).text).toMatch(/can no longer/);
  });

  test('leaves alone what was changed since', async () => {
    const { parts, settings, stored } = build();
    await hide(parts, ask('kind'), headOf(), FROM);
    await settings.update((now) => ({ ...now, kindsOff: [...now.kindsOff, 'event'], dwell: 700 }));
    await unhide(parts, FROM);
    expect(await stored()).toMatchObject({ kindsOff: ['group', 'event'], dwell: 700 });
  });

  test('a storage that refuses leaves the way back open', async () => {
    const { parts } = build();
    await hide(parts, ask('name'), headOf(), FROM);
    expect(said(await unhide({ ...parts, settings: createSettings(broken) }, FROM))).toMatchObject({ canUndo: true, done: false });
    expect(said(await unhide(parts, FROM)).text).toBe('Taken back.');
  });
});

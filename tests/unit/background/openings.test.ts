/** Counting openings: when a name goes, what is said, who is told, and what a private window, a full list or a storage that refuses make of it. */
import { describe, expect, test } from 'vitest';
import { countOpening, createSpared, takeBack } from '../../../src/background/openings';
import type { Sender } from '../../../src/background/sender';
import { createOpenings, createSettings, DEFAULTS, type Settings, type StorageArea } from '../../../src/settings';
import type { Branch } from '../../../src/types';
import { findAll, textOf, withAct } from '../cards/fixture';

const FROM: Extract<Sender, { from: 'content' }> = { from: 'content', tabId: 7, host: 'news.example', isPrivate: false };
const HEAD = { id: 'a-group', name: 'A group' };
const broken: StorageArea = { get: () => Promise.reject(new Error('no')), set: () => Promise.reject(new Error('no')) };
const makeArea = (held: Record<string, unknown> = {}): StorageArea & { held: Record<string, unknown> } =>
  ({ held, get: async (key) => (key in held ? { [key]: structuredClone(held[key]) } : {}), set: async (items) => void Object.assign(held, structuredClone(items)) });

function build(start: Partial<Settings> = { hideAfter: 3 }, session: StorageArea = makeArea()) {
  const local = makeArea({ settings: { ...DEFAULTS, ...start } });
  const settings = createSettings(local);
  const parts = { settings, openings: createOpenings(local), session, spared: createSpared() };
  const open = async (times = 1) => {
    let { tree } = await countOpening(parts, HEAD, FROM);
    for (let more = 1; more < times; more++) ({ tree } = await countOpening(parts, HEAD, FROM));
    return tree;
  };
  return { parts, settings, local, open, counts: () => parts.openings.read() };
}
const line = (tree: readonly unknown[]): Branch => ['p', {}, ...(tree as Branch[])];
const LAST = 'You have opened this card 3 times. From the next page on, A group is no longer marked.';

describe('counting', () => {
  test('hides nothing where the option was switched off while it counted', async () => {
    const { parts, settings, open, counts } = build();
    await open(2);
    parts.openings.add = async () => { await settings.update((now) => ({ ...now, hideAfter: 0 })); return 3; };
    expect(await open()).toEqual([]);
    expect((await settings.read()).known).toEqual([]);
    expect(await counts()).toEqual({ 'a-group': 2 });
  });

  test('says nothing before the last opening, then hides the name and says so with a way back', async () => {
    const { open, settings, counts } = build();
    expect(await open(2)).toEqual([]);
    expect([await counts(), (await settings.read()).known]).toEqual([{ 'a-group': 2 }, []]);
    const said = line(await open());
    expect(textOf(said)).toBe(`${LAST}Undo`);
    expect(findAll(said, withAct('hide back a-group'))).toHaveLength(1);
    expect([await counts(), (await settings.read()).known]).toEqual([{}, ['a-group']]);
    expect(await open(4)).toEqual([]);
    expect(await counts()).toEqual({});
  });

  test.each([5, 10] as const)('after %d openings where the reader wants that', async (hideAfter) => {
    const { open, settings } = build({ hideAfter });
    expect(await open(hideAfter - 1)).toEqual([]);
    expect(textOf(line(await open()))).toContain(`this card ${hideAfter} times`);
    expect((await settings.read()).known).toEqual(['a-group']);
  });

  test('a lower choice than what is counted already takes effect with the next opening', async () => {
    const { open, settings } = build({ hideAfter: 10 });
    await open(4);
    await settings.update((now) => ({ ...now, hideAfter: 3 }));
    expect(textOf(line(await open()))).toContain('this card 5 times');
  });

  test.each<[string, Partial<Settings>, typeof FROM, typeof HEAD | undefined]>([
    ['while it is off', {}, FROM, HEAD], ['from a private window', { hideAfter: 3 }, { ...FROM, isPrivate: true }, HEAD],
    ['of a name the reader knows', { hideAfter: 3, known: ['a-group'] }, FROM, HEAD], ['of what the dataset does not hold', { hideAfter: 3 }, FROM, undefined],
  ])('nothing is counted %s', async (_, start, from, head) => {
    const { parts, local } = build(start);
    const before = structuredClone(local.held);
    for (let times = 0; times < 4; times++) expect((await countOpening(parts, head, from)).tree).toEqual([]);
    expect(local.held).toEqual(before);
  });

  test('a full list of known names, and a storage that refuses, hide nothing and say nothing', async () => {
    const known = Array.from({ length: 5_000 }, (_, index) => `n${index}`);
    const full = build({ hideAfter: 3, known });
    expect(await full.open(3)).toEqual([]);
    expect((await full.settings.read()).known).toEqual(known);
    const { parts } = build();
    await countOpening(parts, HEAD, FROM);
    await countOpening(parts, HEAD, FROM);
    expect((await countOpening({ ...parts, settings: { ...parts.settings, update: async () => ({ ok: false, sentence: 'no' }) } }, HEAD, FROM)).tree).toEqual([]);
    expect((await countOpening({ ...parts, openings: createOpenings(broken) }, HEAD, FROM)).tree).toEqual([]);
    expect((await parts.settings.read()).known).toEqual([]);
  });

  test('without a memory for it the line has no Undo, but the name is hidden', async () => {
    const { open, settings } = build({ hideAfter: 3 }, broken);
    expect(textOf(line(await open(3)))).toBe(LAST);
    expect((await settings.read()).known).toEqual(['a-group']);
  });
});

describe('taking it back', () => {
  test('marks the name again and counts from the first; once hidden by hand it is no business of this', async () => {
    const { parts, open, settings, counts } = build();
    await open(3);
    expect(textOf(line((await takeBack(parts, HEAD, FROM)).tree))).toContain('Taken back.');
    expect((await settings.read()).known).toEqual([]);
    expect(await open(2)).toEqual([]);
    expect(await counts()).toEqual({ 'a-group': 2 });
  });

  test('only of the name this tab was told of last: a page takes nothing off the list', async () => {
    const { parts, open, settings } = build({ hideAfter: 3, known: ['b-group'] });
    await open(3);
    const refused = [[{ id: 'b-group', name: 'B' }, FROM], [HEAD, { ...FROM, tabId: 8 }], [HEAD, { ...FROM, isPrivate: true }], [undefined, FROM]] as const;
    for (const [head, from] of refused) expect(textOf(line((await takeBack(parts, head, from)).tree))).toContain('can no longer');
    expect((await settings.read()).known).toEqual(['b-group', 'a-group']);
    expect(textOf(line((await takeBack({ ...parts, settings: createSettings(broken) }, HEAD, FROM)).tree))).toContain('did not let');
  });
});

describe('the tab of the card', () => {
  test('is spared the change that its own card brought about, and no other', async () => {
    const { parts: { spared }, open, settings } = build();
    await open(3);
    expect(spared.take(await settings.read())).toBe(7);
    expect(spared.take(await settings.read())).toBeUndefined();
    await settings.update((now) => ({ ...now, known: [] }));
    await open(3);
    await settings.update((now) => ({ ...now, dwell: 700 }));
    expect(spared.take(await settings.read())).toBeUndefined();
  });
});

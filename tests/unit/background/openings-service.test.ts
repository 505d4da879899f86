/** The openings of cards as messages: who is asked to report them, and whose reports count. */
import { describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/background/engine';
import { createSpared } from '../../../src/background/openings';
import type { Sender } from '../../../src/background/sender';
import { createService } from '../../../src/background/service';
import type { Drawings } from '../../../src/messages';
import { createOpenings, createSettings, DEFAULTS, type Settings, type StorageArea } from '../../../src/settings';
import { card } from '../messages/samples';

const CONTENT: Sender = { from: 'content', tabId: 7, host: 'www.news.example', isPrivate: false };
const PAGE: Sender = { from: 'page' };

function makeArea(held: Record<string, unknown> = {}): StorageArea {
  return { get: async (key) => (key in held ? { [key]: structuredClone(held[key]) } : {}), set: async (items) => void Object.assign(held, structuredClone(items)) };
}

function build(chosen: Partial<Settings>) {
  const local = makeArea({ settings: { ...DEFAULTS, ...chosen } });
  const settings = createSettings(local);
  const engine = {
    release: '2026-06-29', head: (id: string) => (id === 'lost' ? undefined : { id, kind: 'armed-group', name: `The ${id}`, subtype: '', countries: [], related: [] }),
    openCards: async () => ({ ok: true, value: { card: (id: string) => ({ ...card, id }), map: () => undefined } }),
  } as unknown as Engine;
  const service = createService({
    openEngine: async () => ({ ok: true, value: engine }), readSettings: settings.read, showToolbar: async () => undefined, runContentScript: async () => undefined,
    hiding: { settings, openings: createOpenings(local), session: makeArea(), spared: createSpared() },
  });
  return { service, settings };
}

/** Ids of the cards that report when they are opened. */
const countedIn = async (settings: Partial<Settings>, sender: Sender = CONTENT) => {
  const answer = await build(settings).service.answer({ type: 'cards', order: { named: [{ entity: 'a', count: 1, paragraph: 0 }, { entity: 'b', count: 1, paragraph: 0 }], choices: [] } }, sender) as Extract<Drawings, { ok: true }>;
  return Object.entries(answer.cards).filter(([, drawing]) => drawing.includes('"class":"last"')).map(([id]) => id);
};

describe('openings', () => {
  test('cards have the line only where they are counted: never by default, in a private window, on our own page, or for a name the reader knows', async () => {
    expect(await countedIn({ hideAfter: 3 })).toEqual(['a', 'b']);
    expect(await countedIn({ hideAfter: 3, known: ['a'] })).toEqual(['b']);
    expect([await countedIn({}), await countedIn({ hideAfter: 3 }, { ...CONTENT, isPrivate: true }), await countedIn({ hideAfter: 3 }, PAGE)]).toEqual([[], [], []]);
  });

  test('are counted for content scripts, by the name of the dataset, and taken back by the same tab', async () => {
    const { service, settings } = build({ hideAfter: 3 });
    expect(service.answer({ type: 'opened', entity: 'a' }, PAGE)).toBeUndefined();
    for (const entity of ['a', 'a', 'lost', 'lost', 'lost']) expect(await service.answer({ type: 'opened', entity }, CONTENT)).toEqual({ type: 'hidden', done: false, tree: [] });
    expect(JSON.stringify(await service.answer({ type: 'opened', entity: 'a' }, CONTENT))).toContain('The a is no longer marked.');
    expect((await settings.read()).known).toEqual(['a']);
    await service.answer({ type: 'hide', what: 'back', entity: 'a' }, { ...CONTENT, tabId: 8 });
    expect((await settings.read()).known).toEqual(['a']);
    await service.answer({ type: 'hide', what: 'back', entity: 'a' }, CONTENT);
    expect((await settings.read()).known).toEqual([]);
  });
});

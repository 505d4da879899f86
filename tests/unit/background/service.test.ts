import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/background/engine';
import { createSpared } from '../../../src/background/openings';
import { createService, type ServiceParts } from '../../../src/background/service';
import type { ToolbarState } from '../../../src/background/toolbar';
import type { Sender } from '../../../src/background/sender';
import { cardStyle } from '../../../src/cards/style';
import { LIST, MAX_MENTIONS, MAX_TEXT_CHARS, type Annotated, type CardOrder, type Drawings } from '../../../src/messages';
import { isAnnotated, isDatasetStatus, isDrawings, isDrawnCard, isInjected, isNames, isOverview, isTrees } from '../../../src/messages-guard';
import { createOpenings, createSettings, DEFAULTS, type Settings, type StorageArea } from '../../../src/settings';
import type { Mention, Relevance } from '../../../src/types';
import { card, mention } from '../messages/samples';

const CONTENT: Sender = { from: 'content', tabId: 7, host: 'www.news.example', isPrivate: false };
const PAGE: Sender = { from: 'page' };
const annotate = { type: 'annotate', article: { text: 'Rockets fell.', language: 'en' }, manual: false };
const relevance: Relevance = { relevant: true, score: 9, threshold: 3, reasons: ['names an air base'] };

interface Scene extends Partial<Omit<ServiceParts, 'readSettings'>> { settings?: Partial<Settings>; engine?: Partial<Engine> }

/** A storage area of ten lines. */
function makeArea(held: Record<string, unknown> = {}): StorageArea & { held: Record<string, unknown> } {
  return { held, get: async (key) => (key in held ? { [key]: structuredClone(held[key]) } : {}), set: async (items) => void Object.assign(held, structuredClone(items)) };
}

const makeHiding = () => ({ settings: createSettings(makeArea()), openings: createOpenings(makeArea()), session: makeArea(), spared: createSpared() });

function build(scene: Scene = {}) {
  const toolbar: { tabId: number; state: ToolbarState; dark: boolean | undefined }[] = [];
  const engine: Engine = {
    release: '2026-06-29', entries: 75, places: 17_500, head: (id) => (id === 'lost' ? undefined : { id, kind: 'armed-group', name: `The ${id}`, subtype: '', countries: [], related: [] }), match: () => ({ relevance, mentions: [mention] }), openCards: async () => ({ ok: true, value: { card: (id) => ({ ...card, id }), map: () => undefined } }), openLibrary: async () => ({ ok: false, sentence: 'not asked for here' }), ...scene.engine,
  };
  const service = createService({
    openEngine: scene.openEngine ?? (async () => ({ ok: true, value: engine })),
    readSettings: async () => ({ ...DEFAULTS, ...scene.settings }),
    showToolbar: scene.showToolbar ?? (async (tabId, state, dark) => { toolbar.push({ tabId, state, dark }); }),
    runContentScript: scene.runContentScript ?? (async () => undefined),
    hiding: scene.hiding ?? makeHiding(),
  });
  return { service, toolbar };
}

async function ask(scene: Scene, message: unknown = annotate, sender: Sender = CONTENT) {
  const { service, toolbar } = build(scene);
  const answer = await service.answer(message, sender);
  return { answer: answer as Annotated, toolbar: toolbar.at(-1), service };
}
const named = (entity: string, more: Partial<Mention> = {}): Mention => ({ ...mention, entity, candidates: [], ...more });

describe('annotate', () => {
  test('answers with mentions, the order for their cards, the look and the release', async () => {
    const { answer, toolbar } = await ask({ settings: { dwell: 700 } }, { ...annotate, dark: true });
    expect(answer).toMatchObject({ verdict: 'annotated', mentions: [mention], relevance, release: '2026-06-29', look: { dwell: 700, painter: 'highlight' } });
    expect(answer).toMatchObject({ order: { named: [{ entity: 'kataib-hezbollah', count: 1 }], choices: [{ mentions: [0], readings: ['kataib-hezbollah', 'hezbollah'] }] } });
    expect(isAnnotated(JSON.parse(JSON.stringify(answer)))).toBe(true);
    expect(toolbar).toEqual({ tabId: 7, state: { state: 'active', names: 1, badge: false }, dark: true });
  });

  test('the toolbar counts names, not mentions', async () => {
    const { toolbar } = await ask({ engine: { match: () => ({ relevance, mentions: [named('a'), named('b'), named('a')] }) } });
    expect(toolbar?.state).toEqual({ state: 'active', names: 2, badge: false });
  });

  test('does not wait for the cards: their files are not opened', async () => {
    const { answer } = await ask({ engine: { openCards: () => { throw new Error('must not be opened'); } } });
    expect(answer).toMatchObject({ verdict: 'annotated' });
  });

  test('names the reader knows are listed and not marked', async () => {
    const { answer } = await ask({ settings: { known: ['a'] }, engine: { match: () => ({ relevance, mentions: [named('a'), named('b')] }) } });
    expect(answer).toMatchObject({ mentions: [{ entity: 'a', underline: false }, { entity: 'b', underline: true }], order: { named: [{ entity: 'a' }, { entity: 'b' }] } });
  });

  test('countries are decided name by name, not by the page', async () => {
    const mentions = [named('iraq', { kind: 'country', underline: false }), named('iran', { kind: 'country', underline: false })];
    const { answer } = await ask({ settings: { underlineCountries: true, known: ['iran'] }, engine: { match: () => ({ relevance, mentions }) } });
    expect(answer).toMatchObject({ mentions: [{ underline: true }, { underline: false }], look: { underlineCountries: false } });
  });

  test('the style of the cards follows the reader, and is one the page takes', async () => {
    const { answer } = await ask({ settings: { theme: 'dark', textSize: 'larger' } });
    expect(answer).toMatchObject({ style: cardStyle({ theme: 'dark', textSize: 'larger' }) });
    expect(isAnnotated(answer)).toBe(true);
  });

  test('the number on the button is the number of names, where the reader wants it', async () => {
    const { toolbar } = await ask({ settings: { badge: true, known: ['a'] }, engine: { match: () => ({ relevance, mentions: [named('a'), named('b'), named('a')] }) } });
    expect(toolbar?.state).toEqual({ state: 'active', names: 2, badge: true });
  });

  test('never sends more mentions than the guard of the content script takes', async () => {
    const mentions = Array.from({ length: MAX_MENTIONS + 1 }, () => mention);
    const { answer } = await ask({ engine: { match: () => ({ relevance, mentions }) } });
    expect(isAnnotated(answer)).toBe(true);
  });

  test('an article about something else gets its reasons and no marks', async () => {
    const other = { ...relevance, relevant: false };
    const engine = { match: () => ({ relevance: other, mentions: [mention] }) };
    expect(await ask({ engine })).toMatchObject({ answer: { verdict: 'not-conflict', relevance: other }, toolbar: { state: { state: 'inactive' } } });
    expect(await ask({ engine }, { ...annotate, manual: true })).toMatchObject({ answer: { verdict: 'annotated' } });
  });

  test.each([
    [{ sitesOff: ['news.example'] }, 'site', 'off'],
    [{ where: 'chosen-sites' as const }, 'not-chosen', 'inactive'],
    [{ where: 'on-click' as const }, 'on-click', 'inactive'],
  ])('settings %j veto it without opening the dataset', async (settings, why, state) => {
    const scene: Scene = { settings, openEngine: () => Promise.reject(new Error('must not be opened')) };
    expect(await ask(scene)).toMatchObject({ answer: { verdict: 'off', why }, toolbar: { state: { state } } });
    expect(await ask({ settings }, { ...annotate, manual: true })).toMatchObject({ answer: { verdict: 'annotated' } });
  });

  test('a dataset that does not open is a sentence', async () => {
    expect(await ask({ openEngine: async () => ({ ok: false, sentence: 'names.bin is cut short.' }) })).toMatchObject({ answer: { verdict: 'failed', sentence: 'names.bin is cut short.' }, toolbar: { state: { state: 'failed' } } });
  });

  test('a throw while matching is a sentence, never an exception', async () => {
    expect((await ask({ engine: { match: () => { throw new Error('bug'); } } })).answer).toMatchObject({ verdict: 'failed', sentence: expect.stringMatching(/\.$/) });
  });

  test('the answer does not wait for the toolbar', async () => {
    expect((await ask({ showToolbar: () => new Promise(() => undefined) })).answer).toMatchObject({ verdict: 'annotated' });
  });
});

describe('overview', () => {
  const question = { type: 'overview', named: [{ entity: 'a', count: 2 }, { entity: 'b', count: 1 }, { entity: 'lost', count: 1 }], published: '2021-03-16' };
  const source = { card: (id: string) => (id === 'lost' ? undefined : { ...card, id, relations: [{ text: 'b', label: 'part of', entity: 'b', src: [1] }] }), map: () => undefined };
  const askOverview = async (engine: Partial<Engine>, sender: Sender = PAGE) => (await ask({ engine }, question, sender)).answer as unknown;

  test('tells one of our pages what the names have to do with each other', async () => {
    const answer = await askOverview({ openCards: async () => ({ ok: true, value: source }) });
    expect(isOverview(JSON.parse(JSON.stringify(answer)))).toBe(true);
    expect(answer).toMatchObject({ ok: true, overview: { ties: [{ from: 'a', to: 'b', label: 'part of', sources: ['A newspaper'] }], maps: [] } });
  });

  test('never a web page', async () => {
    expect(await askOverview({}, CONTENT)).toBeUndefined();
  });

  test('cards that do not open, and a throw, are sentences', async () => {
    expect(await askOverview({ openCards: async () => ({ ok: false, sentence: 'cards.bin is damaged.' }) })).toEqual({ type: 'overview', ok: false, sentence: 'cards.bin is damaged.' });
    const broken = { ...source, card: () => { throw new Error('bug'); } };
    expect(await askOverview({ openCards: async () => ({ ok: true, value: broken }) })).toMatchObject({ ok: false, sentence: expect.stringMatching(/\.$/) });
  });
});

describe('the sample on our own page', () => {
  const settings = { where: 'on-click', known: ['a'] } as const;
  const engine = { match: (_: unknown, manual: boolean) => ({ relevance: { ...relevance, relevant: false }, mentions: manual ? [named('a'), named('b')] : [] }) };

  test('is marked wherever the reader wants marks and whatever it is about, and touches no button', async () => {
    const { answer, toolbar } = await ask({ settings, engine }, annotate, PAGE);
    expect(answer).toMatchObject({ verdict: 'annotated', mentions: [{ entity: 'a', underline: false }, { entity: 'b', underline: true }] });
    expect(toolbar).toBeUndefined();
  });

  test('gets its cards, or a sentence, and touches no button', async () => {
    const order = { named: [{ entity: 'kataib-hezbollah', count: 1, paragraph: 1 }], choices: [] };
    expect((await ask({}, { type: 'cards', order }, PAGE)).answer).toMatchObject({ type: 'cards', ok: true, names: [{ entity: 'kataib-hezbollah' }] });
    const failed = await ask({ engine: { openCards: async () => ({ ok: false, sentence: 'No.' }) } }, { type: 'cards', order }, PAGE);
    expect(failed).toMatchObject({ answer: { ok: false, sentence: 'No.' }, toolbar: undefined });
  });

  test('a failure becomes a sentence', async () => {
    expect((await ask({ engine: { match: () => { throw new Error('x'); } } }, annotate, PAGE)).answer).toMatchObject({ verdict: 'failed', sentence: expect.stringMatching(/\.$/) });
  });
});

describe('cards', () => {
  const order: CardOrder = { published: '2021-03-16', named: [{ entity: 'a', count: 2, paragraph: 1 }, { entity: 'lost', count: 1, paragraph: 1 }], choices: [{ mentions: [1], text: 'A', readings: ['a', 'b', 'lost'] }] };
  const source = { card: (id: string) => (id === 'lost' ? undefined : { ...card, id }), map: () => undefined };
  const askCards = async (scene: Scene = { engine: { openCards: async () => ({ ok: true, value: source }) } }) => {
    const { answer, toolbar } = await ask(scene, { type: 'cards', order });
    return { answer: answer as unknown as Drawings, toolbar };
  };

  test('a background that has just been started, and answered nothing yet, draws what the order says; names without a card are left out', async () => {
    const { answer, toolbar } = await askCards();
    if (!answer.ok) throw new Error(answer.sentence);
    expect(isDrawings(JSON.parse(JSON.stringify(answer)))).toBe(true);
    expect(answer.names.map(({ entity, count }) => [entity, count])).toEqual([['a', 2]]);
    expect(Object.keys(answer.cards).toSorted()).toEqual([LIST, 'a', 'b']);
    expect(Object.keys(answer.choices)).toEqual(['1']);
    expect(toolbar).toBeUndefined();
  });

  test('drawings are the text of trees', async () => {
    const { answer } = await askCards();
    if (!answer.ok) throw new Error(answer.sentence);
    expect(Object.values(answer.cards).every((text) => isDrawnCard(JSON.parse(text)))).toBe(true);
    expect([...Object.values(answer.choices), `[${answer.glyphs}]`].every((text) => isTrees(JSON.parse(text)))).toBe(true);
  });

  test.each<[string, Scene]>([
    ['a dataset that does not open', { openEngine: async () => ({ ok: false, sentence: 'names.bin is cut short.' }) }],
    ['cards that do not open', { engine: { openCards: async () => ({ ok: false, sentence: 'cards.bin is damaged.' }) } }],
    ['a throw while drawing', { engine: { openCards: async () => ({ ok: true, value: { ...source, card: () => { throw new Error('bug'); } } }) } }],
  ])('%s is a sentence, and the toolbar says that something failed', async (_, scene) => {
    const { answer, toolbar } = await askCards(scene);
    expect(answer).toMatchObject({ type: 'cards', ok: false, sentence: expect.stringMatching(/\.$/) });
    expect(isDrawings(answer)).toBe(true);
    expect(toolbar).toMatchObject({ tabId: 7, state: { state: 'failed' } });
  });
});

describe('other messages', () => {
  test('cleared sets the toolbar back', async () => {
    const { answer, toolbar } = await ask({}, { type: 'cleared' });
    expect(answer).toBeUndefined();
    expect(toolbar).toMatchObject({ tabId: 7, state: { state: 'inactive' } });
  });

  test('dataset-status says release and count, or what is wrong', async () => {
    const good = (await ask({}, { type: 'dataset-status' }, PAGE)).answer;
    const bad = (await ask({ openEngine: async () => ({ ok: false, sentence: 'cards.bin is missing.' }) }, { type: 'dataset-status' }, PAGE)).answer;
    expect([good, bad]).toEqual([{ type: 'dataset', ok: true, release: '2026-06-29', entries: 75, places: 17_500 }, { type: 'dataset', ok: false, sentence: 'cards.bin is missing.' }]);
    expect([good, bad].every(isDatasetStatus)).toBe(true);
  });

  test('names of ids, without those the dataset does not hold; none where it does not open', async () => {
    const entities = ['baghdad', 'lost', '__proto__'];
    const good = (await ask({}, { type: 'names', entities }, PAGE)).answer;
    const bad = (await ask({ openEngine: async () => ({ ok: false, sentence: 'names.bin is missing.' }) }, { type: 'names', entities }, PAGE)).answer;
    expect(good).toEqual({ type: 'names', names: JSON.parse('{"baghdad":"The baghdad","__proto__":"The __proto__"}') });
    expect(bad).toEqual({ type: 'names', names: {} });
    expect([good, bad].every(isNames)).toBe(true);
  });

  test('inject runs the script, or says that the browser withholds the page', async () => {
    const tabs: number[] = [];
    const good = (await ask({ runContentScript: async (tabId) => { tabs.push(tabId); } }, { type: 'inject', tabId: 3 }, PAGE)).answer;
    const bad = (await ask({ runContentScript: () => Promise.reject(new Error('Cannot access a chrome:// URL')) }, { type: 'inject', tabId: 3 }, PAGE)).answer;
    expect(tabs).toEqual([3]);
    expect([good, bad]).toEqual([{ type: 'injected', ok: true, value: null }, { type: 'injected', ok: false, sentence: 'The browser does not let extensions work on this page.' }]);
    expect([good, bad].every(isInjected)).toBe(true);
  });
});

describe('what is ignored is counted', () => {
  test.each<[string, unknown, Sender | undefined]>([
    ['an unknown sender', annotate, undefined],
    ['an unknown message', { type: 'open-sesame' }, PAGE],
    ['a message with something extra', { ...annotate, html: '<b>' }, CONTENT],
    ['too much text', { ...annotate, article: { text: 'x'.repeat(MAX_TEXT_CHARS + 1), language: 'en' } }, CONTENT],
    ['a content script that wants scripts injected', { type: 'inject', tabId: 3 }, CONTENT],
    ['a content script that asks about the dataset', { type: 'dataset-status' }, CONTENT],
    ['a content script that wants names by their ids', { type: 'names', entities: ['baghdad'] }, CONTENT],
    ['an order with something extra', { type: 'cards', order: { named: [], choices: [], html: '' } }, CONTENT],
    ['a page that clears', { type: 'cleared' }, PAGE],
  ])('%s', async (_, message, sender) => {
    const { service, toolbar } = build({ runContentScript: () => Promise.reject(new Error('must not run')) });
    expect(service.answer(message, sender)).toBeUndefined();
    expect(service.ignored()).toBe(1);
    expect(toolbar).toEqual([]);
  });

  test('junk from a known sender never gets an answer and never throws', () => {
    const { service } = build();
    let asked = 0;
    fc.assert(fc.property(fc.anything(), fc.constantFrom(CONTENT, PAGE), (message, sender) => {
      expect(service.answer(message, sender)).toBeUndefined();
      asked += 1;
      expect(service.ignored()).toBe(asked);
    }));
  });
});

describe('hide', () => {
  test('only content scripts may, of the site the browser names, and take it back', async () => {
    const hiding = makeHiding();
    const { service } = build({ hiding });
    expect(service.answer({ type: 'hide', what: 'site', entity: 'a' }, PAGE)).toBeUndefined();
    expect(service.answer({ type: 'unhide' }, PAGE)).toBeUndefined();
    expect(service.answer({ type: 'hide', what: 'site', entity: 'a', host: 'bank.example' }, CONTENT)).toBeUndefined();
    expect(service.ignored()).toBe(3);
    expect(await service.answer({ type: 'hide', what: 'site', entity: 'a' }, CONTENT)).toMatchObject({ type: 'hidden', tree: [['div', {}, ['p', {}, 'Backgrounder is off on ', ['bdi', {}, 'news.example'], '.'], {}, {}]] });
    expect((await hiding.settings.read()).sitesOff).toEqual(['news.example']);
    await service.answer({ type: 'unhide' }, CONTENT);
    expect((await hiding.settings.read()).sitesOff).toEqual([]);
  });

  test('a dataset that does not open changes nothing', async () => {
    const hiding = makeHiding();
    const { service } = build({ hiding, openEngine: async () => ({ ok: false, sentence: 'names.bin is cut short.' }) });
    await service.answer({ type: 'hide', what: 'name', entity: 'a' }, CONTENT);
    expect(await hiding.settings.read()).toEqual(DEFAULTS);
  });

  test.each<[Partial<Settings>, string[]]>([
    [{}, ['name', 'kind', 'site', 'everything']], [{ where: 'on-click' }, ['name', 'kind']], [{ sitesOff: ['news.example'] }, ['name', 'kind', 'everything']],
  ])('with %j the cards offer %j', async (chosen, offered) => {
    const { service } = build({ settings: chosen });
    const answer = await service.answer({ type: 'cards', order: { named: [{ entity: 'a', count: 1, paragraph: 0 }], choices: [] } }, CONTENT) as Extract<Drawings, { ok: true }>;
    expect([...(answer.cards['a'] ?? '').matchAll(/"hide (\w+) a"/g)].map(([, what]) => what)).toEqual(offered);
  });
});

import { afterEach, describe, expect, test, vi } from 'vitest';
import { openPort, type Runtime } from '../../../src/content/port';
import type { PageState, ToBackground } from '../../../src/messages';
import { annotated, drawings, toBackground } from '../messages/samples';

const [question] = toBackground as [ToBackground];
const [answer] = annotated;
const [drawn] = drawings;
const order = { named: [], choices: [] };
type Listener = Parameters<Runtime['onMessage']['addListener']>[0];

/** A browser's runtime of ten lines. */
function fakeRuntime(reply: (call: number) => unknown = () => answer) {
  const listeners = new Set<Listener>();
  const sent: unknown[] = [];
  const runtime: Runtime & { id?: string } = {
    id: 'ours',
    sendMessage: async (message) => {
      sent.push(message);
      return reply(sent.length);
    },
    onMessage: { addListener: (listener) => void listeners.add(listener), removeListener: (listener) => void listeners.delete(listener) },
  };
  return { runtime, listeners, sent };
}

const refuse = (): never => { throw new Error('Receiving end does not exist.'); };

describe('asking', () => {
  test('gives the answer, when it is one', async () => {
    const { runtime, sent } = fakeRuntime();
    expect(await openPort(() => runtime).annotate(question)).toEqual(answer);
    expect(sent).toEqual([question]);
  });

  test.each<[string, unknown]>([['nothing', undefined], ['another message', { type: 'page-state' }], ['a word', 'annotated'], ['null', null]])('%s is a failure in plain words', async (_, reply) => {
    const { runtime } = fakeRuntime(() => reply);
    expect(await openPort(() => runtime).annotate(question)).toMatchObject({ verdict: 'failed', sentence: expect.stringMatching(/Reload/) });
  });

  test('cards are asked for with the order, and what is no answer to that is a sentence', async () => {
    const good = fakeRuntime(() => drawn);
    expect(await openPort(() => good.runtime).draw(order)).toEqual(drawn);
    expect(good.sent).toEqual([{ type: 'cards', order }]);
    for (const reply of [undefined, null, answer]) expect(await openPort(() => fakeRuntime(() => reply).runtime).draw(order)).toMatchObject({ type: 'cards', ok: false, sentence: expect.stringMatching(/Reload/) });
    const late = fakeRuntime((call) => (call === 1 ? refuse() : drawn));
    expect(await openPort(() => late.runtime).draw(order)).toEqual(drawn);
  });

  test('a background that is only just starting is asked once more, and no more', async () => {
    const late = fakeRuntime((call) => (call === 1 ? refuse() : answer));
    expect(await openPort(() => late.runtime).annotate(question)).toEqual(answer);
    const dead = fakeRuntime(refuse);
    expect(await openPort(() => dead.runtime).annotate(question)).toMatchObject({ verdict: 'failed' });
    expect(dead.sent).toHaveLength(2);
  });

  test('after an update nothing is asked and nothing throws', async () => {
    const { runtime, sent } = fakeRuntime();
    const port = openPort(() => runtime);
    delete runtime.id;
    expect(port.isAlive()).toBe(false);
    expect(await port.annotate(question)).toMatchObject({ verdict: 'failed' });
    port.clear();
    expect(sent).toEqual([]);
    expect(openPort(() => undefined).isAlive()).toBe(false);
  });
});

describe('hiding, where silence stands in the place of a card', () => {
  afterEach(() => vi.unstubAllGlobals());
  const message = { type: 'unhide' } as const;
  const line = async (runtime: Runtime) => (await openPort(() => runtime).hide(message)).tree;

  test('is said in the reader’s language, which needs no answer', async () => {
    vi.stubGlobal('chrome', { i18n: { getMessage: (key: string) => `the words of ${key}` } });
    expect(await line(fakeRuntime(() => undefined).runtime)).toEqual([['p', { id: 'name', lang: '', dir: 'auto' }, 'the words of pageNoAnswer']]);
  });

  test('after an update the words are gone, and asking for them would throw: then in English', async () => {
    vi.stubGlobal('browser', { i18n: { getMessage: () => { throw new Error('Extension context invalidated.'); } } });
    const { runtime } = fakeRuntime(() => undefined);
    delete runtime.id;
    expect(await line(runtime)).toEqual([['p', { id: 'name', lang: '', dir: 'auto' }, expect.stringMatching(/^Backgrounder’s .* Reload this page/)]]);
  });

  test('what the background draws is shown as it is', async () => {
    const drawn = { type: 'hidden', tree: [['p', {}, 'Taken back.']] };
    expect(await openPort(() => fakeRuntime(() => drawn).runtime).hide(message)).toEqual(drawn);
  });
});

describe('answering', () => {
  const state: PageState = { type: 'page-state', host: 'a', detected: { isNews: false, score: 0, reasons: [] }, state: 'idle' };
  const hear = (message: unknown, sender: { id?: string }) => {
    const { runtime, listeners } = fakeRuntime();
    const heard: unknown[] = [];
    openPort(() => runtime).listen(() => state, new AbortController().signal);
    for (const listener of listeners) listener(message, sender, (reply) => heard.push(reply));
    return heard;
  };

  test('only our own extension, only messages that are known', () => {
    expect(hear({ type: 'page-state' }, { id: 'ours' })).toEqual([state]);
    expect(hear({ type: 'page-state' }, { id: 'theirs' })).toEqual([]);
    expect(hear({ type: 'page-state' }, {})).toEqual([]);
    expect(hear({ type: 'open-the-door' }, { id: 'ours' })).toEqual([]);
    expect(hear(null, { id: 'ours' })).toEqual([]);
  });

  test('the listener goes with the lifetime', () => {
    const { runtime, listeners } = fakeRuntime();
    const life = new AbortController();
    openPort(() => runtime).listen(() => true, life.signal);
    expect(listeners.size).toBe(1);
    life.abort();
    expect(listeners.size).toBe(0);
  });
});

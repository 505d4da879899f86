/**
 * The content script's only door to the browser: messages to and from our own background. webextension-polyfill stays out (10 KB that buy nothing here).
 * What arrives unasked is guarded exactly; an answer comes from the background we asked, of the same package, so its type is enough.
 * The trap: after an update `runtime.id` is gone and every call throws.
 */
import { isToContent } from '../to-content-guard';
import type { Annotated, CardOrder, Drawings, Hidden, PageState, ToBackground, ToContent } from '../messages';

export interface Port {
  /** False once the extension was updated, disabled or removed. */
  isAlive(): boolean;
  /** Never rejects: silence and wrong answers become the verdict `failed`. */
  annotate(message: ToBackground): Promise<Annotated>;
  /** Never rejects: silence and wrong answers become a sentence. The background may have been stopped since it wrote the order. */
  draw(order: CardOrder): Promise<Drawings>;
  /** Never rejects: silence becomes a line that says so. */
  hide(message: ToBackground): Promise<Hidden>;
  /** The toolbar goes back to neutral; nobody waits for it. */
  clear(): void;
  listen(answer: (message: ToContent) => PageState | boolean, signal: AbortSignal): void;
}

type Listener = (message: unknown, sender: { id?: string }, respond: (answer: unknown) => void) => void;

/** The part of the browser's `runtime` we use. */
export interface Runtime {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

/** A background that is only just starting may not listen yet: one second try. */
const ASK_AGAIN_MS = 250;
const sentence = 'Backgrounder’s background page did not answer. Reload this page to try again.';

interface Api { runtime?: Runtime; i18n?: { getMessage(key: string): string } }

function findApi(): Api | undefined {
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
  return browser ?? chrome;
}

export function openPort(runtime: () => Runtime | undefined = () => findApi()?.runtime): Port {
  const isAlive = (): boolean => runtime()?.id !== undefined;
  const send = async (message: ToBackground): Promise<unknown> => (isAlive() ? runtime()?.sendMessage(message) : undefined);
  const again = (message: ToBackground) => new Promise((done) => setTimeout(done, ASK_AGAIN_MS)).then(() => send(message));
  const ask = async <Answer extends { type: string }>(message: ToBackground, silence: Answer): Promise<Answer> => {
    const answer = (await send(message).catch(() => again(message)).catch(() => undefined)) as Answer | null | undefined;
    return answer?.type === silence.type ? answer : silence;
  };
  return {
    isAlive,
    annotate: (message) => ask<Annotated>(message, { type: 'annotated', verdict: 'failed', sentence }),
    draw: (order) => ask<Drawings>({ type: 'cards', order }, { type: 'cards', ok: false, sentence }),
    // The only words of ours that come from here to the reader: in the reader's language while there is an extension to say it.
    hide: (message) => ask<Hidden>(message, { type: 'hidden', done: false, tree: [['p', { id: 'name', lang: '', dir: 'auto' }, (isAlive() && findApi()?.i18n?.getMessage('pageNoAnswer')) || sentence]] }),
    clear: () => void send({ type: 'cleared' }).catch(() => undefined),
    listen: (answer, signal) => {
      const listener: Listener = (message, sender, respond) => {
        if (sender.id === runtime()?.id && isToContent(message)) respond(answer(message));
      };
      runtime()?.onMessage.addListener(listener);
      signal.addEventListener('abort', () => runtime()?.onMessage?.removeListener(listener));
    },
  };
}

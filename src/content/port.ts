/**
 * The content script's only door to the browser: messages to and from our own background. webextension-polyfill stays out (10 KB that buy nothing here).
 * Both directions are guarded; anything else is ignored. The trap: after an update `runtime.id` is gone and every call throws.
 */
import { isToContent } from '../messages-guard';
import type { PageState, ToBackground, ToContent } from '../messages';

export interface Port {
  /** False once the extension was updated, disabled or removed. */
  isAlive(): boolean;
  /** Resolves to the raw answer; rejects when nobody answers. */
  send(message: ToBackground): Promise<unknown>;
  listen(answer: (message: ToContent) => PageState | boolean, signal: AbortSignal): void;
}

interface Sender { id?: string }
type Listener = (message: unknown, sender: Sender, respond: (answer: unknown) => void) => void;

interface Runtime {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

/** The part of the browser's `runtime` we use. */
export function openPort(): Port {
  const scope = globalThis as { browser?: { runtime?: Runtime }; chrome?: { runtime?: Runtime } };
  const runtime = (): Runtime | undefined => (scope.browser ?? scope.chrome)?.runtime;
  return {
    isAlive: () => runtime()?.id !== undefined,
    send: async (message) => {
      const found = runtime();
      if (found?.id === undefined) throw new Error('The extension is gone.');
      return found.sendMessage(message);
    },
    listen: (answer, signal) => {
      const listener: Listener = (message, sender, respond) => {
        if (sender.id === runtime()?.id && isToContent(message)) respond(answer(message));
      };
      runtime()?.onMessage.addListener(listener);
      signal.addEventListener('abort', () => runtime()?.onMessage?.removeListener(listener));
    },
  };
}

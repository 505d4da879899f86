/**
 * All that term mode, the second script, uses of the first one, which keeps its handle under a symbol of our isolated world. Types only: nothing of the
 * first script is bundled again through this file. The trap: both come from one package, but a page may still hold the first one of an older version.
 */
import type { ListedName } from '../../messages';
import type { Mention } from '../../types';

/** The same key as in content/index.iife.ts. */
export const PAGE_KEY = Symbol.for('backgrounder');
/** Where term mode keeps its own handle: the background calls it by this name (browser/background). */
export const TERMS_KEY = Symbol.for('backgrounder-terms');

/** As in manifest.json. A page that had no script of ours before gets `turn-on` for the first. */
export const COMMANDS = ['toggle-page', 'next-name', 'previous-name', 'list-names'] as const;
export type Command = (typeof COMMANDS)[number] | 'turn-on';

export interface Painter { rectsOf(mark: number): DOMRect[]; setActive(mark: number | undefined): void }

export interface AnnotatedArticle {
  readonly answer: 'working' | { verdict: string; names?: readonly ListedName[] } | undefined;
  /** Names as they are painted now; another object when they were painted anew. */
  readonly full: { readonly mentions: readonly Mention[] } | undefined;
  readonly marking: { readonly marks: readonly { id: number; family: string; pieces: readonly { node: Text }[] }[]; readonly painter: Painter } | undefined;
  readonly container: { layer(): HTMLElement; active(): Element | null; focused(): Element | undefined } | undefined;
  readonly hover: { openMark(): number | undefined; send(event: { type: 'show'; mark: number; mode: 'dialog' } | { type: 'close' }): boolean } | undefined;
  list(): void;
}

export interface PageHandle {
  readonly article: AnnotatedArticle | undefined;
  readonly wishes: { onPick?: ((mark: number) => void) | undefined };
  isAlive(): boolean;
  toggle(): boolean;
}

export const findPage = (): PageHandle | undefined => (globalThis as { [PAGE_KEY]?: PageHandle })[PAGE_KEY];

/**
 * What stands where a card was, once the reader has hidden its name, kind or site: a line with Undo. It outlives the article, which ends or begins anew.
 * In: the press, and the card it was made in. Out: a message to the background, whose answer is the line. Made by `content/start.ts`.
 * How long it stays is told by the style sheet, as an animation that rests while the line is pointed at or focused.
 */
import type { Hidden, ToBackground } from '../../messages';
import { forget } from '../guard';
import { beginLifetime, type Lifetime } from '../lifetime';
import { fill } from './build';
import { makeContainer } from './container';
import { listenInside } from './inside';

export type HideMessage = Extract<ToBackground, { type: 'hide' | 'unhide' | 'opened' }>;

export interface Hiding {
  message: HideMessage;
  /** The card: the line looks like it. */
  card: Node;
  place(line: HTMLElement): void;
  /** The focus goes with the card: it comes to the line. */
  byKey: boolean;
  /** What had the focus before the card: it gets it back from the line. */
  from: Element | null;
}

export interface Offer {
  /** @param style of the cards. */
  ask(hiding: Hiding, style: string): Promise<void>;
  end(): void;
}

/** @param tell never rejects. */
export function createOffer(tell: (message: HideMessage) => Promise<Hidden>, script: AbortSignal): Offer {
  let life: Lifetime | undefined;
  let restore: (() => void) | undefined;
  let isAsking = false;
  const end = (): void => {
    restore?.();
    life?.end();
  };
  const ask: Offer['ask'] = async ({ message, card, place, byKey, from }, style) => {
    // A second press says nothing new.
    if (isAsking) return;
    isAsking = true;
    // Before it is told: the card may be fading when the answer comes.
    const line = card.cloneNode() as HTMLElement;
    const { tree } = await tell(message);
    isAsking = false;
    end();
    life = beginLifetime(script);
    line.classList.add('offer');
    fill(line, tree);
    listenInside(line, 'close', (word, _, pressed) => {
      if (word === 'close') end();
      if (word === 'undo') forget(ask({ message: { type: 'unhide' }, card: line, place, byKey: pressed.matches(':focus-visible'), from }, style));
    });
    line.addEventListener('animationend', end);
    const container = makeContainer(style, life.signal);
    restore = () => container.restore(from);
    container.show(line);
    place(line);
    if (byKey) line.querySelector('button')?.focus();
  };
  return { ask, end };
}

/**
 * card: shows one card at a time, beside its name or as a sheet, and lets the reader walk from entry to entry inside it.
 * In: marks to open and modes from hover, cards and mentions from the background's answer. Out: a `Surface` for hover; events back to it.
 * Called by `content/article.ts` (made) and `hover` (driven). The trap: the page can take the card away between any two calls.
 */
import type { Card, EntityId, Mention } from '../../types';
import type { Surface } from '../hover/index';
import type { HoverEvent, Mode } from '../hover/machine';
import { guard } from '../guard';
import { renderChoice } from './choice';
import { cite } from './citation';
import { copyText } from './clipboard';
import type { Container, Theme } from './container';
import { h } from './h';
import { listenInside, watchClose } from './inside';
import { anchorOf, fitPreview, isSheet, placeCard, type Anchor } from './placing';
import { renderCard } from './render';
import type { Box } from './position';
import { NAME_ID, sourceId, type Actions, type Page, type View } from './view';

export { makeContainer } from './container';
export type { Page } from './view';

const MAX_TRAIL = 10;

export interface CardOptions {
  container: Container;
  page: Page;
  mentionOf(mark: number): Mention | undefined;
  /** One rectangle per line of the mark, viewport px. */
  rectsOf(mark: number): DOMRect[];
  theme(): Theme;
  /** Scrolls the article to a name. */
  jump(entity: EntityId): void;
  /** Tells hover what was pressed in the card. */
  send(event: HoverEvent): void;
  /** The article reads from right to left. */
  rtl: boolean;
}

/** What the card shows: the readings of the name, or one entry. */
type Stop = 'choice' | EntityId;

class CardSurface implements Surface {
  private element: HTMLElement | undefined;
  private mention: Mention | undefined;
  private anchor: Anchor | undefined;
  private mode: Mode = 'preview';
  private trail: Stop[] = [];
  private returnTo: Element | null = null;
  private stopWatching = (): void => undefined;
  private readonly dismissed = new Map<string, Set<EntityId>>();

  constructor(private readonly options: CardOptions) {}

  open(mark: number, mode: Mode, pointer: { x: number; y: number }): boolean {
    const mention = this.options.mentionOf(mark);
    const readings = mention === undefined ? [] : this.readingsOf(mention);
    const [first] = readings;
    if (mention === undefined || first === undefined) return false;
    this.mention = mention;
    this.mode = mode;
    this.trail = [readings.length > 1 ? 'choice' : first.id];
    this.anchor = anchorOf(mark, this.options.rectsOf(mark), pointer);
    this.element = h('section', { class: 'card', lang: 'en', dir: 'ltr', tabindex: '-1', 'aria-labelledby': NAME_ID });
    listenInside(this.element, { focus: (inside) => this.options.send({ type: 'focus', inside }), pin: () => this.options.send({ type: 'pin' }), back: () => this.back() });
    this.draw();
    return true;
  }

  setMode(mode: Mode): void {
    this.mode = mode;
    this.draw();
    if (mode === 'dialog') this.focusName();
  }

  close(restoreFocus: boolean): void {
    const hadFocus = this.options.container.focused() !== null;
    this.stopWatching();
    this.options.container.hide();
    this.element = undefined;
    if (restoreFocus && hadFocus && this.returnTo instanceof HTMLElement) this.returnTo.focus({ preventScroll: true });
    this.returnTo = null;
  }

  follow(mark: number | undefined): void {
    this.anchor = mark === undefined ? undefined : anchorOf(mark, this.options.rectsOf(mark), this.anchor?.line);
    this.place();
  }

  place(): void {
    this.placeAgain(false);
  }

  box(): Box | undefined {
    return this.options.container.shown()?.getBoundingClientRect();
  }

  line(): Box | undefined {
    return this.anchor?.line;
  }

  private readingsOf(mention: Mention): Card[] {
    const refused = this.dismissed.get(mention.text);
    const ids = [mention.entity, ...(mention.candidates ?? [])].filter((id, index, all) => all.indexOf(id) === index);
    const kept = ids.filter((id) => refused?.has(id) !== true);
    return (kept.length === 0 ? ids : kept).flatMap((id) => this.options.page.cardOf(id) ?? []);
  }

  private draw(): void {
    const { element, mention } = this;
    if (element === undefined || mention === undefined) return;
    const hadFocus = this.options.container.focused() !== null;
    const nodes = this.nodesFor(mention);
    const modal = this.mode !== 'preview';
    element.dataset['mode'] = this.mode;
    if (modal) element.setAttribute('role', 'dialog');
    else element.removeAttribute('role');
    element.classList.toggle('bottom', this.mode === 'sheet' || isSheet());
    element.replaceChildren(...nodes);
    this.options.container.show(element, this.options.theme());
    if (this.mode === 'preview') fitPreview(element);
    this.placeAgain(modal);
    if (hadFocus) this.focusName();
    this.stopWatching();
    this.stopWatching = this.mode === 'sheet' ? watchClose(() => this.options.send({ type: 'close' })) : () => undefined;
  }

  private nodesFor(mention: Mention): Node[] {
    const readings = this.readingsOf(mention);
    const stop = this.trail.at(-1);
    const card = stop === undefined || stop === 'choice' ? readings[0] : this.options.page.cardOf(stop);
    if (card === undefined) return [];
    const before = this.trail.at(-2);
    const trail = before === 'choice' ? `“${mention.text}”` : before === undefined ? undefined : this.options.page.cardOf(before)?.name;
    const view: View = { card, mode: this.mode, mention, page: this.options.page, actions: this.actionsFor(card, mention), ...(trail !== undefined && { trail }) };
    return stop === 'choice' && readings.length > 1 ? renderChoice(view, readings) : renderCard(view);
  }

  private actionsFor(card: Card, mention: Mention): Actions {
    const { send, jump, page } = this.options;
    return {
      follow: (id) => this.goTo(id), back: () => this.back(), jump,
      cite: (number) => {
        this.pinIfPreview();
        this.element?.querySelector<HTMLElement>(`#${sourceId(number)}`)?.focus();
      },
      expand: () => send({ type: 'pin' }), pin: () => send({ type: 'pin' }), close: () => send({ type: 'close' }),
      copy: () => copyText(cite(card, page.release)),
      dismiss: (id) => {
        this.dismissed.set(mention.text, (this.dismissed.get(mention.text) ?? new Set()).add(id));
        this.draw();
      },
    };
  }

  private goTo(id: EntityId): void {
    this.trail = [...this.trail, id].slice(-MAX_TRAIL);
    if (!this.pinIfPreview()) this.draw();
    this.focusName();
  }

  private back(): void {
    if (this.trail.length < 2) return;
    this.trail = this.trail.slice(0, -1);
    this.draw();
    this.focusName();
  }

  private pinIfPreview(): boolean {
    if (this.mode !== 'preview') return false;
    this.options.send({ type: 'pin' });
    return true;
  }

  private focusName(): void {
    if (this.options.container.focused() === null) this.returnTo = document.activeElement;
    this.element?.querySelector<HTMLElement>(`#${NAME_ID}`)?.focus({ preventScroll: true });
  }

  /** @param expanded the reader has just asked for more: another side may be better. */
  private placeAgain(expanded: boolean): void {
    const { element, anchor } = this;
    if (element === undefined) return;
    const rects = anchor === undefined ? [] : this.options.rectsOf(anchor.mark);
    if (anchor !== undefined) this.anchor = { ...anchor, line: rects[anchor.index] ?? rects[0] };
    const side = placeCard(element, this.anchor, { expanded, rtl: this.options.rtl });
    if (this.anchor !== undefined && side !== 'dock') this.anchor = { ...this.anchor, side };
    // A hover card goes when its name leaves the view; a pinned one docks.
    if (side === 'dock' && this.mode === 'preview') queueMicrotask(guard(() => this.options.send({ type: 'close' })));
  }
}

export const makeCard = (options: CardOptions): Surface => new CardSurface(options);

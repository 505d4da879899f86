/**
 * card: shows one card at a time, beside its name or as a sheet, and lets the reader walk from entry to entry inside it.
 * In: cards drawn by the background, marks to open and modes from hover. Out: a `Surface` for hover; events back to it.
 * Called by `content/article.ts` (made) and `hover` (driven). The trap: the page can take the card away between any two calls.
 */
import type { Hidden, HideWhat } from '../../messages';
import type { DrawnCard, EntityId, Mention, Tree } from '../../types';
import type { Surface } from '../hover/index';
import type { HoverEvent, Mode } from '../hover/machine';
import { forget, guard } from '../guard';
import { build, fill } from './build';
import type { Container } from './container';
import { copyText } from './clipboard';
import { listenInside, watchClose } from './inside';
import type { HideMessage, Hiding } from './offer';
import { anchorOf, fitPreview, isSheet, placeCard, type Anchor } from './placing';
import { GAP_PX, type Box } from './position';

export { makeContainer, removeOldHosts, type Container } from './container';
export { createOffer, type HideMessage, type Offer } from './offer';

const MAX_TRAIL = 10;

export interface CardOptions {
  container: Container;
  mentionOf(mark: number): Mention | undefined;
  cardOf(id: EntityId): DrawnCard | undefined;
  /** The card of two readings, where the mention has them. */
  choiceOf(mark: number): readonly Tree[] | undefined;
  /** One rectangle per line of the mark, viewport px. */
  rectsOf(mark: number): DOMRect[];
  isDark(): boolean;
  /** Scrolls the article to a name. */
  jump(entity: EntityId): void;
  /** Tells the background what to hide, and shows where the card stood what came of it. */
  hide(hiding: Hiding): void;
  /** "Not this": readings refused on this page, as `name id`. It outlives the article. */
  refused: Set<string>;
  /** A sheet came up: scrolls the mark above `bottom`, viewport px, where the page can. */
  uncover(mark: number, bottom: number): void;
  /** Tells the background of an opening that it counts. Never rejects. */
  tell(message: HideMessage): Promise<Hidden>;
  /** A card opens: whatever of ours stood there before goes. */
  onOpen(): void;
  /** The same for a name chosen from the list, which makes way for it. @returns false where the name has no place to go to. */
  pick(entity: EntityId): boolean;
  /** Tells hover what was pressed in the card. */
  send(event: HoverEvent): void;
  /** The article reads from right to left. */
  rtl: boolean;
}

/** A stop on the reader's way: an entry, or the readings of the name. */
type Stop = Pick<DrawnCard, 'name' | 'tree'> & Partial<DrawnCard> & {
  /** What the background said of this opening. */
  said?: readonly Tree[];
};

export class CardSurface implements Surface {
  readonly #options: CardOptions;
  #element: HTMLElement | undefined;
  #mention: Mention | undefined;
  #anchor: Anchor | undefined;
  #mode: Mode = 'preview';
  #trail: Stop[] = [];
  #returnTo: Element | null = null;
  #stopWatching = (): void => undefined;

  constructor(options: CardOptions) {
    this.#options = options;
  }

  open(mark: number, mode: Mode, pointer: { x: number; y: number }): boolean {
    this.#mention = this.#options.mentionOf(mark);
    const stop = this.#firstStop(mark);
    if (stop === undefined) return false;
    this.#options.onOpen();
    this.#mode = mode;
    this.#trail = [{ ...stop }];
    this.#anchor = anchorOf(mark, this.#options.rectsOf(mark), pointer);
    const element = this.#element = build(['section', { class: 'card', lang: 'en', dir: 'ltr', tabindex: '-1', 'aria-labelledby': 'name' }]) as HTMLElement;
    listenInside(element, 'back close pin', (...pressed) => this.#act(...pressed), (inside) => {
      // The focus leaves a card also because another has taken its place.
      if (element === this.#element) this.#options.send({ type: 'focus', inside });
    });
    this.#draw();
    if (mode === 'sheet') this.#options.uncover(mark, element.getBoundingClientRect().top - GAP_PX);
    forget(this.#count());
    return true;
  }

  setMode(mode: Mode): void {
    this.#mode = mode;
    this.#applyMode();
    if (mode === 'dialog' || mode === 'sheet') this.#focus('#name');
  }

  close(restoreFocus: boolean): void {
    const { container } = this.#options;
    this.#stopWatching();
    this.#element = undefined;
    if (restoreFocus) container.restore(this.#returnTo);
    container.hide();
    this.#returnTo = null;
  }

  follow(mark: number | undefined): void {
    const { line, side } = this.#anchor ?? {};
    const near = { x: line?.left ?? 0, y: line?.top ?? 0 };
    this.#anchor = mark === undefined ? undefined : { ...anchorOf(mark, this.#options.rectsOf(mark), near), side };
    this.place();
  }

  place(expanded = false): void {
    const element = this.#element;
    if (element === undefined) return;
    const { rectsOf, rtl, send } = this.#options;
    const anchor = this.#anchor;
    const rects = anchor === undefined ? [] : rectsOf(anchor.mark);
    if (anchor !== undefined) anchor.line = rects[anchor.index] ?? rects[0];
    const side = placeCard(element, anchor, { expanded, rtl });
    if (anchor !== undefined && side !== 'dock') anchor.side = side;
    // A hover card goes when its name leaves the view; a pinned one docks.
    if (side === 'dock' && this.#mode === 'preview') queueMicrotask(guard(() => send({ type: 'close' })));
  }

  box(): Box | undefined {
    return this.#options.container.shown()?.getBoundingClientRect();
  }

  line(): Box | undefined {
    return this.#anchor?.line;
  }

  #find(selector: string): HTMLElement | null | undefined {
    return this.#element?.querySelector<HTMLElement>(selector);
  }

  /** Ids of what the name may mean, likeliest first. */
  #readings(): EntityId[] {
    return this.#mention === undefined ? [] : [...new Set([this.#mention.entity, ...(this.#mention.candidates ?? [])])];
  }

  #isRefused(id: EntityId): boolean {
    return this.#options.refused.has(`${this.#mention?.text} ${id}`);
  }

  /** The card of readings, unless all but one have been refused. */
  #firstStop(mark: number): Stop | undefined {
    const readings = this.#readings();
    const kept = readings.filter((id) => !this.#isRefused(id));
    const choice = this.#options.choiceOf(mark);
    const [id = readings[0] ?? ''] = kept;
    return choice !== undefined && kept.length > 1 ? { name: `“${this.#mention?.text}”`, tree: choice } : this.#options.cardOf(id);
  }

  #draw(): void {
    const element = this.#element;
    const stop = this.#trail.at(-1);
    if (element === undefined || stop === undefined) return;
    const hadFocus = this.#options.container.focused() !== undefined;
    fill(element, stop.tree);
    this.#say(stop);
    const before = this.#trail.at(-2)?.name ?? '';
    // What the background cannot know. Where there is none, the style sheet hides the place for it.
    this.#find('.trail span')?.append(build(before));
    if (before === '') this.#find('#why')?.append(...(this.#mention?.why ?? []).map((reason) => build(['li', {}, reason])));
    for (const id of this.#readings()) if (this.#isRefused(id)) this.#find(`[data-do="not ${id}"]`)?.closest('li')?.remove();
    this.#applyMode();
    if (hadFocus) this.#focus('#name');
  }

  #applyMode(): void {
    const element = this.#element;
    if (element === undefined) return;
    const { container, send, isDark } = this.#options;
    const mode = this.#mode;
    const preview = mode === 'preview';
    Object.assign(element.dataset, { mode, theme: isDark() ? 'dark' : 'light' });
    element.role = preview ? null : 'dialog';
    element.classList.toggle('bottom', mode === 'sheet' || isSheet());
    this.#find('[data-do=pin]')?.setAttribute('aria-pressed', String(mode === 'pinned'));
    container.show(element);
    if (preview) fitPreview(element);
    this.place(!preview);
    if (container.focused()?.getClientRects().length === 0) this.#focus('#name');
    this.#stopWatching();
    this.#stopWatching = mode === 'sheet' ? watchClose(() => send({ type: 'close' })) : () => undefined;
  }

  #act(word: string, about: string, pressed: Element, more: string): void {
    const { send, jump, pick, hide, rtl } = this.#options;
    switch (word) {
      case 'pin': case 'close': return send({ type: word });
      case 'go': return this.#go(about);
      case 'back': return this.#back();
      case 'jump': return jump(about);
      case 'pick': return pick(about) ? undefined : this.#go(about);
      case 'cite':
        this.#pinPreview();
        return this.#focus(`#source-${about}`, true);
      // What that shows and hides, and what is said of a copy, stands in the style sheet.
      case 'toggle':
        pressed.ariaExpanded = `${pressed.ariaExpanded !== 'true'}`;
        return this.place();
      case 'copy': return void ((pressed as HTMLElement).dataset['said'] = `${copyText(this.#trail.at(-1)?.[about as 'plain'] ?? '')}`);
      // The card goes when the article begins anew; what is said instead stands where it stood.
      case 'hide': return hide({
        message: { type: 'hide', what: about as HideWhat, entity: more }, card: this.#element as Node, byKey: pressed.matches(':focus-visible'), from: this.#returnTo,
        place: (line) => void placeCard(line, this.#anchor, { expanded: false, rtl }),
      });
      case 'not': return this.#refuse(about);
    }
  }

  /** The line for it is there only where the reader has cards counted; what it says comes from the background. */
  async #count(): Promise<void> {
    const [stop] = this.#trail;
    const line = this.#find('.last');
    if (!line || !stop) return;
    stop.said = (await this.#options.tell({ type: 'opened', entity: line.id })).tree;
    if (this.#trail.at(-1) !== stop) return;
    this.#say(stop);
    this.place();
  }

  /** Also when the reader comes back to it. */
  #say({ said }: Stop): void {
    const line = this.#find('.last');
    if (line && said) fill(line, said);
  }

  #go(id: EntityId): void {
    const stop = this.#options.cardOf(id);
    if (stop === undefined) return;
    this.#trail = [...this.#trail, stop].slice(-MAX_TRAIL);
    this.#draw();
    this.#pinPreview();
    this.#focus('#name');
  }

  #back(): void {
    if (this.#trail.length > 1) this.#trail.pop();
    this.#draw();
    this.#focus('#name');
  }

  #pinPreview(): void {
    if (this.#mode === 'preview') this.#options.send({ type: 'pin' });
  }

  #refuse(id: EntityId): void {
    this.#options.refused.add(`${this.#mention?.text} ${id}`);
    const stop = this.#firstStop(this.#anchor?.mark ?? -1);
    if (stop !== undefined) this.#trail = [stop];
    this.#draw();
  }

  #focus(selector: string, scroll = false): void {
    this.#returnTo ??= this.#options.container.active();
    this.#find(selector)?.focus({ preventScroll: !scroll });
  }
}

/** What a drawn card cannot know and gets in the page: the way back, the reasons for this mention, refused readings; and the presses that only change the card. */
import { build } from './build';
import { citeCard } from './citation';
import { copyText } from './clipboard';

export interface Filling {
  /** Name of what Back leads to. */
  before: string | undefined;
  why: readonly string[];
  /** Readings the reader has refused. */
  refused: readonly string[];
}

export function fillIn(card: Element, { before, why, refused }: Filling): void {
  const trail = card.querySelector<HTMLElement>('.trail');
  if (before !== undefined && trail !== null) {
    trail.hidden = false;
    trail.querySelector('span')?.append(before);
  }
  card.querySelector('#why')?.append(...why.map((reason) => build(['li', {}, reason])));
  if (why.length === 0) card.querySelector('[data-do=why]')?.remove();
  for (const id of refused) card.querySelector(`[data-do="not ${id}"]`)?.closest('li')?.remove();
}

export function toggleWhy(card: Element, button: Element): void {
  const isHidden = card.querySelector('#why')?.toggleAttribute('hidden');
  button.setAttribute('aria-expanded', String(isHidden === false));
}

/** Shows the rows behind a "2 more" and puts the focus on the first of them. */
export function unfold(more: Element): void {
  const rows = [...(more.closest('section')?.querySelectorAll<HTMLElement>('[hidden]') ?? [])];
  for (const row of rows) row.hidden = false;
  rows[0]?.querySelector<HTMLElement>('button,a')?.focus({ preventScroll: true });
  more.remove();
}

/** Copies the card with its sources and says what came of it. */
export function copyCard(card: Element): void {
  const isCopied = copyText(citeCard(card));
  card.querySelector('.said')?.replaceChildren(isCopied ? 'Copied with its sources' : 'The browser did not allow copying');
}

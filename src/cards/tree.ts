/** Makes the nodes of a drawn card. A tree is plain JSON: it travels in a message and becomes DOM nodes in the page, never HTML. */
import { direction, language } from '../i18n';
import type { HideWhat } from '../messages';
import type { Branch, EntityId, Tree } from '../types';

type Attributes = Readonly<Record<string, string | undefined>>;
export type Child = Tree | false | undefined;

/** Attributes that are undefined are left out; so are children that are undefined, false or empty. */
export function h(tag: string, attributes: Attributes = {}, ...children: Child[]): Branch {
  const given: Record<string, string> = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) given[name] = value;
  }
  return [tag, given, ...children.filter((child): child is Tree => child !== undefined && child !== false && child !== '')];
}

/** What a button of a card asks the content script to do. */
export type Act = 'pin' | 'close' | 'back' | 'toggle' | 'copy plain' | 'copy markdown' | `hide ${HideWhat} ${EntityId}` | 'undo' | 'list' | 'dismiss' | `pick ${string}` | `go ${string}` | `jump ${string}` | `not ${string}` | `cite ${number}`;

export const button = (act: Act, attributes: Attributes, ...children: Child[]): Branch => h('button', { ...attributes, 'data-do': act }, ...children);

/** Attributes of what speaks the reader's language: what we show in the page stands in a shadow root of nobody's language. */
export const own = (): { lang: string; dir: string } => ({ lang: language(), dir: direction() });
/** Attributes of what comes from the dataset, among such words. */
export const ENGLISH = { lang: 'en', dir: 'ltr' } as const;

/** Parts that only the preview, or only the whole card, shows. */
export const BRIEF = 'brief';
export const WHOLE = 'whole';

/** Spoken, not seen. */
export const spoken = (text: string): Branch => h('span', { class: 'vh' }, text);

/**
 * Puts words where index.html has none: every element with `data-t` gets that message, its own elements standing in it in their order; `data-t-label`
 * names an element for those who cannot see. Also says which language the page is in and which way it runs. Called first thing by every page, so that
 * nothing is painted before its words are there.
 * English that comes from the dataset is marked as such: it is read aloud in English, and stands in its own order in a page that runs the other way.
 */
import { direction, language, t, tParts, type Key } from '../../i18n';
import { h } from './dom';

export function showWords(root: Document): void {
  root.documentElement.lang = language();
  root.documentElement.dir = direction();
  for (const element of root.querySelectorAll<HTMLElement>('[data-t]')) element.replaceChildren(...tParts<Node>(element.dataset['t'] as Key, ...element.children));
  for (const element of root.querySelectorAll<HTMLElement>('[data-t-label]')) element.setAttribute('aria-label', t(element.dataset['tLabel'] as Key));
}

/** Attributes of an element that holds English sentences. */
export const ENGLISH = { lang: 'en', dir: 'ltr' } as const;

/** A few English words in a line of the page's language. */
export const inEnglish = (...words: (Node | string)[]): HTMLElement => h('bdi', ENGLISH, ...words);

/** Attributes of an element in the page's language, inside an English one. */
export const own = (): { lang: string; dir: string } => ({ lang: language(), dir: direction() });

/** English words of our own that are one sentence with English words of the dataset: "part of it until 2014". */
export const english = (words: string): string => words;

/** How the names of an entry are shown on its card, and how they are handed to the name index. */
import type { Card, Kind } from '../../types';
import type { IndexedName } from '../name-index';
import type { EntryName } from '../schema/entry';
import { given } from './given';
import { printDate } from './print';

const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Names that say something new stand before mere spellings. */
const ALSO_ORDER: readonly EntryName['role'][] = ['full', 'translation', 'nickname', 'former', 'variant'];

/** The first native name: writers put the language of the place or group first. */
export function pickNative(names: readonly EntryName[]): Card['native'] {
  const name = names.find(({ role, lang }) => role === 'native' && lang !== undefined);
  return name?.lang === undefined ? undefined : { text: name.text, lang: name.lang, dir: RIGHT_TO_LEFT.test(name.text) ? 'rtl' : 'ltr' };
}

export function pickAcronym(names: readonly EntryName[]): string | undefined {
  return names.find(({ role, lang }) => role === 'acronym' && lang === undefined)?.text;
}

/** Other names in Latin script, for "also". A former name says until when. */
export function listAlso(names: readonly EntryName[]): string[] {
  const latin = names.filter(({ lang }) => lang === undefined);
  const texts = ALSO_ORDER.flatMap((role) => latin.filter((name) => name.role === role).map(({ text, until }) => (until === undefined ? text : `${text} (until ${printDate(until)})`)));
  return [...new Set(texts)];
}

/** Every name that may be marked. */
export function listIndexedNames(names: readonly EntryName[], entity: number, kind: Kind): IndexedName[] {
  return names.flatMap(({ text, role, match, near, not_near: notNear, scope, lang, until }) =>
    match === 'display-only' ? [] : [given({ text, entity, kind, role, match, near, notNear, scope, lang, until })]);
}

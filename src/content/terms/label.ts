/** What the button over a name says: the name, what and where it is, and which of how many. Pure. */
import type { ListedName } from '../../messages';
import type { Mention } from '../../types';

/** What the words for the kind already say of the place ("state military of Iraq") is not said twice. */
function describe({ subtype, region }: ListedName): string {
  const place = region.split(', ').filter((part) => part !== '' && !subtype.includes(part)).join(', ');
  return place === '' ? subtype : `${subtype} in ${place}`;
}

/** @param name what the list says of its entry; undefined where the entry has no card. @param place 1-based */
export function labelOf(mention: Mention, name: ListedName | undefined, place: number, of: number): string {
  const doubt = (mention.candidates?.length ?? 0) > 0 ? 'more than one reading' : '';
  return [mention.name, name === undefined ? '' : describe(name), doubt, `${place} of ${of}`].filter((part) => part !== '').join(', ');
}

export const hintOf = (place: number, of: number): string => `${place} of ${of} · Enter opens · ← → next name · Esc leaves`;
export const DESCRIPTION = 'Enter opens its card, the arrow keys go to other names, Escape leaves.';

/**
 * What the button over a name says: the name, what and where it is, and which of how many. Pure but for the language of our own words; what comes from the
 * dataset is English (decision 0015), and is handed out apart so that it can be marked as such.
 */
import { placesOf } from '../../describe';
import { t } from '../../i18n';
import type { ListedName } from '../../messages';
import type { Mention } from '../../types';

export interface Label { english: string; own: string }

function describe(name: ListedName): string {
  const place = placesOf(name).join(', ');
  return place === '' ? name.subtype : `${name.subtype} in ${place}`;
}

/** @param name what the list says of its entry; undefined where the entry has no card. @param place 1-based */
export function labelOf(mention: Mention, name: ListedName | undefined, place: number, of: number): Label {
  const isDoubtful = (mention.candidates?.length ?? 0) > 0;
  return { english: name === undefined ? mention.name : `${mention.name}, ${describe(name)}`, own: t(isDoubtful ? 'termDoubtful' : 'position', place, of) };
}

export const hintOf = (place: number, of: number): string => t('termKeys', t('position', place, of));

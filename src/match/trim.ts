/**
 * Readings as newspapers would set the brackets: the country before a possessive is a name of its own, and a common noun behind a group's name is
 * none. In: stretches as read; out: the same, with readings shortened or dropped. Called by the resolver, first.
 */
import { FAMILY_OF } from '../types';
import type { Article } from './article';
import { UPPER } from './fold';
import type { Reading, Stretch } from './reading';
import { classAt } from './walk';

const POSSESSIVE = /^['’]s /u;
const COMMON_NOUN = /^ (?<noun>\p{Ll}+)$/u;

export function trimReadings(stretches: readonly Stretch[], article: Article): void {
  for (const stretch of stretches) {
    if (stretch.readings.length < 2) continue;
    stretch.readings = stretch.readings.filter((reading) => keepReading(reading, stretch.readings, article));
  }
}

/** Cuts the country off the front of a group; false where nothing that is a name is left, and where the name begins with the surname of a person's full name: "Bashar al-Assad's forces". */
function keepReading(reading: Reading, others: readonly Reading[], { text, language }: Article): boolean {
  if (FAMILY_OF[reading.head.kind] !== 'group') return true;
  for (const other of others) {
    if (other.start < reading.start && other.end > reading.start && other.head.kind === 'person') return false;
    if (other.start !== reading.start) continue;
    const rest = text.slice(other.end, reading.end);
    if (other.head.kind === 'country' && POSSESSIVE.test(rest)) {
      // "Sudan's army" names Sudan; "Ukraine's Air Force" both.
      if ((classAt(text, other.end + 3) & UPPER) === 0) return false;
      reading.start = other.end + 3;
      return true;
    }
    const noun = other.head === reading.head ? COMMON_NOUN.exec(rest)?.groups?.['noun'] : undefined;
    if (noun !== undefined && language.members.has(noun)) return false;
  }
  return true;
}

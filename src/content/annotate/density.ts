/** Which mentions get a mark: every one, the first of each entity in each section, or its first in the article. Pure. */
import type { Mention } from '../../types';
import type { Density } from '../../messages';

export interface DensityOptions {
  density: Density;
  underlineCountries: boolean;
  /** Section number of a text offset. */
  sectionOf(offset: number): number;
  /** Headlines are loud enough: a name there is marked only if the text below never repeats it. */
  inHeadline(mention: Mention): boolean;
}

/** More marks than this are noise to a reader and work for the page. */
export const MAX_MARKS = 2_000;

/** @returns indices into `mentions`, ascending, at most MAX_MARKS. */
export function pickMarks(mentions: readonly Mention[], options: DensityOptions): number[] {
  const wanted = mentions.map((mention) => mention.underline || (options.underlineCountries && mention.kind === 'country'));
  if (options.density === 'every') return indicesOf(wanted);
  const inHeadline = mentions.map((mention, index) => wanted[index] === true && options.inHeadline(mention));
  const inText = new Set(mentions.filter((_, index) => wanted[index] === true && inHeadline[index] !== true).map((mention) => mention.entity));
  const seen = new Set<string>();
  return indicesOf(mentions.map((mention, index) => {
    if (wanted[index] !== true || (inHeadline[index] === true && inText.has(mention.entity))) return false;
    const key = options.density === 'section' ? `${options.sectionOf(mention.start)} ${mention.entity}` : mention.entity;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  }));
}

function indicesOf(flags: readonly boolean[]): number[] {
  return flags.flatMap((flag, index) => (flag ? [index] : [])).slice(0, MAX_MARKS);
}

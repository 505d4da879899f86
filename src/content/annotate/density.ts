/** Which mentions get a mark: every one, the first of each entity in each section, or its first in the article. Pure. */
import type { Mention } from '../../types';
import type { Density } from '../../messages';

export interface DensityOptions {
  density: Density;
  /** Section number of a text offset. */
  sectionOf(offset: number): number;
  /** Headlines are loud enough: a name there is marked only if the text below never repeats it. */
  inHeadline(mention: Mention): boolean;
}

/** More marks than this are noise to a reader and work for the page. */
export const MAX_MARKS = 2_000;

/** @returns indices into `mentions`, ascending, at most MAX_MARKS. */
export function pickMarks(mentions: readonly Mention[], { density, sectionOf, inHeadline }: DensityOptions): number[] {
  const wanted = [...mentions.keys()].filter((index) => mentions[index]?.underline === true);
  if (density === 'every') return wanted.slice(0, MAX_MARKS);
  const of = (index: number): Mention => mentions[index] as Mention;
  const below = new Set(wanted.filter((index) => !inHeadline(of(index))).map((index) => of(index).entity));
  const seen = new Set<string>();
  return wanted.filter((index) => {
    const { entity, start } = of(index);
    const key = density === 'section' ? `${sectionOf(start)} ${entity}` : entity;
    if (seen.has(key) || (below.has(entity) && inHeadline(of(index)))) return false;
    seen.add(key);
    return true;
  }).slice(0, MAX_MARKS);
}

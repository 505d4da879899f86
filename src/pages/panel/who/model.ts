/**
 * What the who-is-who shows: which names get a box, which tie gets a line, and the words on it. Pure. Called by `view.ts`.
 * Between two names one line is drawn, for the tie that says most: what holds before what has ended, a place in a hierarchy before an alliance or a fight.
 * Among many names only so many lines are drawn as the eye can follow: first the most important one of every box, then the next.
 * The list below the drawing has them all, with sources.
 */
import { partsOf } from '../../../cards/dates';
import { printPeriod } from '../../../cards/text';
import type { ListedName, Tie } from '../../../messages';
import { english } from '../../parts/words';
import type { EntityId } from '../../../types';

/** More would be no drawing any more but a map of its own. */
export const MOST_BOXES = 25;
/** So many lines may always be drawn; with many boxes hardly more than boxes. */
const LINES_AT_LEAST = 14;
const LINES_A_BOX = 1.1;
/** A post that is longer than this is no label: "in the leadership of" says it. */
const MOST_ROLE_CHARS = 34;
/** Ties whose note begins with a post. */
const POSTS = /leadership of$|^serve[sd] in$/;

export interface Who {
  boxes: ListedName[];
  /** One a pair at most, most important first. */
  lines: Tie[];
  /** Ties without a line. */
  undrawn: number;
  /** Ties whose names have a box: what the list tells. */
  ties: Tie[];
  /** Groups and people without a tie to the others. */
  alone: ListedName[];
}

/** @param names in any order; boxes keep it. */
export function chooseWho(names: readonly ListedName[], ties: readonly Tie[]): Who {
  const tiesOf = (entity: EntityId): number => ties.filter(({ from, to }) => from === entity || to === entity).length;
  const tied = names.filter(({ entity }) => tiesOf(entity) > 0);
  const drawn = new Set(tied.toSorted((a, b) => tiesOf(b.entity) - tiesOf(a.entity)).slice(0, MOST_BOXES).map(({ entity }) => entity));
  const shown = ties.filter(({ from, to }) => drawn.has(from) && drawn.has(to));
  const lines = thinOut(pickLines(shown), Math.max(LINES_AT_LEAST, drawn.size * LINES_A_BOX));
  return {
    boxes: tied.filter(({ entity }) => drawn.has(entity)), lines, ties: [...ties], undrawn: ties.length - lines.length,
    alone: names.filter(({ entity, family, kind }) => (family === 'group' || family === 'person') && kind !== 'country' && tiesOf(entity) === 0),
  };
}

function pickLines(ties: readonly Tie[]): Tie[] {
  const best = new Map<string, Tie>();
  for (const tie of ties.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    const pair = [tie.from, tie.to].toSorted().join(' ');
    if (!best.has(pair)) best.set(pair, tie);
  }
  return [...best.values()];
}

/** The first line of every box stays, then the most important ones. */
function thinOut(lines: readonly Tie[], most: number): Tie[] {
  const held = new Set<EntityId>();
  const first = lines.filter(({ from, to }) => {
    const isFirst = !held.has(from) || !held.has(to);
    held.add(from).add(to);
    return isFirst;
  });
  const kept = new Set([...first, ...lines.filter((line) => !first.includes(line))].slice(0, most));
  return lines.filter((line) => kept.has(line));
}

const rankOf = ({ until, isMutual, flag }: Tie): number => (until === undefined ? 0 : 4) + (isMutual ? 2 : 0) + (flag === undefined ? 0 : 1);

/** The words on a line: "commander until 2020", "backs", "part of until 2014". */
export function labelLine(tie: Tie): string {
  const year = tie.until === undefined ? undefined : partsOf(tie.until.split('/')[0] ?? '')?.year;
  return [roleOf(tie) ?? tie.label, year === undefined ? undefined : english(`until ${year}`)].filter((part) => part !== undefined).join(' ');
}

/** The post, which entries write first in the note of such a tie. */
function roleOf({ label, note }: Tie): string | undefined {
  const role = POSTS.test(label) ? note?.split(/[;(]/u)[0]?.trim() : undefined;
  return role === undefined || role === '' || role.length > MOST_ROLE_CHARS ? undefined : role;
}

/** Said by somebody, not established: drawn dashed. */
export const isSaid = ({ by, flag }: Tie): boolean => by !== undefined || flag !== undefined;

/** Small print of a tie in the list: "since 2014, as of Feb 2024; formally under the prime minister; disputed". */
export function printTie(tie: Tie): string {
  return [printPeriod(tie), tie.note, tie.flag?.replace('-', ' ')].filter((part) => part !== undefined && part !== '').join('; ');
}

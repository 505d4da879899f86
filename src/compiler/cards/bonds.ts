/**
 * What each bond between two entries is called from either side, in plain words. Entries write a bond once; the other side's
 * words exist only here, so a one-sided inverse cannot be written.
 */
import { capitalise } from './print';
import type { ControlKind, PartyRole, RelationType } from '../schema/statements';

export type BondType = RelationType | 'led-by' | 'serves-in' | 'located-in' | 'adjoins' | 'took-place-in' | `control-${ControlKind}` | `party-${Exclude<PartyRole, 'killed' | 'targeted'>}`;

interface Side {
  /** Before the other's name, in a sentence: "part of", "backs". With a capital it is the label of the fact. */
  words: string;
  /** The same once the bond has ended; only where the tense shows. */
  past?: string;
  /** Also a fact on the card. The far side of most bonds is not: a long list that the relations hold anyway. */
  isFact?: true;
}

interface Bond {
  /** From the entry the bond is written about: the part, the one backed, the place held, the event. */
  forward: Side;
  back: Side;
}

/** A bond that is a key fact where it is written. */
function fact(words: string, back: Side): Bond {
  return { forward: { words, isFact: true }, back };
}

/** A bond that reads the same from both sides. */
function mutual(words: string): Bond {
  return fact(words, { words, isFact: true });
}

export const BONDS: Readonly<Record<BondType, Bond>> = {
  'led-by': fact('led by', { words: 'in the leadership of', past: 'was in the leadership of' }), // deputies stand among the leaders too
  'serves-in': { forward: { words: 'serves in', past: 'served in' }, back: { words: 'has in its service', past: 'had in its service' } },
  'took-place-in': fact('took place in', { words: 'scene of' }),
  'party-host': fact('on the territory of', { words: 'scene of' }),
  'part-of': fact('part of', { words: 'has part', past: 'had part' }),
  'member-of': fact('member of', { words: 'has member', past: 'had member' }),
  'backed-by': fact('backed by', { words: 'backs', past: 'backed' }),
  'founded-by': fact('founded by', { words: 'founded' }),
  'front-for': fact('front name of', { words: 'has the front name', past: 'had the front name' }),
  'split-from': fact('split from', { words: 'parent of the breakaway' }),
  'successor-of': fact('successor of', { words: 'succeeded by' }),
  'allied-with': mutual('allied with'),
  'fought-against': mutual('fought against'),
  'control-full': fact('held by', { words: 'holds', past: 'held' }),
  'control-partial': fact('partly held by', { words: 'holds part of', past: 'held part of' }),
  'control-administered': fact('administered by', { words: 'administers', past: 'administered' }),
  'control-claimed': fact('claimed by', { words: 'claims', past: 'claimed' }),
  'control-garrison': fact('garrisoned by', { words: 'has troops at', past: 'had troops at' }),
  'used-by': fact('used by', { words: 'uses', past: 'used' }),
  'located-in': { forward: { words: 'in' }, back: { words: 'contains' } },
  adjoins: { forward: { words: 'adjoins' }, back: { words: 'adjoins' } },
  'party-fought': fact('fought by', { words: 'fights in', past: 'fought in' }),
  'party-carried-out': fact('carried out by', { words: 'carried out' }),
  'party-ordered': fact('ordered by', { words: 'ordered' }),
  'party-claimed': fact('claimed by', { words: 'said it carried out' }),
  'party-accused': fact('blamed on', { words: 'blamed for' }),
  'target-of': fact('target of', { words: 'targeted', isFact: true }),
  'killed-in': fact('killed in', { words: 'killed', isFact: true }),
  'party-wounded': fact('wounded', { words: 'wounded in' }),
  'took-part-in': fact('took part in', { words: 'involved', isFact: true }),
  'party-mediated': fact('mediated by', { words: 'mediated' }),
};

const BOND_FACTS = Object.values(BONDS).flatMap(({ forward, back }) => [forward, back].filter(({ isFact }) => isFact).map(({ words }) => capitalise(words)));

/** The order of facts on a card: state, time, people, bonds, numbers, register. */
const FACT_ORDER: readonly string[] = [
  'Status', 'Founded', 'Ended', 'Born', 'Died', 'Roles', ...BOND_FACTS,
  'Toll', 'Strength', 'Population', 'Area', 'Distance', 'Runways', 'Districts', 'Budget', 'ISO code', 'Coordinates',
];

export function compareFacts(a: string, b: string): number {
  return FACT_ORDER.indexOf(a) - FACT_ORDER.indexOf(b);
}

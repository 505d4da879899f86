/**
 * What each bond between two entries is called from either side, in plain words. Entries write a bond once; the other side's
 * words exist only here, so a one-sided inverse cannot be written.
 */
import type { ControlKind, PartyRole, RelationType } from '../schema/statements';

export type BondType = RelationType | 'led-by' | 'serves-in' | 'located-in' | 'took-place-in' | `control-${ControlKind}` | `party-${Exclude<PartyRole, 'killed' | 'targeted'>}`;

interface Side {
  /** Before the other's name, in a sentence: "part of", "backs". */
  words: string;
  /** The same once the bond has ended; only where the tense shows. */
  past?: string;
  /** Label of the fact on the card; undefined: another section says it already, or it would only be a long list. */
  fact?: string;
}

interface Bond {
  /** From the entry the bond is written about: the part, the one backed, the place held, the event. */
  forward: Side;
  back: Side;
}

export const BONDS: Readonly<Record<BondType, Bond>> = {
  'part-of': { forward: { words: 'part of', fact: 'Part of' }, back: { words: 'has part', past: 'had part', fact: 'Parts' } },
  'member-of': { forward: { words: 'member of', fact: 'Member of' }, back: { words: 'has member', past: 'had member', fact: 'Members' } },
  'backed-by': { forward: { words: 'backed by', fact: 'Backed by' }, back: { words: 'backs', past: 'backed', fact: 'Backs' } },
  'allied-with': { forward: { words: 'allied with', fact: 'Allied with' }, back: { words: 'allied with', fact: 'Allied with' } },
  'fought-against': { forward: { words: 'fought against', fact: 'Fought against' }, back: { words: 'fought against', fact: 'Fought against' } },
  'used-by': { forward: { words: 'used by', fact: 'Used by' }, back: { words: 'uses', past: 'used', fact: 'Uses' } },
  'successor-of': { forward: { words: 'successor of', fact: 'Successor of' }, back: { words: 'succeeded by', fact: 'Succeeded by' } },
  'split-from': { forward: { words: 'split from', fact: 'Split from' }, back: { words: 'parent of the breakaway', fact: 'Breakaways' } },
  'front-for': { forward: { words: 'front name of', fact: 'Front name of' }, back: { words: 'has the front name', past: 'had the front name', fact: 'Front names' } },
  'founded-by': { forward: { words: 'founded by', fact: 'Founded by' }, back: { words: 'founded', fact: 'Founder of' } },
  'took-part-in': { forward: { words: 'took part in', fact: 'Took part in' }, back: { words: 'involved', fact: 'Taking part' } },
  'killed-in': { forward: { words: 'killed in', fact: 'Killed in' }, back: { words: 'killed', fact: 'Killed' } },
  'target-of': { forward: { words: 'target of', fact: 'Target of' }, back: { words: 'targeted', fact: 'Targeted' } },
  'led-by': { forward: { words: 'led by', fact: 'Led by' }, back: { words: 'leads', past: 'led' } },
  'serves-in': { forward: { words: 'serves in', past: 'served in' }, back: { words: 'has in its service', past: 'had in its service', fact: 'People' } },
  'located-in': { forward: { words: 'in' }, back: { words: 'contains' } },
  'took-place-in': { forward: { words: 'took place in', fact: 'Took place in' }, back: { words: 'scene of', fact: 'Scene of' } },
  'control-full': { forward: { words: 'held by', fact: 'Held by' }, back: { words: 'holds', past: 'held', fact: 'Holds' } },
  'control-partial': { forward: { words: 'partly held by', fact: 'Partly held by' }, back: { words: 'holds part of', past: 'held part of', fact: 'Holds part of' } },
  'control-claimed': { forward: { words: 'claimed by', fact: 'Claimed by' }, back: { words: 'claims', past: 'claimed', fact: 'Claims' } },
  'control-administered': { forward: { words: 'administered by', fact: 'Administered by' }, back: { words: 'administers', past: 'administered', fact: 'Administers' } },
  'control-garrison': { forward: { words: 'has troops of', past: 'had troops of', fact: 'Troops of' }, back: { words: 'has troops at', past: 'had troops at', fact: 'Troops at' } },
  'party-carried-out': { forward: { words: 'carried out by', fact: 'Carried out by' }, back: { words: 'carried out', fact: 'Carried out' } },
  'party-ordered': { forward: { words: 'ordered by', fact: 'Ordered by' }, back: { words: 'ordered', fact: 'Ordered' } },
  'party-wounded': { forward: { words: 'wounded', fact: 'Wounded' }, back: { words: 'wounded in', fact: 'Wounded in' } },
  'party-host': { forward: { words: 'on the territory of', fact: 'On the territory of' }, back: { words: 'scene of', fact: 'Scene of' } },
  'party-claimed': { forward: { words: 'claimed by', fact: 'Claimed by' }, back: { words: 'said it carried out', fact: 'Said it carried out' } },
  'party-accused': { forward: { words: 'blamed on', fact: 'Blamed on' }, back: { words: 'blamed for', fact: 'Blamed for' } },
  'party-mediated': { forward: { words: 'mediated by', fact: 'Mediated by' }, back: { words: 'mediated', fact: 'Mediated' } },
};

export const BOND_TYPES = Object.keys(BONDS) as readonly BondType[];

/** The order of facts on a card: state, time, people, belonging, control, course of an event, numbers, then the other sides. */
const FACT_ORDER: readonly string[] = [
  'Status', 'Founded', 'Ended', 'Born', 'Died', 'Roles', 'Led by', 'Lies in', 'Took place in', 'On the territory of',
  ...BOND_TYPES.flatMap((type) => BONDS[type].forward.fact ?? []),
  'Toll', 'Strength', 'Population', 'Area', 'Distance', 'Runways', 'Districts', 'Budget',
  ...BOND_TYPES.flatMap((type) => BONDS[type].back.fact ?? []),
  'Region', 'ISO code', 'Coordinates',
];

export function compareFacts(a: string, b: string): number {
  return FACT_ORDER.indexOf(a) - FACT_ORDER.indexOf(b);
}

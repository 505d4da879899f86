/** Rules about what an entry says of others: targets exist and fit, each relation is written once, both files agree. */
import { FAMILY_OF, type Family, type Kind } from '../../types';
import type { World } from '../load/world';
import type { Finding, Path } from '../problem';
import type { Entry } from '../schema/entry';
import type { Rule } from './rule';

/** Read the same from both sides, so they are written in the file whose id comes first in the alphabet. */
const SYMMETRIC: ReadonlySet<string> = new Set(['allied-with', 'fought-against']);
const TARGETS_HAPPENING: ReadonlySet<string> = new Set(['took-part-in', 'killed-in', 'target-of']);
const HEADS = /command|head|lead|secretary|chair|chief|president|minister|founder|supreme/i;

interface Reference {
  path: Path;
  to: string;
  /** Kinds that may stand here; undefined: any. */
  families?: readonly (Family | Kind)[];
}

const HOLDERS = ['group', 'country'] as const;

function* listReferences(entry: Entry): Generator<Reference> {
  for (const [index, { type, to }] of (entry.relations ?? []).entries()) yield { path: ['relations', index, 'to'], to, ...(TARGETS_HAPPENING.has(type) ? { families: ['event'] } : {}) };
  for (const [index, { person }] of (entry.leaders ?? []).entries()) if (person !== undefined) yield { path: ['leaders', index, 'person'], to: person, families: ['person'] };
  for (const [index, { holder }] of (entry.control ?? []).entries()) yield { path: ['control', index, 'holder'], to: holder, families: HOLDERS };
  for (const [index, to] of (entry.location?.in ?? []).entries()) yield { path: ['location', 'in', index], to, families: ['place'] };
  for (const [index, { org }] of (entry.roles ?? []).entries()) if (org !== undefined) yield { path: ['roles', index, 'org'], to: org, families: HOLDERS };
  for (const [index, party] of (entry.event?.parties ?? []).entries()) yield { path: ['event', 'parties', index, 'entry'], to: party.entry };
  for (const [index, to] of (entry.event?.places ?? []).entries()) yield { path: ['event', 'places', index], to, families: ['place'] };
  for (const [index, { entry: to }] of (entry.confusable ?? []).entries()) if (to !== undefined) yield { path: ['confusable', index, 'entry'], to };
  for (const [row, { entries = [] }] of entry.timeline.entries()) for (const [index, to] of entries.entries()) yield { path: ['timeline', row, 'entries', index], to };
}

export const checkTargets: Rule = function* (entry, world) {
  for (const { path, to, families } of listReferences(entry)) {
    const kind = world.kindOf(to);
    if (kind === undefined) yield { path, sentence: `The relation leads to the missing id ${to}. Correct it, write the entry, or reserve the id in src/entries/planned.tsv.` };
    else if (to === entry.id) yield { path, sentence: 'The entry is related to itself. Remove the row.' };
    else if (families !== undefined && !families.includes(kind) && !families.includes(FAMILY_OF[kind])) yield { path, sentence: `${to} is of kind ${kind}; expected here: ${families.join(' or ')}.` };
  }
};

export const checkSymmetry: Rule = function* (entry) {
  for (const [index, { type, to }] of (entry.relations ?? []).entries()) {
    if (SYMMETRIC.has(type) && to < entry.id) yield { path: ['relations', index], sentence: `${type} is a symmetric relation: it is written once, in the file whose id comes first. Move the row to ${to}.` };
  }
};

export const checkRelationTwice: Rule = function* (entry) {
  const seen = new Set<string>();
  for (const [index, { type, to, since = '' }] of (entry.relations ?? []).entries()) {
    const key = `${type} ${to} ${since}`;
    if (seen.has(key)) yield { path: ['relations', index], sentence: `${type} ${to} is written twice. Merge the rows.` };
    seen.add(key);
  }
};

/** The dates of a command stand in two files, the body's and the person's; a reader sees both. */
export const checkCommands: Rule = function* (entry, world) {
  for (const [index, leader] of (entry.leaders ?? []).entries()) {
    const person = leader.person === undefined ? undefined : world.entries.get(leader.person)?.entry;
    if (person === undefined) continue;
    const roles = (person.roles ?? []).filter(({ org, role }) => org === entry.id && HEADS.test(role));
    if (roles.length === 0) yield { path: ['leaders', index], sentence: `${person.id} has no role in ${entry.id} in their own file. Add it there under roles.` };
    else if (!roles.some((role) => role.since === leader.since && role.until === leader.until)) {
      yield { path: ['leaders', index], sentence: `The dates differ from the person's file: there ${roles.map(({ since, until }) => printSpan(since, until)).join(' or ')}, here ${printSpan(leader.since, leader.until)}. Make since and until the same.` };
    }
  }
};

/** Nobody leads from the grave: a leader without `until` whose own entry says dead. */
export const checkDeadLeaders: Rule = function* (entry, world): Generator<Finding> {
  for (const [index, leader] of (entry.leaders ?? []).entries()) {
    if (leader.person !== undefined && leader.until === undefined && isDead(world, leader.person)) yield { path: ['leaders', index], sentence: `${leader.person} is dead, so the command needs until.` };
  }
};

/** A war is fought by all its parties alike; "carried out by" names who attacked. */
export const checkParties: Rule = function* (entry): Generator<Finding> {
  if (entry.kind !== 'conflict') return;
  for (const [index, { role }] of (entry.event?.parties ?? []).entries()) {
    if (role === 'carried-out') yield { path: ['event', 'parties', index, 'role'], sentence: 'A conflict is fought, whoever began it: write fought, for every side.' };
  }
};

/** A person who died left every office; without `until` a card would show them in it. */
export const checkDeadRoles: Rule = function* (entry, world): Generator<Finding> {
  if (entry.kind !== 'person' || !isDead(world, entry.id)) return;
  for (const [index, { role, org, until }] of (entry.roles ?? []).entries()) {
    if (until === undefined && org !== undefined && HEADS.test(role)) yield { path: ['roles', index], sentence: `The person is dead, so the office "${role}" needs until.` };
  }
};

/** Relations that lead from the part to the whole, or from the newer to the older: followed on, they never come back. */
const ACYCLIC: readonly { types: readonly string[]; words: string }[] = [
  { types: ['part-of', 'member-of'], words: 'be part of' },
  { types: ['successor-of', 'split-from', 'founded-by'], words: 'come from' },
];

export const checkCircles: Rule = function* (entry, world) {
  for (const [index, { type, to }] of (entry.relations ?? []).entries()) {
    const chain = ACYCLIC.find(({ types }) => types.includes(type));
    if (chain !== undefined && to !== entry.id && reaches(to, entry.id, targetsOf(world, chain.types))) yield { path: ['relations', index], sentence: `${to} is itself said to ${chain.words} ${entry.id}. One of the two rows is wrong.` };
  }
  for (const [index, to] of (entry.location?.in ?? []).entries()) {
    if (to !== entry.id && reaches(to, entry.id, (id) => world.entries.get(id)?.entry.location?.in ?? [])) yield { path: ['location', 'in', index], sentence: `${to} is itself said to lie in ${entry.id}. One of the two rows is wrong.` };
  }
};

export const RELATION_RULES: readonly Rule[] = [checkTargets, checkSymmetry, checkRelationTwice, checkCommands, checkDeadLeaders, checkDeadRoles, checkParties, checkCircles];

export function isDead(world: World, id: string): boolean {
  const person = world.entries.get(id)?.entry;
  return person?.life?.died !== undefined || (person?.status ?? []).some(({ value, until }) => value === 'dead' && until === undefined);
}

type Targets = (id: string) => readonly string[];

function targetsOf(world: World, types: readonly string[]): Targets {
  return (id) => (world.entries.get(id)?.entry.relations ?? []).filter(({ type }) => types.includes(type)).map(({ to }) => to);
}

function reaches(from: string, goal: string, targets: Targets, seen = new Set<string>()): boolean {
  if (from === goal) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return targets(from).some((to) => reaches(to, goal, targets, seen));
}

function printSpan(since = 'no since', until = 'no until'): string {
  return `${since} to ${until}`;
}

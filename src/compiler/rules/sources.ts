/** Rules about evidence: who is cited, and what must stand on more than one pair of eyes. */
import { hostOf, PARTY_TIER } from '../load/allow-list';
import type { Finding, Path } from '../problem';
import { slugOf } from '../registers/country-entries';
import type { Entry } from '../schema/entry';
import { countVoices, publishersOf, walkStatements, type Rule } from './rule';

const NEVER_CITABLE = /(^|\.)(wikipedia|wikimedia|wikiwand|dbpedia|facebook|twitter|x|t|reddit|quora)\.(org|com|me)$/;
const DEATH = /\b(killed|kills|killing|killings|dies|died|dead|deaths?)\b/i;
const ENDS = new Set(['dead', 'dissolved', 'fallen']);
const RECORD_TIERS = 2;

export const checkSourceKeys: Rule = function* (entry) {
  for (const { path, src } of walkStatements(entry)) {
    for (const [index, key] of src.entries()) {
      if (!Object.hasOwn(entry.sources, key)) yield { path: [...path, 'src', index], sentence: `The unknown source ${key} is cited. Add it under sources, or correct the key.` };
    }
  }
};

export const checkUnusedSources: Rule = function* (entry) {
  const used = new Set([...walkStatements(entry)].flatMap(({ src }) => src));
  for (const key of Object.keys(entry.sources)) if (!used.has(key)) yield { path: ['sources', key], sentence: 'No statement cites this source. Cite it or remove it.' };
};

export const checkPublishers: Rule = function* (entry, world) {
  for (const [key, source] of Object.entries(entry.sources)) {
    const publisher = world.allowList.publisher(source.publisher);
    const host = hostOf(source.url);
    if (NEVER_CITABLE.test(host)) yield { path: ['sources', key, 'url'], sentence: `${host} is never cited: it is neither the publisher's site nor a carrier. Look for the page it relies on.` };
    else if (publisher === undefined) yield { path: ['sources', key, 'publisher'], sentence: `The publisher ${source.publisher} is not on src/entries/sources-allowlist.yaml. Correct the id, or propose the publisher there with a tier.` };
    else if (!world.allowList.allows(publisher, source.url)) yield { path: ['sources', key, 'url'], sentence: `The site ${host} is neither ${publisher.name}'s nor a listed carrier. Name who wrote the page as publisher, or find it on the publisher's own site.` };
  }
};

/** Statements on which a life or a body hangs. */
function* listGraveStatements(entry: Entry): Generator<{ path: Path; row: { src: readonly string[]; flag?: string }; what: string }> {
  for (const [index, row] of (entry.life?.died ?? []).entries()) yield { path: ['life', 'died', index], row, what: 'A death' };
  for (const [index, row] of (entry.leaders ?? []).entries()) yield { path: ['leaders', index], row, what: 'A leader' };
  for (const [index, row] of (entry.ended ?? []).entries()) yield { path: ['ended', index], row, what: 'The end of a body' };
  for (const [index, row] of (entry.status ?? []).entries()) if (ENDS.has(row.value)) yield { path: ['status', index], row, what: `The status ${row.value}` };
  for (const [index, row] of entry.timeline.entries()) if (DEATH.test(row.text)) yield { path: ['timeline', index], row, what: 'A death in the timeline' };
  for (const [index, row] of (entry.relations ?? []).entries()) if (row.type === 'killed-in') yield { path: ['relations', index], row, what: 'A death' };
}

export const checkTwoPublishers: Rule = function* (entry, world) {
  for (const { path, row, what } of listGraveStatements(entry)) {
    if (row.flag === undefined && countVoices(publishersOf(entry, row.src, world)) < 2) {
      yield { path: [...path, 'src'], sentence: `${what} needs two independent publishers, or a flag that admits it (single-source). Outlets that speak for one party count as one.` };
    }
  }
};

export const checkPartyOnly: Rule = function* (entry, world) {
  for (const { path, fields, src } of walkStatements(entry)) {
    const publishers = publishersOf(entry, src, world);
    const isPartyOnly = publishers.length > 0 && publishers.every(({ tier }) => tier === PARTY_TIER);
    if (isPartyOnly && fields['by'] === undefined && path[0] !== 'designations') {
      yield { path: [...path, 'src'], sentence: `Only party sources stand behind this (${publishers.map(({ name }) => name).join(', ')}). Add by: who says so, or an independent source.` };
    }
  }
};

/** A listing is proved by the authority that made it, by another authority that is named in `by` as saying so, by a source of record, or by two publishers. */
export const checkDesignations: Rule = function* (entry, world): Generator<Finding> {
  for (const [index, row] of (entry.designations ?? []).entries()) {
    const publishers = publishersOf(entry, row.src, world);
    const authority = slugOf(row.authority);
    const isVouched = publishers.some(({ id, tier, speaks_for: parties = [] }) => id === authority || parties.includes(authority) || (tier === PARTY_TIER && row.by !== undefined));
    if (!isVouched && !publishers.some(({ tier }) => tier <= RECORD_TIERS) && countVoices(publishers) < 2) {
      yield { path: ['designations', index, 'src'], sentence: `The designation by ${row.authority} needs the authority itself, a tier 1-2 source, two publishers, or by where another authority says so.` };
    }
  }
};

export const SOURCE_RULES: readonly Rule[] = [checkSourceKeys, checkUnusedSources, checkPublishers, checkTwoPublishers, checkPartyOnly, checkDesignations];

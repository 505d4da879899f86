/** What the popup is told about this page. Pure: detection and answer in, one message out. */
import { FAMILY_OF, type EntityId, type Mention } from '../types';
import type { Annotated, ListedName, PageState } from '../messages';

/** The part of a Detection the popup shows. */
export interface Detected { isNews: boolean; score: number; reasons: readonly string[]; published?: string }

type Full = Extract<Annotated, { verdict: 'annotated' }>;

function groupByEntity(mentions: readonly Mention[]): Map<EntityId, Mention[]> {
  const groups = new Map<EntityId, Mention[]>();
  for (const mention of mentions) {
    const known = groups.get(mention.entity);
    if (known === undefined) groups.set(mention.entity, [mention]);
    else known.push(mention);
  }
  return groups;
}

/** Names in the order of their first mention. */
export function listNames({ mentions, cards }: Pick<Full, 'mentions' | 'cards'>): ListedName[] {
  return [...groupByEntity(mentions)].flatMap(([entity, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const card = cards[entity];
    return [{ entity, name: first.name, kind: first.kind, family: FAMILY_OF[first.kind], subtype: card?.subtype ?? '', region: card?.region ?? '', count: group.length }];
  });
}

/** @param answer undefined before one was asked for, `working` until it arrives */
export function describePage(host: string, { isNews, score, reasons, published }: Detected, answer: Annotated | 'working' | undefined): PageState {
  const page = { type: 'page-state' as const, host, detected: { isNews, score, reasons: [...reasons], ...(published !== undefined && { published }) } };
  if (answer === undefined) return { ...page, state: 'idle' };
  if (answer === 'working') return { ...page, state: 'working' };
  switch (answer.verdict) {
    case 'annotated': return { ...page, state: 'annotated', names: listNames(answer), relevance: answer.relevance, release: answer.release };
    case 'not-conflict': return { ...page, state: 'not-conflict', relevance: answer.relevance };
    case 'off': return { ...page, state: 'off', why: answer.why };
    case 'failed': return { ...page, state: 'failed', sentence: answer.sentence };
  }
}

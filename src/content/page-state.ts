/** What the popup is told about this page. Pure: detection and answer in, one message out, with no property the guard does not know. */
import type { Annotated, PageState } from '../messages';

/** The part of a Detection the popup shows. */
export interface Detected { isNews: boolean; score: number; reasons: readonly string[]; published?: string | undefined }

/** @param answer undefined before one was asked for, `working` until it arrives */
export function describePage(host: string, { isNews, score, reasons, published }: Detected, answer: Annotated | 'working' | undefined): PageState {
  const page = { type: 'page-state' as const, host, detected: { isNews, score, reasons, ...(published !== undefined && { published }) } };
  if (typeof answer !== 'object') return { ...page, state: answer ?? 'idle' };
  switch (answer.verdict) {
    case 'annotated': return { ...page, state: 'annotated', names: answer.names, relevance: answer.relevance, release: answer.release };
    case 'not-conflict': return { ...page, state: 'not-conflict', relevance: answer.relevance };
    case 'off': return { ...page, state: 'off', why: answer.why };
    case 'failed': return { ...page, state: 'failed', sentence: answer.sentence };
  }
}

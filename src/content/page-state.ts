/** What the popup is told about this page. Pure: detection and answer in, one message out, with no property the guard does not know. */
import type { Annotated, PageState } from '../messages';

/** The part of a Detection the popup shows. */
export interface Detected { isNews: boolean; score: number; reasons: readonly string[]; published?: string | undefined }

/** The answer without what only the page needs: names, relevance, reason and sentence stay. */
function forPopup(answer: Annotated): object {
  const { type: _type, verdict: state, ...rest } = answer;
  if (state !== 'annotated') return { state, ...rest };
  const { names, relevance, release } = answer;
  return { state, names, relevance, release };
}

/** @param answer undefined before one was asked for, `working` until it arrives */
export function describePage(host: string, { isNews, score, reasons, published }: Detected, answer: Annotated | 'working' | undefined): PageState {
  const detected = { isNews, score, reasons, ...(published !== undefined && { published }) };
  return { type: 'page-state', host, detected, ...(typeof answer === 'object' ? forPopup(answer) : { state: answer ?? 'idle' }) } as PageState;
}

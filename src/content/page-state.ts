/** What the popup is told about this page. Pure: detection and answer in, one message out, with no property the guard does not know. */
import type { Annotated, ListedName, PageState } from '../messages';

/** The part of a Detection the popup shows. */
export interface Detected { isNews: boolean; score: number; reasons: readonly string[]; published?: string | undefined }

type Full = Extract<Annotated, { verdict: 'annotated' }>;

/** The answer; names have come with the cards. */
export type Told = Exclude<Annotated, Full> | (Full & { names: readonly ListedName[] });

/** The answer without what only the page needs: names, relevance, reason and sentence stay. */
function forPopup(answer: Told): object {
  const { type: _type, verdict: state, ...rest } = answer;
  if (answer.verdict !== 'annotated') return { state, ...rest };
  const { names, relevance, release } = answer;
  return { state, names, relevance, release };
}

/** @param answer undefined before one was asked for, `working` until it and the cards have come */
export function describePage(host: string, { isNews, score, reasons, published }: Detected, answer: Told | 'working' | undefined): PageState {
  const detected = { isNews, score, reasons, ...(published !== undefined && { published }) };
  return { type: 'page-state', host, detected, ...(typeof answer === 'object' ? forPopup(answer) : { state: answer ?? 'idle' }) } as PageState;
}

/** All the panel knows, as one value: what is known of its page, and the overview of the article. Pure. */
import type { ArticleOverview, PageState, ToBackground } from '../../messages';
import type { EntityId } from '../../types';
import type { Page, PageShown } from '../parts/page-state';

export interface PanelState extends PageShown {
  /** Undefined while it is asked for; a sentence where it failed. */
  overview: ArticleOverview | { sentence: string } | undefined;
  /** The name the reader went to last: marked in list, map and drawing. */
  selected: EntityId | undefined;
  allEvents: boolean;
  /** px inside the margins. */
  width: number;
}

export type Annotated = Extract<PageState, { state: 'annotated' }>;

/** The annotated article in the tab; undefined for anything else. */
export function articleOf({ page }: { page: Page }): Annotated | undefined {
  return page.known === 'answered' && page.state.state === 'annotated' && page.state.names.length > 0 ? page.state : undefined;
}

/** What the overview is asked with; the same article asks the same. */
export function askFor({ names, detected: { published } }: Annotated): Extract<ToBackground, { type: 'overview' }> {
  return { type: 'overview', named: names.map(({ entity, count }) => ({ entity, count })), ...(published !== undefined && { published }) };
}

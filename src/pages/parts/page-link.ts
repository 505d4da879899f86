/** The talk of popup and side panel with the page in the tab and with the background. Answers are checked; what does not answer is a state, not an error. */
import { t } from '../../i18n';
import type { DatasetStatus, ToBackground, ToContent } from '../../messages';
import { isDatasetStatus, isInjected, isPageState } from '../../messages-guard';
import type { Result } from '../../types';
import type { Page } from './page-state';
import { whyWithheld } from './withheld';

export interface Tab {
  id: number;
  url?: string;
  title?: string;
}

/** The browser calls of the talk; undefined means nobody answered. */
export interface Talk {
  askTab(tabId: number, message: ToContent): Promise<unknown>;
  askBackground(message: ToBackground): Promise<unknown>;
}

export async function askPage(talk: Pick<Talk, 'askTab'>, tab: Tab | undefined): Promise<Page> {
  const sentence = tab === undefined ? t('noTab') : whyWithheld(tab.url);
  if (tab === undefined || sentence !== undefined) return { known: 'withheld', sentence: sentence ?? t('noTab') };
  const state = await talk.askTab(tab.id, { type: 'page-state' });
  if (isPageState(state)) return { known: 'answered', state };
  // The reader's click gives us the address of every page but those the browser keeps to itself.
  return tab.url === undefined ? { known: 'withheld', sentence: t('noAccess') } : { known: 'silent' };
}

/** First the script that is there is asked; it is injected only where nobody answers. The sentence says why that was not possible. */
export async function annotateAnyway(talk: Talk, tab: Tab): Promise<Result<null>> {
  const { known } = await askPage(talk, tab);
  if (known === 'silent') {
    const injected = await talk.askBackground({ type: 'inject', tabId: tab.id });
    if (!isInjected(injected)) return { ok: false, sentence: t('noBackground') };
    if (!injected.ok) return injected;
  }
  await talk.askTab(tab.id, { type: 'annotate-anyway' });
  return { ok: true, value: null };
}

/** Undefined where the background does not answer. */
export async function askDataset(talk: Talk): Promise<DatasetStatus | undefined> {
  const status = await talk.askBackground({ type: 'dataset-status' });
  return isDatasetStatus(status) ? status : undefined;
}

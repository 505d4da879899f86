/**
 * Which screen popup and side panel show for a page, and its words. Pure: state in, text out, tested without a browser. The order of the questions matters:
 * what the browser forbids, then marks that are there, then what the reader switched off, then what is broken, then the page itself.
 */
import { t, tCount } from '../../i18n';
import type { DatasetStatus, ListedName, PageState } from '../../messages';
import { decide, type Settings } from '../../settings';
import { siteOfPage, type PageShown } from './page-state';

export type Action = 'annotate' | 'turn-on' | 'retry' | 'copy' | 'look-again';

export interface Message {
  screen: 'message';
  title: string;
  text: readonly string[];
  reasons?: readonly string[];
  /** Exact wording of an error, for a report. */
  details?: string;
  /** The first is the main one. */
  actions?: readonly { action: Action; label: string }[];
  small?: string;
}

export type Screen = { screen: 'blank' } | { screen: 'list'; names: readonly ListedName[] } | Message;

type Offer = NonNullable<Message['actions']>[number];
const anyway = (): Offer => ({ action: 'annotate', label: t('annotateAnyway') });
const once = (): Offer => ({ action: 'annotate', label: t('annotateOnce') });
const annotate = (): Offer => ({ action: 'annotate', label: t('annotate') });
const repair = (): Offer[] => [{ action: 'retry', label: t('tryAgain') }, { action: 'copy', label: t('copyDetails') }];

export function chooseScreen(state: PageShown): Screen {
  const { page, dataset, settings } = state;
  if (page.known === 'asking') return { screen: 'blank' };
  if (page.known === 'withheld') return message(t('withheldTitle'), [page.sentence]);
  const site = siteOfPage(state);
  if (page.known === 'answered' && page.state.state === 'annotated') return describeNames(page.state.names, dataset);
  if (page.known === 'answered' && page.state.state === 'working') return describeWork(state.stalled);
  if (site !== undefined && isSwitchedOff(site, settings)) return describeOff('site', site);
  if (dataset?.ok === false) return describeBrokenDataset(dataset.sentence);
  return page.known === 'silent' ? describeSilence() : describePage(page.state, site ?? page.state.host);
}

function isSwitchedOff(site: string, settings: Settings): boolean {
  const decision = decide(site, settings, false);
  return !decision.run && decision.why === 'site';
}

function describePage(page: PageState, site: string): Screen {
  switch (page.state) {
    case 'off': return describeOff(page.why, site);
    case 'not-conflict': return { ...message(t('notConflictTitle'), [t('notConflictText')], [anyway()], t('thisVisit')), reasons: page.relevance.reasons };
    case 'failed': return { ...message(t('failedTitle'), [t('failedText')], repair()), details: page.sentence };
    default: return describeOther(page);
  }
}

function describeOther({ detected }: PageState): Message {
  if (detected.isNews) return message(t('idleTitle'), [t('idleText')], [annotate()], t('thisVisit'));
  return message(t('notNewsTitle'), [t('notNewsText')], [anyway()], t('thisVisit'));
}

function describeNames(names: readonly ListedName[], dataset: DatasetStatus | undefined): Screen {
  if (names.length > 0) return { screen: 'list', names };
  return message(t('noNamesTitle'), [dataset?.ok === true ? tCount('noNamesCount', dataset.entries) : t('noNamesText')]);
}

function describeWork(stalled: boolean): Message {
  if (!stalled) return message(t('workingTitle'), [t('workingText')]);
  return message(t('stalledTitle'), [t('stalledText')], [{ action: 'look-again', label: t('lookAgain') }]);
}

function describeOff(why: 'site' | 'not-chosen' | 'on-click', site: string): Message {
  switch (why) {
    case 'site': return message(t('offTitle'), [t('offText', site)], [{ action: 'turn-on', label: t('turnOn') }, once()]);
    case 'not-chosen': return message(t('notChosenTitle'), [t('notChosenText', site)], [{ action: 'turn-on', label: t('addSite') }, once()]);
    case 'on-click': return message(t('onClickTitle'), [t('onClickText')], [annotate()], t('thisVisit'));
  }
}

function describeSilence(): Message {
  return message(t('silentTitle'), [t('silentText')], [annotate()], t('thisVisit'));
}

function describeBrokenDataset(sentence: string): Message {
  // The sentence can stand alone; here the screen already says how it begins and how it ends.
  const details = sentence.replace(/^The dataset could not be opened: /, '').replace(/ Reinstalling .*$/, '');
  return { ...message(t('brokenTitle'), [t('brokenText')], repair()), details };
}

function message(title: string, text: readonly string[], actions?: Message['actions'], small?: string): Message {
  return { screen: 'message', title, text, ...(actions && { actions }), ...(small !== undefined && { small }) };
}

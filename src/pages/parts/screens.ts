/**
 * Which screen popup and side panel show for a page, and its words. Pure: state in, text out, tested without a browser. The order of the questions matters:
 * what the browser forbids, then marks that are there, then what the reader switched off, then what is broken, then the page itself.
 */
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

const ANYWAY = { action: 'annotate', label: 'Annotate this page anyway' } as const;
const ONCE = { action: 'annotate', label: 'Annotate this page once' } as const;
const THIS_VISIT = 'For this visit only.';

export function chooseScreen(state: PageShown): Screen {
  const { page, dataset, settings } = state;
  if (page.known === 'asking') return { screen: 'blank' };
  if (page.known === 'withheld') return message('Not on this page', [page.sentence]);
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
    case 'not-conflict': return { ...message('This article is not about armed conflict', ['Backgrounder marks names only in articles about armed conflict, so nothing on this page was marked.'], [ANYWAY], THIS_VISIT), reasons: page.relevance.reasons };
    case 'failed': return { ...message('This article could not be annotated', ['Something went wrong while the names were looked up. The page itself is not affected.'], [{ action: 'retry', label: 'Try again' }, { action: 'copy', label: 'Copy details' }]), details: page.sentence };
    default: return describeOther(page);
  }
}

function describeOther({ detected }: PageState): Message {
  if (detected.isNews) return message('Nothing is marked here', ['This is a news article, but its names are not marked at the moment.'], [{ action: 'annotate', label: 'Annotate this page' }], THIS_VISIT);
  return message('This does not look like a news article', ['Backgrounder looks for names only in articles, so nothing on this page was marked.'], [ANYWAY], THIS_VISIT);
}

function describeNames(names: readonly ListedName[], dataset: DatasetStatus | undefined): Screen {
  if (names.length > 0) return { screen: 'list', names };
  const among = dataset?.ok === true ? `the ${dataset.entries.toLocaleString('en-GB')} entries` : 'the entries';
  return message('No names from the dataset here', [`This page was read, but none of the names in it is among ${among}.`]);
}

function describeWork(stalled: boolean): Message {
  if (!stalled) return message('Reading this article', ['The names are being looked up.']);
  return message('Still reading this article', ['This takes longer than usual. The page may still be loading.'], [{ action: 'look-again', label: 'Look again' }]);
}

function describeOff(why: 'site' | 'not-chosen' | 'on-click', site: string): Message {
  switch (why) {
    case 'site': return message('Off on this site', [`Nothing on ${site} is marked. It stays off until you turn it on again.`], [{ action: 'turn-on', label: 'Turn on here' }, ONCE]);
    case 'not-chosen': return message('Not one of your sites', [`You chose the sites Backgrounder works on. ${site} is not one of them.`], [{ action: 'turn-on', label: 'Add this site' }, ONCE]);
    case 'on-click': return message('Waiting for your click', ['You chose that Backgrounder works only when you ask it to.'], [{ action: 'annotate', label: 'Annotate this page' }], THIS_VISIT);
  }
}

function describeSilence(): Message {
  const text = 'It was open before Backgrounder was installed or updated. Reload it, or annotate it as it is.';
  return message('Not yet at work on this page', [text], [{ action: 'annotate', label: 'Annotate this page' }], THIS_VISIT);
}

function describeBrokenDataset(sentence: string): Message {
  const text = 'A file that came with Backgrounder is missing or damaged, so no cards can be shown. Reinstalling usually repairs it. The page itself is not affected.';
  // The sentence can stand alone; here the screen already says how it begins and how it ends.
  const details = sentence.replace(/^The dataset could not be opened: /, '').replace(/ Reinstalling .*$/, '');
  return { ...message('The dataset could not be opened', [text], [{ action: 'retry', label: 'Try again' }, { action: 'copy', label: 'Copy details' }]), details };
}

function message(title: string, text: readonly string[], actions?: Message['actions'], small?: string): Message {
  return { screen: 'message', title, text, ...(actions && { actions }), ...(small !== undefined && { small }) };
}

/** What popup and side panel know of the page in the tab, and the small pure questions about it. */
import { t, type Key } from '../../i18n';
import type { DatasetStatus, ListedName, PageState } from '../../messages';
import { siteOf, type Settings } from '../../settings';
import type { EntityId, Family } from '../../types';
import { describeName } from '../../describe';
import { findHit } from './filter';

export { describeName };

/** What is known of the page in the tab. `silent`: a web page in which no content script answers. */
export type Page = { known: 'asking' } | { known: 'answered'; state: PageState } | { known: 'silent' } | { known: 'withheld'; sentence: string };

export interface PageShown {
  /** Address of the tab where the browser tells it. */
  url: string | undefined;
  page: Page;
  dataset: DatasetStatus | undefined;
  settings: Settings;
  filter: string;
  /** Which mention of a name was jumped to last, from 0. */
  at: Readonly<Record<EntityId, number>>;
  /** The page works on it for longer than the popup waits. */
  stalled: boolean;
  /** Something that went wrong with the reader's last action, as a sentence. */
  notice: string | undefined;
}

/** The site of the page, for the switch; undefined where the page has none. */
export function siteOfPage({ page, url }: Pick<PageShown, 'page' | 'url'>): string | undefined {
  if (page.known === 'withheld') return undefined;
  if (page.known === 'answered') return siteOf(page.state.host);
  return url !== undefined && URL.canParse(url) ? siteOf(new URL(url).host) : undefined;
}

export type Step = 'here' | 'next' | 'previous';

/** The mention to jump to. Nothing jumped to yet: the first, or the last when going back. Goes round at both ends. */
export function stepTo(at: number | undefined, count: number, step: Step): number {
  if (step === 'here' || count <= 1) return Math.min(at ?? 0, Math.max(count - 1, 0));
  if (at === undefined) return step === 'next' ? 0 : count - 1;
  return (at + (step === 'next' ? 1 : count - 1)) % count;
}

export interface Group {
  key: Family | 'country';
  title: string;
  names: ListedName[];
}

const GROUPS: readonly { key: Group['key']; title: Key }[] = [
  { key: 'group', title: 'groups' }, { key: 'person', title: 'people' }, { key: 'place', title: 'places' }, { key: 'event', title: 'events' }, { key: 'country', title: 'countries' },
];

/** Names that hold the filter, by family and in alphabetical order; countries, which are not underlined by default, come last. Empty groups are left out. */
export function groupNames(names: readonly ListedName[], filter: string): Group[] {
  const shown = names.filter(({ name }) => filter.trim() === '' || findHit(name, filter) !== undefined).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return GROUPS.map(({ key, title }) => ({ key, title: t(title), names: shown.filter((name) => keyOf(name) === key) })).filter((group) => group.names.length > 0);
}

const keyOf = ({ kind, family }: ListedName): Group['key'] => (kind === 'country' ? 'country' : family);

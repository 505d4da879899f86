/**
 * The side panel: the article of the tab in front as one scroll: its conflict, names, map, who is who, timeline. Follows the reader from tab to tab.
 * In: the browser calls, handed over by panel.ts (tests hand in fakes). Out: DOM in the skeleton of index.html. One state value, one `set`.
 * The trap: answers come late and the reader may be in another tab by then, so an answer counts only for the round that asked for it.
 */
import { t } from '../../i18n';
import type { ListedName } from '../../messages';
import { isOverview } from '../../messages-guard';
import { DEFAULTS, switchSite, type SettingsStore } from '../../settings';
import { explainFault } from '../parts/fault';
import { printNames } from '../parts/list-view';
import { annotateAnyway, askDataset, askPage, type Tab, type Talk } from '../parts/page-link';
import { groupNames, siteOfPage, stepTo, type Page } from '../parts/page-state';
import { chooseScreen, type Action } from '../parts/screens';
import { showTheme } from '../parts/theme';
import { showWords } from '../parts/words';
import type { PanelControls } from './controls';
import { articleOf, askFor, type PanelState } from './state';
import { createView } from './view';

export interface PanelCalls extends Talk {
  findTab(): Promise<Tab | undefined>;
  settings: Pick<SettingsStore, 'read' | 'update'>;
  /** Calls when the reader goes to another tab, or this one to another page. */
  onTabChange(listener: () => void): void;
  /** Brings the article's tab to the front, where the panel itself is a tab. */
  showTab(tabId: number): Promise<void>;
  /** The end notes in a tab. May reject. */
  openNotes(tabId: number): Promise<void>;
  copy(text: string): Promise<void>;
}

/** While the page works on it, and otherwise: pages change without the browser saying so. */
const POLL_WORKING_MS = 250;
const POLL_MS = 2_000;
const ROUNDS_WHILE_WORKING = 40;

const FRESH = { page: { known: 'asking' }, overview: undefined, selected: undefined, allEvents: false, filter: '', at: {}, stalled: false, notice: undefined } as const;

/** Shows the panel in `root`, which holds the skeleton of index.html. Resolves when the first page has answered; goes on following the tabs. */
export async function mountPanel(root: Document, calls: PanelCalls): Promise<void> {
  showWords(root);
  await new Panel(root, calls).start();
}

class Panel implements PanelControls {
  private state: PanelState = { ...FRESH, url: undefined, dataset: undefined, settings: DEFAULTS, width: 0 };
  private tab: Tab | undefined;
  private round = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = '';
  private working = 0;
  private readonly show: (state: PanelState) => void;

  constructor(private readonly root: Document, private readonly calls: PanelCalls) {
    this.show = createView(root, this);
  }

  async start(): Promise<void> {
    const measure = (): void => this.set({ width: Math.floor(this.root.getElementById('main')?.clientWidth ?? 0) });
    new ResizeObserver(measure).observe(this.root.body);
    measure();
    this.calls.onTabChange(() => void this.follow());
    this.root.addEventListener('visibilitychange', () => { if (!this.root.hidden) void this.follow(); });
    const [dataset, settings] = await Promise.all([askDataset(this.calls), this.calls.settings.read()]);
    showTheme(this.root, settings.theme);
    this.set({ settings, ...(dataset === undefined ? { notice: t('noBackground') } : { dataset }) });
    await this.follow();
  }

  jump(name: ListedName, step: Parameters<PanelControls['jump']>[1]): void {
    const nth = stepTo(this.state.at[name.entity], name.count, step);
    this.set({ at: { ...this.state.at, [name.entity]: nth }, selected: name.entity });
    this.say(name.count === 1 ? name.name : t('namePosition', name.name, nth + 1, name.count));
    void this.tell(name, nth);
  }

  filter(text: string): void {
    this.set({ filter: text });
    const names = articleOf(this.state)?.names;
    if (names !== undefined) this.say(printNames(groupNames(names, text).reduce((sum, group) => sum + group.names.length, 0)));
  }

  showAllEvents(all: boolean): void {
    this.set({ allEvents: all });
  }

  openNotes(): void {
    if (this.tab !== undefined) void this.calls.openNotes(this.tab.id).catch(() => undefined);
  }

  run(action: Action): void {
    switch (action) {
      case 'annotate': void this.annotate(); break;
      case 'turn-on': void this.turnOn(); break;
      case 'retry': void this.retry(); break;
      case 'copy': void this.copyDetails(); break;
      case 'look-again': void this.follow(); break;
    }
  }

  private set(some: Partial<PanelState>): void {
    this.state = { ...this.state, ...some };
    this.show(this.state);
  }

  /** Spoken by screen readers, shown nowhere. */
  private say(words: string): void {
    const said = this.root.getElementById('said');
    if (said !== null) said.textContent = words;
  }

  private async tell({ entity }: ListedName, nth: number): Promise<void> {
    if (this.tab === undefined) return;
    const { id } = this.tab;
    await this.calls.showTab(id); // first: a tab that is not seen does not scroll smoothly
    await this.calls.askTab(id, { type: 'jump', entity, nth });
  }

  /** Asks the tab in front what it is, shows it, and asks again after a while. */
  private async follow(): Promise<void> {
    this.round += 1;
    const mine = this.round;
    clearTimeout(this.timer);
    const tab = await this.calls.findTab();
    if (mine !== this.round) return;
    if (tab?.id !== this.tab?.id) this.forget();
    this.tab = tab;
    const page = await this.look(tab);
    if (mine !== this.round) return;
    this.take(page, tab?.url);
    const isWorking = page.known === 'answered' && page.state.state === 'working';
    this.timer = setTimeout(() => { if (!this.root.hidden) void this.follow(); }, isWorking ? POLL_WORKING_MS : POLL_MS);
  }

  /** Without the reader's click no address is told: a tab that is silent may be anything. */
  private async look(tab: Tab | undefined): Promise<Page> {
    const page = await askPage(this.calls, tab);
    return page.known === 'withheld' && tab !== undefined && tab.url === undefined ? { known: 'withheld', sentence: t('quietTab') } : page;
  }

  private forget(): void {
    this.asked = '';
    this.working = 0;
    this.set(FRESH);
  }

  private take(page: Page, url: string | undefined): void {
    const isWorking = page.known === 'answered' && page.state.state === 'working';
    this.working = isWorking ? this.working + 1 : 0;
    const article = articleOf({ page });
    const question = article === undefined ? '' : JSON.stringify([askFor(article), article.host]);
    const isOther = question !== this.asked && this.asked !== '';
    this.set({ ...(isOther && { overview: undefined, ...(article?.host === undefined && { selected: undefined }) }), page, url, stalled: this.working > ROUNDS_WHILE_WORKING });
    if (question === this.asked) return;
    this.asked = question;
    if (article !== undefined) void this.fetch(question);
  }

  /** The overview of the article that is shown. */
  private async fetch(question: string): Promise<void> {
    const article = articleOf(this.state);
    if (article === undefined) return;
    const answer = await this.calls.askBackground(askFor(article));
    if (question !== this.asked) return;
    if (!isOverview(answer)) this.set({ overview: { sentence: t('noBackground') } });
    else this.set({ overview: answer.ok ? answer.overview : { sentence: explainFault(answer.sentence) } });
  }

  private async annotate(): Promise<void> {
    if (this.tab === undefined) return;
    const done = await annotateAnyway(this.calls, this.tab);
    if (done.ok) await this.follow();
    else this.set({ page: { known: 'withheld', sentence: done.sentence } });
  }

  private async turnOn(): Promise<void> {
    const site = siteOfPage(this.state);
    if (site === undefined) return;
    const saved = await this.calls.settings.update((now) => switchSite(now, site, true));
    this.set(saved.ok ? { settings: saved.value, notice: undefined } : { notice: saved.sentence });
    await this.follow();
  }

  /** Opens the dataset again; the page is asked to decide anew. */
  private async retry(): Promise<void> {
    const dataset = await askDataset(this.calls);
    this.set(dataset === undefined ? { notice: t('noBackground') } : { dataset });
    if (this.tab !== undefined && dataset?.ok === true) await this.calls.askTab(this.tab.id, { type: 'settings-changed' });
    await this.follow();
  }

  private async copyDetails(): Promise<void> {
    const screen = chooseScreen(this.state);
    if (screen.screen !== 'message' || screen.details === undefined) return;
    const copied = await this.calls.copy(`${screen.title}\n${screen.details}`).then(() => true, () => false);
    this.say(copied ? t('copied') : t('copyRefused'));
  }
}

/**
 * The toolbar popup: the names in this article with a way to each mention, the switch for this site, and plain words where there is nothing.
 * In: the browser calls, handed over by popup.ts (tests hand in fakes). Out: DOM in the skeleton of index.html. One state value, one `set`.
 * The trap: the popup lives for seconds and the page may be at work while it is open, so it asks again, briefly, instead of waiting.
 */
import { t } from '../../i18n';
import type { ListedName } from '../../messages';
import { DEFAULTS, setKnown, switchSite, type Settings, type SettingsStore } from '../../settings';
import { printNames } from '../parts/list-view';
import { annotateAnyway, askDataset, askPage, type Tab, type Talk } from '../parts/page-link';
import { groupNames, siteOfPage, stepTo } from '../parts/page-state';
import { chooseScreen, type Action } from '../parts/screens';
import { showTheme } from '../parts/theme';
import { showWords } from '../parts/words';
import type { Controls } from './controls';
import type { PopupState } from './state';
import { createView } from './view';

export interface PopupCalls extends Talk {
  findTab(): Promise<Tab | undefined>;
  settings: SettingsStore;
  /** On a phone the popup hides the page: it closes after a jump. */
  coversPage(): Promise<boolean>;
  close(): void;
  /** The side panel, or the same page in a tab. May reject. */
  openPanel(tabId: number): Promise<void>;
  /** The end notes in a tab. May reject. */
  openNotes(tabId: number): Promise<void>;
  copy(text: string): Promise<void>;
}

const POLL_MS = 150;
/** After an action the page needs a moment until its state changes: ask at least this often. */
const ROUNDS_AFTER_ACTION = 8;
const ROUNDS_WHILE_WORKING = 60;

const pause = (ms: number): Promise<void> => new Promise((done) => { setTimeout(done, ms); });

/** Shows the popup in `root`, which holds the skeleton of index.html. Resolves when the page has answered; never rejects by what it hears. */
export async function mountPopup(root: Document, calls: PopupCalls): Promise<void> {
  showWords(root);
  const popup = new Popup(root, calls);
  await popup.start();
}

class Popup implements Controls {
  private state: PopupState = {
    url: undefined, page: { known: 'asking' }, dataset: undefined, settings: DEFAULTS, section: 'page', filter: '', at: {}, stalled: false, refused: 0, notice: undefined,
  };
  private tab: Tab | undefined;
  /** Only the newest round of asking goes on. */
  private round = 0;
  private readonly show: (state: PopupState) => void;

  constructor(private readonly root: Document, private readonly calls: PopupCalls) {
    this.show = createView(root, this);
  }

  async start(): Promise<void> {
    const [tab, settings] = await Promise.all([this.calls.findTab(), this.calls.settings.read()]);
    this.tab = tab;
    this.set({ settings, url: tab?.url });
    await Promise.all([this.refreshDataset(), this.follow(0)]);
  }

  jump(name: ListedName, step: Parameters<Controls['jump']>[1]): void {
    const nth = stepTo(this.state.at[name.entity], name.count, step);
    this.set({ at: { ...this.state.at, [name.entity]: nth } });
    this.say(name.count === 1 ? name.name : t('namePosition', name.name, nth + 1, name.count));
    void this.tell(name, nth);
  }

  filter(text: string): void {
    this.set({ filter: text });
    const screen = chooseScreen(this.state);
    if (screen.screen === 'list') this.say(printNames(groupNames(screen.names, text).reduce((sum, { names }) => sum + names.length, 0)));
  }

  know(name: ListedName, known: boolean): void {
    this.change((now) => setKnown(now, name.entity, known));
  }

  toggle(section: 'options' | 'why'): void {
    this.set({ section: this.state.section === section ? 'page' : section });
  }

  switchSite(on: boolean): void {
    const site = siteOfPage(this.state);
    if (site !== undefined) this.change((now) => switchSite(now, site, on));
  }

  change(change: (now: Settings) => Settings): void {
    void this.save(change);
  }

  openPanel(): void {
    if (this.tab !== undefined) void this.calls.openPanel(this.tab.id).then(() => this.calls.close(), () => undefined);
  }

  openNotes(): void {
    if (this.tab !== undefined) void this.calls.openNotes(this.tab.id).then(() => this.calls.close(), () => undefined);
  }

  run(action: Action): void {
    switch (action) {
      case 'annotate': void this.annotate(); break;
      case 'turn-on': this.switchSite(true); break;
      case 'retry': void this.retry(); break;
      case 'copy': void this.copyDetails(); break;
      case 'look-again': void this.follow(0); break;
    }
  }

  private set(some: Partial<PopupState>): void {
    this.state = { ...this.state, ...some };
    if (some.settings !== undefined) showTheme(this.root, some.settings.theme);
    this.show(this.state);
  }

  /** Spoken by screen readers, shown nowhere. */
  private say(words: string): void {
    const said = this.root.getElementById('said');
    if (said !== null) said.textContent = words;
  }

  private async tell({ entity }: ListedName, nth: number): Promise<void> {
    if (this.tab === undefined) return;
    await this.calls.askTab(this.tab.id, { type: 'jump', entity, nth });
    if (await this.calls.coversPage()) this.calls.close();
  }

  private async refreshDataset(): Promise<void> {
    const dataset = await askDataset(this.calls);
    this.set(dataset === undefined ? { notice: t('noBackground') } : { dataset });
  }

  /** Asks the page at least `rounds` times more, and for as long as it works, up to a limit. */
  private async follow(rounds: number): Promise<void> {
    this.round += 1;
    const mine = this.round;
    this.set({ stalled: false });
    for (let asked = 0; asked < ROUNDS_WHILE_WORKING; asked++) {
      const page = await askPage(this.calls, this.tab);
      if (mine !== this.round) return;
      this.set({ page });
      const working = page.known === 'answered' && page.state.state === 'working';
      if (!working && asked >= rounds) return;
      await pause(POLL_MS);
    }
    this.set({ stalled: true });
  }

  private async save(change: (now: Settings) => Settings): Promise<void> {
    const saved = await this.calls.settings.update(change);
    this.set(saved.ok ? { settings: saved.value, notice: undefined } : { settings: await this.calls.settings.read(), refused: this.state.refused + 1, notice: saved.sentence });
    if (saved.ok) await this.follow(ROUNDS_AFTER_ACTION);
  }

  private async annotate(): Promise<void> {
    if (this.tab === undefined) return;
    const done = await annotateAnyway(this.calls, this.tab);
    if (done.ok) await this.follow(ROUNDS_AFTER_ACTION);
    else this.set({ page: { known: 'withheld', sentence: done.sentence } });
  }

  /** Opens the dataset again; a page that failed is asked to decide anew, which is what a changed setting asks of it. */
  private async retry(): Promise<void> {
    await this.refreshDataset();
    if (this.tab === undefined || this.state.dataset?.ok !== true) return;
    await this.calls.askTab(this.tab.id, { type: 'settings-changed' });
    await this.follow(ROUNDS_AFTER_ACTION);
  }

  private async copyDetails(): Promise<void> {
    const screen = chooseScreen(this.state);
    if (screen.screen !== 'message' || screen.details === undefined) return;
    const copied = await this.calls.copy(`${screen.title}\n${screen.details}`).then(() => true, () => false);
    this.say(copied ? t('copied') : t('copyRefused'));
  }
}

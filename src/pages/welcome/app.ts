/**
 * The welcome page: opened once, after the first installation. What Backgrounder does on a sample that is alive, what it does with data, where it is to
 * work, and how to switch it off. In: the browser calls, handed over by welcome.ts (tests hand in fakes). Out: DOM in the skeleton of index.html.
 * The trap: the sample is read and marked like an article, so nothing is ever built anew around it.
 */
import { t } from '../../i18n';
import type { ToBackground } from '../../messages';
import { isDatasetStatus } from '../../messages-guard';
import { DEFAULTS, type Settings, type SettingsStore } from '../../settings';
import { showTheme } from '../parts/theme';
import { showWords } from '../parts/words';
import { SAMPLE } from './sample-text';
import type { Access, Controls, Shortcut, WelcomeState } from './state';
import { createView } from './view';

export interface WelcomeCalls {
  settings: SettingsStore;
  askBackground(message: ToBackground): Promise<unknown>;
  /** `listener` runs after every change of what is stored. */
  onChanged(listener: () => void): void;
  readAccess(): Promise<Access>;
  /** Asks the reader; called within a click. Resolves to whether they agreed. */
  askAccess(): Promise<boolean>;
  readShortcuts(): Promise<readonly Shortcut[]>;
  lookUp: WelcomeState['lookUp'];
  startSample(body: Element, published: string): void;
}

/** Shows the page in `root`, which holds the skeleton of index.html. Resolves when everything has been asked for; never rejects by what it hears. */
export async function mountWelcome(root: Document, calls: WelcomeCalls): Promise<void> {
  showWords(root);
  await new Welcome(root, calls).start();
}

class Welcome implements Controls {
  private state: WelcomeState;
  private readonly show: (state: WelcomeState) => void;

  constructor(private readonly root: Document, private readonly calls: WelcomeCalls) {
    this.state = { settings: DEFAULTS, dataset: undefined, access: 'unknown', shortcuts: [], lookUp: calls.lookUp, refused: 0, notice: undefined };
    this.show = createView(root, this);
  }

  async start(): Promise<void> {
    const { settings, askBackground, readAccess, readShortcuts, onChanged, startSample } = this.calls;
    onChanged(() => void settings.read().then((now) => this.set({ settings: now })));
    this.set({ settings: await settings.read() });
    const article = this.root.querySelector('article');
    if (article !== null) startSample(article, SAMPLE.published);
    const [dataset, access, shortcuts] = await Promise.all([askBackground({ type: 'dataset-status' }), readAccess().catch((): Access => 'unknown'), readShortcuts().catch(() => [])]);
    this.set({ access, shortcuts, ...(isDatasetStatus(dataset) && { dataset }) });
  }

  change(change: (now: Settings) => Settings): void {
    void this.save(change);
  }

  askAccess(): void {
    void this.takeAnswer(this.calls.askAccess().catch(() => false));
  }

  private async takeAnswer(answer: Promise<boolean>): Promise<void> {
    const agreed = await answer;
    this.set({ access: await this.calls.readAccess().catch((): Access => 'unknown') });
    this.say(agreed ? t('sitesAllowed') : t('sitesRefused'));
  }

  private set(some: Partial<WelcomeState>): void {
    this.state = { ...this.state, ...some };
    if (some.settings !== undefined) showTheme(this.root, some.settings.theme);
    this.show(this.state);
  }

  private async save(change: (now: Settings) => Settings): Promise<void> {
    const saved = await this.calls.settings.update(change);
    this.set(saved.ok ? { settings: saved.value, notice: undefined } : { settings: await this.calls.settings.read(), refused: this.state.refused + 1, notice: saved.sentence });
  }

  /** Seen where the button was, and spoken. */
  private say(words: string): void {
    this.set({ notice: words });
    const said = this.root.getElementById('said');
    if (said !== null) said.textContent = words;
  }
}

/**
 * The options page: everything a reader can choose, the lists of sites and known names, export, import, reset with undo.
 * In: the browser calls, handed over by options.ts (tests hand in fakes). Out: DOM in the skeleton of index.html. One state value, one `set`.
 * The trap: another tab or the popup may change the settings meanwhile, so a change is always made on what is stored (`update`), never on what is shown.
 */
import { t } from '../../i18n';
import type { ToBackground } from '../../messages';
import { isDatasetStatus, isNames } from '../../messages-guard';
import {
  addSite, DEFAULTS, exportSettings, isFull, MAX_IMPORT_CHARS, readImport, reset, setKnown, setListed, siteTyped, undo, type Openings, type OpeningsStore, type OpenSettingsStore, type Settings,
} from '../../settings';
import type { EntityId, Result } from '../../types';
import { showTheme } from '../parts/theme';
import { showWords } from '../parts/words';
import type { Controls, Notice, OptionsState, SiteField } from './state';
import { createView } from './view';

export interface OptionsCalls {
  settings: OpenSettingsStore;
  openings: Pick<OpeningsStore, 'read' | 'replace'>;
  askBackground(message: ToBackground): Promise<unknown>;
  isPrivate(): Promise<boolean>;
  /** `listener` runs after every change of what is stored, our own included. */
  onChanged(listener: () => void): void;
  saveFile(name: string, text: string): void;
}

const FILE_NAME = 'backgrounder-settings.json';

/** Shows the options in `root`, which holds the skeleton of index.html. Resolves when settings and dataset have been asked for; never rejects by what it hears. */
export async function mountOptions(root: Document, calls: OptionsCalls): Promise<void> {
  showWords(root);
  await new Options(root, calls).start();
}

class Options implements Controls {
  private state: OptionsState = { settings: DEFAULTS, warning: undefined, dataset: undefined, names: {}, siteFaults: {}, notice: undefined };
  private readonly show: (state: OptionsState) => void;

  constructor(private readonly root: Document, private readonly calls: OptionsCalls) {
    this.show = createView(root, this);
  }

  async start(): Promise<void> {
    this.calls.onChanged(() => void this.refresh());
    await this.refresh();
    const dataset = await this.calls.askBackground({ type: 'dataset-status' });
    if (isDatasetStatus(dataset)) this.set({ dataset });
  }

  change(change: (now: Settings) => Settings): void {
    void this.save(change);
  }

  addSite(field: SiteField, typed: string): boolean {
    const site = siteTyped(typed);
    const fault = site === undefined ? t('noSite') : isFull(this.state.settings, field) ? t('listFull') : undefined;
    this.set({ siteFaults: { ...this.state.siteFaults, [field]: fault } });
    if (site === undefined || fault !== undefined) return false;
    void this.save((now) => addSite(now, field, site), { text: t('siteListed', site) });
    return true;
  }

  removeSite(field: SiteField, site: string): void {
    void this.save((now) => setListed(now, field, site, false), { text: t('siteRemoved', site), undo: t('undoRemoval') });
  }

  unknow(id: EntityId): void {
    void this.save((now) => setKnown(now, id, false), { text: t('nameMarked', this.state.names[id] ?? id), undo: t('undo') });
  }

  unknowAll(): void {
    void this.save((now) => ({ ...now, known: [] }), { text: t('allMarked'), undo: t('undo') });
  }

  reset(): void {
    void this.save(reset, { text: t('wasReset'), undo: t('undoReset') });
  }

  undo(): void {
    const taken = this.state.notice?.undo;
    if (taken !== undefined) void this.save((now) => undo(now, taken.before, taken.after), { text: t('takenBack') }, taken.openings);
  }

  dismiss(): void {
    this.set({ notice: undefined });
  }

  exportFile(): void {
    void this.writeFile();
  }

  importFile(file: File): void {
    void this.readFile(file);
  }

  private set(some: Partial<OptionsState>): void {
    this.state = { ...this.state, ...some };
    if (some.settings !== undefined) showTheme(this.root, some.settings.theme);
    this.show(this.state);
  }

  /** What is stored now, by whomever. */
  private async refresh(): Promise<void> {
    const [read, isPrivate] = await Promise.all([this.calls.settings.tryRead(), this.calls.isPrivate().catch(() => false)]);
    const sentences = [read.ok ? undefined : read.sentence, isPrivate ? t('privateWindow') : undefined].filter((sentence) => sentence !== undefined);
    this.set({ settings: read.ok ? read.value : this.state.settings, warning: sentences.length > 0 ? sentences.join(' ') : undefined });
    await this.refreshNames();
  }

  /** Ids are kept, names are asked for: a dataset may print them differently tomorrow. */
  private async refreshNames(): Promise<void> {
    const unnamed = this.state.settings.known.filter((id) => !Object.hasOwn(this.state.names, id));
    if (unnamed.length === 0) return;
    const answer = await this.calls.askBackground({ type: 'names', entities: unnamed });
    if (isNames(answer)) this.set({ names: { ...this.state.names, ...answer.names } });
  }

  /**
   * @param done what to say when it is saved, and the words for taking it back; nothing for a control that shows it by itself.
   * @param openings to be kept from now on
   */
  private async save(change: (now: Settings) => Settings, done?: { text: string; undo?: string }, openings?: Openings): Promise<void> {
    let before: Settings | undefined;
    const saved = await this.calls.settings.update((now) => change((before = now)));
    if (!saved.ok) return this.complain(saved.sentence);
    const counted = await this.calls.openings.read();
    // What is not counted any more is not kept either.
    const kept = saved.value.hideAfter === 0 ? {} : openings ?? counted;
    const isOther = JSON.stringify(kept) !== JSON.stringify(counted);
    const isCounted = !isOther || (await this.calls.openings.replace(kept));
    const undoable: Pick<Notice, 'undo'> = done?.undo === undefined || before === undefined ? {} : { undo: { label: done.undo, before, after: saved.value, ...(isOther && { openings: counted }) } };
    const last = this.state.notice?.undo === undefined ? undefined : this.state.notice;
    this.set({ settings: saved.value, notice: done === undefined ? last : { kind: 'done', text: done.text, ...undoable } });
    if (!isCounted) this.complain(t('notCounted'));
    await this.refreshNames();
  }

  /** A fault does not take away the way back: it may be undoing that has failed. */
  private complain(text: string): void {
    const undoable = this.state.notice?.undo;
    this.set({ notice: { kind: 'fault', text, ...(undoable && { undo: undoable }) } });
  }

  private async writeFile(): Promise<void> {
    const read = await this.calls.settings.tryRead();
    if (!read.ok) return this.complain(t('notExported'));
    this.calls.saveFile(FILE_NAME, exportSettings(read.value, await this.calls.openings.read()));
    this.set({ notice: { kind: 'done', text: t('exported', FILE_NAME) } });
  }

  private async readFile(file: File): Promise<void> {
    const read = await readSettings(file);
    if (!read.ok) return this.complain(read.sentence);
    const { openings, ...fields } = read.value;
    await this.save((now) => ({ ...now, ...fields }), { text: t('imported', file.name), undo: t('undoImport') }, openings);
  }
}

const refuse = (sentence: string): Result<never> => ({ ok: false, sentence });

/** Not even read where it is too large: every character takes a byte or more. */
async function readSettings(file: File): Promise<ReturnType<typeof readImport>> {
  if (file.size > MAX_IMPORT_CHARS * 4) return refuse(t('nothingChanged', t('fileTooLarge')));
  const text = await file.text().catch(() => undefined);
  return text === undefined ? refuse(t('fileUnreadable')) : readImport(text);
}

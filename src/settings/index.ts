/**
 * The one owner of storage: reads, validates, migrates and writes the reader's settings, and decides whether a site is worked on.
 * In: a storage area handed over by src/browser. Out: Settings that are always complete. Called by background and the pages.
 * Kept in storage.local only: storage.sync would upload the list of sites a reader has chosen (decision 0007). Nothing is written from a private window.
 * The trap: `read` answers the defaults when storage throws, so never write back what `read` gave; `update` knows the difference.
 */
import { t } from '../i18n';
import type { Result } from '../types';
import { DEFAULTS, parseSettings, type Settings } from './schema';
import { inTurn, type Exclusively } from './turns';

export { isFull, reset, setKnown, setListed, undo, type ListField } from './changes';
export { createOpenings, OPENINGS_KEY, type Openings, type OpeningsStore } from './openings';
export { DEFAULTS, FAMILIES, lookOf, SCRIPTS, type Script, type Settings, type TextSize, type Theme } from './schema';
export { addSite, canSwitchSite, decide, isSiteOn, siteOf, siteTyped, switchSite, type Decision } from './sites';
export { exportSettings, MAX_IMPORT_CHARS, readImport } from './transfer';

/** The part of `storage.local` that is used. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

export interface SettingsStore {
  /** Never throws: defaults where storage fails, the default of a field where that field is damaged. */
  read(): Promise<Settings>;
  /** Reads, changes, writes; calls run one after the other, in whatever tab. The value is what was written; the sentence says that nothing was. */
  update(change: (now: Settings) => Settings): Promise<Result<Settings>>;
}

/** For the page that shows all of them: there the defaults must not pass for what the reader has chosen. */
export interface OpenSettingsStore extends SettingsStore {
  tryRead(): Promise<Result<Settings>>;
}

export interface StoreOptions {
  /** In a private window everything can be read and nothing is written. Where it rejects, nothing is written either. */
  isPrivate?: () => Promise<boolean>;
  /** Runs works one after the other, across all pages of the extension. */
  exclusively?: Exclusively;
}

export const STORAGE_KEY = 'settings';

export function createSettings(area: StorageArea, { isPrivate = async () => false, exclusively = inTurn('backgrounder-settings') }: StoreOptions = {}): OpenSettingsStore {
  const load = async (): Promise<Settings> => parseSettings((await area.get(STORAGE_KEY))[STORAGE_KEY]);
  let queue: Promise<unknown> = Promise.resolve();

  async function write(change: (now: Settings) => Settings): Promise<Result<Settings>> {
    try {
      if (await isPrivate()) return { ok: false, sentence: t('privateWindow') };
      return await exclusively(async () => {
        const value = parseSettings(change(await load()));
        await area.set({ [STORAGE_KEY]: value });
        return { ok: true, value };
      });
    } catch (error) {
      return { ok: false, sentence: /quota/i.test(String(error)) ? t('storageFull') : t('notSaved') };
    }
  }

  return {
    read: () => load().catch(() => DEFAULTS),
    tryRead: () => load().then((value): Result<Settings> => ({ ok: true, value }), () => ({ ok: false, sentence: t('notRead') })),
    update(change) {
      const done = queue.then(() => write(change));
      queue = done;
      return done;
    },
  };
}

/**
 * The one owner of storage: reads, validates, migrates and writes the reader's settings, and decides whether a site is worked on.
 * In: a storage area handed over by src/browser. Out: Settings that are always complete. Called by background and the pages.
 * Kept in storage.local only: storage.sync would upload the list of sites a reader has chosen (decision 0007).
 * The trap: `read` answers the defaults when storage throws, so never write back what `read` gave; `update` knows the difference.
 */
import type { Result } from '../types';
import { DEFAULTS, parseSettings, type Settings } from './schema';

export { DEFAULTS, lookOf, type Settings } from './schema';
export { canSwitchSite, decide, isSiteOn, siteOf, switchSite, type Decision } from './sites';

/** The part of `storage.local` that is used. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

export interface SettingsStore {
  /** Never throws: defaults where storage fails, the default of a field where that field is damaged. */
  read(): Promise<Settings>;
  /** Reads, changes, writes; calls run one after the other. The value is what was written; the sentence says that nothing was. */
  update(change: (now: Settings) => Settings): Promise<Result<Settings>>;
}

export const STORAGE_KEY = 'settings';
const NOT_SAVED = 'The browser did not let Backgrounder save this. It applies again when storage works.';

export function createSettings(area: StorageArea): SettingsStore {
  const load = async (): Promise<Settings> => parseSettings((await area.get(STORAGE_KEY))[STORAGE_KEY]);
  let queue: Promise<unknown> = Promise.resolve();

  async function write(change: (now: Settings) => Settings): Promise<Result<Settings>> {
    try {
      const value = parseSettings(change(await load()));
      await area.set({ [STORAGE_KEY]: value });
      return { ok: true, value };
    } catch {
      return { ok: false, sentence: NOT_SAVED };
    }
  }

  return {
    read: () => load().catch(() => DEFAULTS),
    update(change) {
      const done = queue.then(() => write(change));
      queue = done;
      return done;
    },
  };
}

/**
 * How often the reader has opened the card of each entry, for "hide a name after I have opened its card N times". Counted only while that is on; what is
 * hidden is counted no more. In: a storage area handed over by src/browser. Out: counts, never an exception. Called by the background, which counts, and
 * by the options page, which exports, imports and empties them.
 * They have a key of their own, because every change of the settings makes all articles begin anew. It is reading history: storage.local only, never from a
 * private window (the background asks), and no longer than the option is on.
 */
import { t } from '../i18n';
import { isRecord } from '../shape';
import type { EntityId } from '../types';
import { quote, type Field } from './fields';
import type { StorageArea } from './index';
import { ENTITY_ID, type Migration } from './schema';
import { inTurn, type Exclusively } from './turns';

/** Those opened last stand last. */
export type Openings = Readonly<Record<EntityId, number>>;

export const OPENINGS_KEY = 'openings';
/** Of those opened longest ago the oldest are forgotten. */
export const MAX_OPENINGS = 2_000;
/** More than any choice of the option. */
const MAX_COUNT = 99;

/** As in schema.ts: step n lifts a value of version n+1 to n+2. */
const MIGRATIONS: readonly Migration[] = [];
const VERSION = MIGRATIONS.length + 1;

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MAX_COUNT;

/** What an imported file may hold, and what is kept of a stored value of any age or damage. */
export const OPENINGS: Field<Openings> = {
  mend(value) {
    const rows = isRecord(value) ? Object.entries(value).filter(([id, count]) => ENTITY_ID.test(id) && isCount(count)) : [];
    return Object.fromEntries(rows.slice(-MAX_OPENINGS)) as Openings;
  },
  fault(value, name) {
    if (!isRecord(value)) return t('fieldNoCounts', name, quote(value));
    const wrong = Object.entries(value).find(([id, count]) => !ENTITY_ID.test(id) || !isCount(count));
    return wrong === undefined ? undefined : t('fieldCount', name, quote(wrong[0]), quote(wrong[1]), MAX_COUNT);
  },
};

/** Never throws: a row that is damaged is lost, and no other. */
export function parseOpenings(stored: unknown, migrations = MIGRATIONS): Openings {
  if (!isRecord(stored)) return {};
  const version = typeof stored['version'] === 'number' && stored['version'] >= 1 ? stored['version'] : 1;
  const raw = migrations.slice(version - 1).reduce((value, step) => step(value), stored);
  return OPENINGS.mend(raw['counts']);
}

export interface OpeningsStore {
  /** None where storage fails. */
  read(): Promise<Openings>;
  /** One opening more. @returns how many that makes; undefined where it could not be kept */
  add(id: EntityId): Promise<number | undefined>;
  /** The entry is hidden now: should it be brought back, counting begins anew. */
  forget(id: EntityId): Promise<void>;
  /** @returns false where nothing could be written */
  replace(counts: Openings): Promise<boolean>;
}

export function createOpenings(area: StorageArea, exclusively: Exclusively = inTurn('backgrounder-openings')): OpeningsStore {
  const load = async (): Promise<Openings> => parseOpenings((await area.get(OPENINGS_KEY))[OPENINGS_KEY]);
  const save = (counts: Openings): Promise<void> => area.set({ [OPENINGS_KEY]: { version: VERSION, counts: OPENINGS.mend(counts) } });

  /** What could not be read is not written over. */
  const change = <T>(work: (now: Openings) => { counts: Openings; answer: T }): Promise<T | undefined> => exclusively(async () => {
    const { counts, answer } = work(await load());
    await save(counts);
    return answer;
  }).catch(() => undefined);

  return {
    read: () => load().catch(() => ({})),
    add: (id) => change(({ [id]: before = 0, ...others }) => {
      const answer = Math.min(before + 1, MAX_COUNT);
      return { counts: { ...others, [id]: answer }, answer };
    }),
    forget: async (id) => { await change(({ [id]: _count, ...counts }) => ({ counts, answer: undefined })); },
    replace: (counts) => exclusively(() => save(counts)).then(() => true, () => false),
  };
}

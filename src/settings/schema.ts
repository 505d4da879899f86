/** What the reader can choose, with the defaults, and how a stored value of any age or damage becomes settings again. */
import type { Density, Look, PainterChoice, WhereToWork } from '../messages';
import { isRecord } from '../shape';
import type { EntityId } from '../types';
import { siteOf } from './sites';

export interface Settings extends Look {
  version: number;
  where: WhereToWork;
  /** Sites (see sites.ts) that stay off whatever `where` says. */
  sitesOff: readonly string[];
  /** Sites worked on where `where` is `chosen-sites`. */
  sitesChosen: readonly string[];
  /** Names the reader does not want to see again. */
  hidden: readonly EntityId[];
}

export const DEFAULTS: Settings = {
  version: 1,
  where: 'every-article',
  painter: 'highlight',
  density: 'section',
  dwell: 400,
  underlineCountries: false,
  sitesOff: [],
  sitesChosen: [],
  hidden: [],
};

const MAX_LIST = 5_000;
const ENTITY_ID = /^[a-z0-9][a-z0-9-]{0,199}$/;

const WHERE: readonly WhereToWork[] = ['every-article', 'chosen-sites', 'on-click'];
const PAINTERS: readonly PainterChoice[] = ['highlight', 'elements'];
const DENSITIES: readonly Density[] = ['every', 'section', 'article'];
const DWELLS: readonly Look['dwell'][] = [200, 400, 700, 'click', 'alt'];

type Raw = Readonly<Record<string, unknown>>;
/** Step n lifts a value of version n+1 to n+2. A field that only got a new default needs no step. */
type Migration = (raw: Raw) => Raw;
const MIGRATIONS: readonly Migration[] = [];

/** Always gives complete settings: every field that is missing or not valid gets its default, unknown fields are dropped. Never throws. */
export function parseSettings(stored: unknown, migrations = MIGRATIONS): Settings {
  const raw = isRecord(stored) ? migrate(stored, migrations) : {};
  return {
    version: DEFAULTS.version,
    where: choice(WHERE, raw['where'], DEFAULTS.where),
    painter: choice(PAINTERS, raw['painter'], DEFAULTS.painter),
    density: choice(DENSITIES, raw['density'], DEFAULTS.density),
    dwell: choice(DWELLS, raw['dwell'], DEFAULTS.dwell),
    underlineCountries: choice([true, false], raw['underlineCountries'], DEFAULTS.underlineCountries),
    sitesOff: list(raw['sitesOff'], siteOf),
    sitesChosen: list(raw['sitesChosen'], siteOf),
    hidden: list(raw['hidden'], (id) => (ENTITY_ID.test(id) ? id : undefined)),
  };
}

/** The part that travels to the content script. */
export function lookOf({ painter, density, dwell, underlineCountries }: Settings): Look {
  return { painter, density, dwell, underlineCountries };
}

function migrate(raw: Raw, migrations: readonly Migration[]): Raw {
  const version = typeof raw['version'] === 'number' && raw['version'] >= 1 ? raw['version'] : 1;
  return migrations.slice(version - 1).reduce((value, step) => step(value), raw);
}

function choice<T>(known: readonly T[], value: unknown, fallback: T): T {
  return known.find((option) => option === value) ?? fallback;
}

/** Strings that `clean` accepts, each once, in order. */
function list(value: unknown, clean: (text: string) => string | undefined): string[] {
  if (!Array.isArray(value)) return [];
  const kept = value.map((item) => (typeof item === 'string' ? clean(item) : undefined)).filter((item) => item !== undefined);
  return [...new Set(kept)].slice(0, MAX_LIST);
}

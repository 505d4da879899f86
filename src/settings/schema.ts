/** What the reader can choose, with the defaults, and how a stored value of any age or damage becomes settings again. Pure. */
import type { Look, WhereToWork } from '../messages';
import { isRecord } from '../shape';
import type { EntityId, Family } from '../types';
import { listOf, oneOf, someOf, toggle, type Field } from './fields';
import { siteOf } from './sites';

/** Letters a name can be printed in; others (Greek, Georgian) are never left out. */
export const SCRIPTS = ['latin', 'arabic', 'cyrillic', 'hebrew'] as const;
export type Script = (typeof SCRIPTS)[number];

export const FAMILIES: readonly Family[] = ['group', 'person', 'place', 'event'];

/** Colours of cards and of our own pages; `auto` follows the article, and on our pages the browser. */
export type Theme = 'auto' | 'light' | 'dark';
/** Of the cards; our own pages follow the browser's zoom. */
export type TextSize = 'normal' | 'large' | 'larger';

export interface Settings extends Look {
  version: number;
  where: WhereToWork;
  /** Sites (see sites.ts) that stay off whatever `where` says. */
  sitesOff: readonly string[];
  /** Sites worked on where `where` is `chosen-sites`. */
  sitesChosen: readonly string[];
  /** Kinds that are listed and not marked. Countries have a switch of their own: `underlineCountries`. */
  kindsOff: readonly Family[];
  /** Letters whose names are listed and not marked. */
  scriptsOff: readonly Script[];
  /** "I know this one": listed and not marked. */
  known: readonly EntityId[];
  /** After so many openings of its card a name counts as known; 0: never. */
  hideAfter: 0 | 3 | 5 | 10;
  theme: Theme;
  textSize: TextSize;
  /** The number of names on the toolbar button. */
  badge: boolean;
}

export type Chosen = Omit<Settings, 'version'>;

export const ENTITY_ID = /^[a-z0-9][a-z0-9-]{0,199}$/;
const sites = listOf(siteOf, 'rowSite');

/** The first value of each choice is its default. */
export const FIELDS: { readonly [K in keyof Chosen]: Field<Chosen[K]> } = {
  where: oneOf('every-article', 'chosen-sites', 'on-click'),
  painter: oneOf('highlight', 'elements'),
  density: oneOf('section', 'article', 'every'),
  dwell: oneOf(400, 200, 700, 'click', 'alt'),
  underlineCountries: toggle(false),
  kindsOff: someOf(['group', 'person', 'place', 'event'], 'rowKind'),
  scriptsOff: someOf(SCRIPTS, 'rowScript'),
  theme: oneOf('auto', 'light', 'dark'),
  textSize: oneOf('normal', 'large', 'larger'),
  badge: toggle(false),
  hideAfter: oneOf(0, 3, 5, 10),
  sitesOff: sites,
  sitesChosen: sites,
  known: listOf((id) => (ENTITY_ID.test(id) ? id : undefined), 'rowEntry'),
};

export type Raw = Readonly<Record<string, unknown>>;
/** Step n lifts a value of version n+1 to n+2. A field that only got a new default needs no step. */
export type Migration = (raw: Raw) => Raw;
const MIGRATIONS: readonly Migration[] = [
  // 2: names the reader does not want to see are no longer left out but listed without a mark, under a plainer word.
  ({ hidden, ...raw }) => (hidden === undefined ? raw : { ...raw, known: hidden }),
];
export const VERSION = MIGRATIONS.length + 1;

export const DEFAULTS: Settings = parseSettings(undefined);

/** Always gives complete settings: every field that is missing or not valid gets its default, unknown fields are dropped. Never throws. */
export function parseSettings(stored: unknown, migrations = MIGRATIONS): Settings {
  const raw = isRecord(stored) ? migrate(stored, migrations) : {};
  const fields = Object.entries(FIELDS).map(([name, field]) => [name, field.mend(raw[name])]);
  return { version: VERSION, ...(Object.fromEntries(fields) as Chosen) };
}

/** The part that travels to the content script. */
export function lookOf({ painter, density, dwell, underlineCountries }: Settings): Look {
  return { painter, density, dwell, underlineCountries };
}

/** A value of an older version in the words of this one; nothing is checked. */
export function migrate(raw: Raw, migrations = MIGRATIONS): Raw {
  const version = typeof raw['version'] === 'number' && raw['version'] >= 1 ? raw['version'] : 1;
  return migrations.slice(version - 1).reduce((value, step) => step(value), raw);
}

/** All the welcome page knows, as one value, and what its views can set in motion. */
import type { DatasetStatus } from '../../messages';
import type { Settings } from '../../settings';

export interface Shortcut {
  keys: string;
  /** What it does, in the words of the browser's own list. */
  does: string;
}

/** `unknown` where the browser does not say, or where asking from a page is not possible. */
export type Access = 'granted' | 'withheld' | 'unknown';

export interface WelcomeState {
  settings: Settings;
  dataset: DatasetStatus | undefined;
  access: Access;
  shortcuts: readonly Shortcut[];
  /** What this browser has: Firefox for Android has neither. */
  lookUp: { menu: boolean; bar: boolean };
  /** Rises when storage refuses a change: the choice goes back to what is kept. */
  refused: number;
  notice: string | undefined;
}

export interface Controls {
  change(change: (now: Settings) => Settings): void;
  /** Called first thing in a click: the browser asks the reader for nothing else. */
  askAccess(): void;
}

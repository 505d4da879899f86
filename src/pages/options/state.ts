/** All the options page knows, as one value, and what its views can set in motion. */
import type { DatasetStatus } from '../../messages';
import type { Openings, Settings } from '../../settings';
import type { EntityId } from '../../types';

export type SiteField = 'sitesOff' | 'sitesChosen';

/** A change that can be taken back, with the words for the button. */
export interface Undo {
  label: string;
  before: Settings;
  after: Settings;
  /** Openings of cards as they were counted before, where the change took them away. */
  openings?: Openings;
}

/** What is said at the foot of the window. What can be taken back stays there through later changes and faults, until it is closed or replaced. */
export interface Notice {
  kind: 'done' | 'fault';
  text: string;
  undo?: Undo;
}

export interface OptionsState {
  settings: Settings;
  /** Why nothing here is, or can be, kept: storage cannot be read, or the window is private. */
  warning: string | undefined;
  dataset: DatasetStatus | undefined;
  /** Display names of the names the reader knows, as far as the dataset holds them. */
  names: Readonly<Record<EntityId, string>>;
  /** What is wrong with what was typed into the field of a list. */
  siteFaults: Readonly<Partial<Record<SiteField, string>>>;
  notice: Notice | undefined;
}

export interface Controls {
  change(change: (now: Settings) => Settings): void;
  /** @returns true when the site is put on the list (or is there already), so that the field can be emptied. */
  addSite(field: SiteField, typed: string): boolean;
  removeSite(field: SiteField, site: string): void;
  unknow(id: EntityId): void;
  unknowAll(): void;
  exportFile(): void;
  importFile(file: File): void;
  reset(): void;
  undo(): void;
  dismiss(): void;
}

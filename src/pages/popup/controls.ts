/** What the views can set in motion. */
import type { Settings } from '../../settings';
import type { ListControls } from '../parts/list-view';
import type { Action } from '../parts/screens';
import type { PopupState } from './state';

export interface Controls extends Required<ListControls> {
  filter(text: string): void;
  /** Opens a section, or goes back to the page's own when it is open already. */
  toggle(section: Exclude<PopupState['section'], 'page'>): void;
  switchSite(on: boolean): void;
  change(change: (now: Settings) => Settings): void;
  /** Called first thing in a click: the browser opens it for nothing else. */
  openPanel(): void;
  /** The end notes of the article, to print. */
  openNotes(): void;
  run(action: Action): void;
}

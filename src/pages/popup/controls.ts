/** What the views can set in motion. */
import type { ListedName } from '../../messages';
import type { Settings } from '../../settings';
import type { Action } from './screens';
import type { PopupState, Step } from './state';

export interface Controls {
  /** Scrolls the page to a mention of this name. */
  jump(name: ListedName, step: Step): void;
  filter(text: string): void;
  /** "I know this one": its mentions are listed and not marked. */
  know(name: ListedName, known: boolean): void;
  /** Opens a section, or goes back to the page's own when it is open already. */
  toggle(section: Exclude<PopupState['section'], 'page'>): void;
  switchSite(on: boolean): void;
  change(change: (now: Settings) => Settings): void;
  /** Called first thing in a click: the browser opens it for nothing else. */
  openPanel(): void;
  run(action: Action): void;
}

/** What the parts of the panel can set in motion. */
import type { ListedName } from '../../messages';
import type { Action } from '../parts/screens';
import type { Step } from '../parts/page-state';

export interface PanelControls {
  /** Scrolls the page to a mention of this name, and marks it in all parts of the panel. */
  jump(name: ListedName, step: Step): void;
  filter(text: string): void;
  /** All rows of the timeline, or the weightiest. */
  showAllEvents(all: boolean): void;
  /** The end notes of the article, to print. */
  openNotes(): void;
  run(action: Action): void;
}

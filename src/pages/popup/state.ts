/** All the popup knows, as one value. */
import type { PageShown } from '../parts/page-state';

export interface PopupState extends PageShown {
  section: 'page' | 'options' | 'why';
  /** Rises when storage refuses a change: controls go back to what is kept. */
  refused: number;
}

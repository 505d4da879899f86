/** The reader's choice of colours on our own pages; `auto` leaves it to the browser. See tokens.css. */
import type { Theme } from '../../settings';

export function showTheme(root: Document, theme: Theme): void {
  if (theme === 'auto') delete root.documentElement.dataset['theme'];
  else root.documentElement.dataset['theme'] = theme;
}

/** When a card opens and how it looks. */
import type { Settings } from '../../settings';
import { DWELL, TEXT_SIZE, THEME } from '../parts/choices';
import type { Controls } from './state';
import { buildChoice } from './switch';

export function buildCards(settings: Settings, controls: Controls): Node[] {
  return [
    buildChoice('dwell', 'Open after resting on a name for', 'Cards never open while you scroll, select or type. A click always opens one.', DWELL, settings, controls),
    buildChoice('theme', 'Colours', '“As the page” reads the background of the article. Light and dark hold for these pages, too.', THEME, settings, controls),
    buildChoice('textSize', 'Text size', 'Of the cards. These pages follow the zoom of the browser.', TEXT_SIZE, settings, controls),
  ];
}

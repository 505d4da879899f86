/** When a card opens and how it looks. */
import { t } from '../../i18n';
import type { Settings } from '../../settings';
import { DWELL, TEXT_SIZE, THEME } from '../parts/choices';
import type { Controls } from './state';
import { buildChoice } from './switch';

export function buildCards(settings: Settings, controls: Controls): Node[] {
  return [
    buildChoice('dwell', t('dwell'), t('dwellClickNote'), DWELL, settings, controls),
    buildChoice('theme', t('theme'), t('themeNote'), THEME, settings, controls),
    buildChoice('textSize', t('textSize'), t('textSizeNote'), TEXT_SIZE, settings, controls),
  ];
}

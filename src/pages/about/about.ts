/** The about page: a text, and one line about the dataset in the package. */
import { askBackground, storageArea } from '../../browser/pages';
import { words } from '../../browser/words';
import { speak } from '../../i18n';
import { createSettings } from '../../settings';
import { productMark } from '../parts/icons';
import { showTheme } from '../parts/theme';
import { showAbout, showRelease } from './app';

speak(words);
showAbout(document);
showTheme(document, (await createSettings(storageArea).read()).theme);
document.getElementById('brand')?.prepend(productMark());
showRelease(document, await askBackground({ type: 'dataset-status' }));

/** Entry of the explorer page: hands the browser's calls to the app. */
import { readPackaged } from '../../browser/packaged';
import { storageArea } from '../../browser/pages';
import { words } from '../../browser/words';
import { speak } from '../../i18n';
import { createSettings } from '../../settings';
import { showTheme } from '../parts/theme';
import { showWords } from '../parts/words';
import { mountExplorer } from './app';
import { openLibrary } from '../../search/library';

speak(words);
showWords(document); // before settings are waited for
showTheme(document, (await createSettings(storageArea).read()).theme);
void mountExplorer(document, {
  open: () => openLibrary(readPackaged),
  later: (work) => { setTimeout(work); },
  copy: (text) => navigator.clipboard.writeText(text),
});

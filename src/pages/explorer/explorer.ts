/** Entry of the explorer page: hands the browser's calls to the app. */
import { readPackaged } from '../../browser/packaged';
import { storageArea } from '../../browser/pages';
import { createSettings } from '../../settings';
import { showTheme } from '../parts/theme';
import { mountExplorer } from './app';
import { openLibrary } from '../../search/library';

showTheme(document, (await createSettings(storageArea).read()).theme);
void mountExplorer(document, {
  open: () => openLibrary(readPackaged),
  later: (work) => { setTimeout(work); },
  copy: (text) => navigator.clipboard.writeText(text),
});

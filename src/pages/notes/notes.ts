/** Entry of the notes page: hands the browser's calls to the app. `?tab=ID` is the tab of the article. */
import { readPackaged } from '../../browser/packaged';
import { askTab, findTab, storageArea } from '../../browser/pages';
import { words } from '../../browser/words';
import { speak } from '../../i18n';
import { openLibrary } from '../../search/library';
import { createSettings } from '../../settings';
import { showTheme } from '../parts/theme';
import { showWords } from '../parts/words';
import { mountNotes } from './app';

speak(words);
showWords(document); // before settings are waited for
showTheme(document, (await createSettings(storageArea).read()).theme);
const asked = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);

void mountNotes(document, {
  askTab,
  findTab: async () => (Number.isInteger(asked) ? findTab(asked) : undefined),
  open: () => openLibrary(readPackaged),
  pause: () => new Promise((done) => { setTimeout(done, 150); }),
  print: () => window.print(),
});

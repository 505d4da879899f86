/** Entry of the explorer page: hands the browser's calls to the app. */
import { readPackaged } from '../../browser/packaged';
import { mountExplorer } from './app';
import { openLibrary } from './library';

void mountExplorer(document, {
  open: () => openLibrary(readPackaged),
  later: (work) => { setTimeout(work); },
  copy: (text) => navigator.clipboard.writeText(text),
});

/** Entry of the options page: hands the browser's calls to the app. */
import { askBackground, isPrivate, onStored, storageArea } from '../../browser/pages';
import { words } from '../../browser/words';
import { speak } from '../../i18n';
import { createOpenings, createSettings, STORAGE_KEY } from '../../settings';
import { mountOptions } from './app';
import { saveFile } from './file';

speak(words);
void mountOptions(document, {
  settings: createSettings(storageArea, { isPrivate }),
  openings: createOpenings(storageArea),
  askBackground,
  isPrivate,
  onChanged: (listener) => onStored(STORAGE_KEY, listener),
  saveFile,
});

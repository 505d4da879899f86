/** Entry of the welcome page: hands the browser's calls, and the content script for the sample, to the app. */
import { askBackground, askSites, hasAddressBar, hasMenus, isPrivate, onStored, readShortcuts, readSiteAccess, storageArea } from '../../browser/pages';
import { words } from '../../browser/words';
import { openPort } from '../../content/port';
import { speak } from '../../i18n';
import { createSettings, STORAGE_KEY } from '../../settings';
import { mountWelcome } from './app';
import { startSample } from './sample';

speak(words);
void mountWelcome(document, {
  settings: createSettings(storageArea, { isPrivate }),
  askBackground,
  onChanged: (listener) => onStored(STORAGE_KEY, listener),
  readAccess: readSiteAccess,
  askAccess: askSites,
  readShortcuts,
  lookUp: { menu: hasMenus, bar: hasAddressBar },
  startSample: (body, published) => startSample(body, published, openPort()),
});

/**
 * Entry of the side panel: hands the browser's calls to the app. `?tab=ID` shows that tab and no other: where the browser has neither side panel nor
 * sidebar the page is opened in a tab of its own, and it is so in tests and screenshots.
 */
import { askBackground, askTab, findTab, isPrivate, onTabChange, openNotes, showTab, storageArea } from '../../browser/pages';
import { words } from '../../browser/words';
import { speak } from '../../i18n';
import { createSettings } from '../../settings';
import { mountPanel } from './app';

speak(words);
const asked = new URLSearchParams(location.search).get('tab');

void mountPanel(document, {
  askTab,
  askBackground,
  findTab: () => findTab(asked === null ? undefined : Number(asked)),
  settings: createSettings(storageArea, { isPrivate }),
  onTabChange,
  showTab: async (tabId) => { if (asked !== null) await showTab(tabId); },
  openNotes,
  copy: (text) => navigator.clipboard.writeText(text),
});

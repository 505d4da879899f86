/** Entry of the toolbar popup: hands the browser's calls to the app. `?tab=ID` shows another tab than the one in front (tests, screenshots). */
import { askBackground, askTab, coversPage, findTab, isPrivate, openNotes, openPanel, storageArea } from '../../browser/pages';
import { words } from '../../browser/words';
import { speak } from '../../i18n';
import { createSettings } from '../../settings';
import { mountPopup } from './app';

speak(words);
const asked = new URLSearchParams(location.search).get('tab');

void mountPopup(document, {
  askTab,
  askBackground,
  findTab: () => findTab(asked === null ? undefined : Number(asked)),
  settings: createSettings(storageArea, { isPrivate }),
  coversPage,
  openPanel,
  openNotes,
  close: () => window.close(),
  copy: (text) => navigator.clipboard.writeText(text),
});

/**
 * The background: Chrome runs it as a service worker, Firefox as an event page; both stop it when idle and start it again for a message.
 * In: messages of content scripts and pages, changes of the stored settings. Out: answers, toolbar, a word to open tabs.
 * The trap: listeners must be registered synchronously at top level, or the event that woke the background is lost. Nothing kept here
 * is needed again: dataset and settings are read anew. Settings are remembered until they change; reading begins before the message that woke
 * the background is handed over, because nearly every one needs the dataset.
 */
import {
  closeStorageToPages, onAddressBar, onCommand, onFirstInstall, onMessage, onSelectionMenu, onStored, openOwnPage, readsXml, runContentScript, runTermsCommand, sessionArea, setDefaultIcon, setToolbar, storageArea, tellAllTabs,
} from '../browser/background';
import { readPackaged } from '../browser/packaged';
import { words } from '../browser/words';
import { speak, t } from '../i18n';
import { createOpenings, createSettings, STORAGE_KEY } from '../settings';
import { createCommands } from './commands';
import { createEngine } from './engine';
import { createLookUp } from './look-up';
import { createSpared } from './openings';
import { remember } from './remembered';
import { createService } from './service';
import { createToolbar } from './toolbar';

speak(words);
const stored = remember(() => storageArea.get(STORAGE_KEY));
const settings = createSettings({ ...storageArea, get: stored.get });
const spared = createSpared();
const openEngine = createEngine(readPackaged);
const service = createService({
  openEngine, readSettings: settings.read, showToolbar: createToolbar(setToolbar, setDefaultIcon), runContentScript,
  // Not what is remembered: a change must be made on what is stored at that moment.
  hiding: { settings: createSettings(storageArea), openings: createOpenings(storageArea), session: sessionArea, spared },
});
const lookUp = createLookUp({
  openEngine, isXml: readsXml, open: (hash, place) => openOwnPage(`src/pages/explorer/index.html${hash}`, place),
  pause: () => new Promise((done) => { setTimeout(done); }), now: () => performance.now(),
});

const obey = createCommands(runTermsCommand);

onMessage(service.answer);
// The browser puts the selected text in the place of %s.
onSelectionMenu(t('menuLookUp', '%s'), (selected, isPrivate) => void lookUp.selected(isPrivate ? '' : selected));
onAddressBar({ ...lookUp, entered: (text, place) => void lookUp.entered(text, place) });
onFirstInstall(() => void openOwnPage('src/pages/welcome/index.html').catch(() => undefined));
onCommand((command, tabId) => void obey(command, tabId));
onStored(STORAGE_KEY, () => {
  stored.forget();
  void settings.read().then((now) => tellAllTabs({ type: 'settings-changed' }, spared.take(now))).catch(() => undefined);
});
closeStorageToPages().catch(() => undefined);
void openEngine();
void settings.read();

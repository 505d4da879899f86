/**
 * The background: Chrome runs it as a service worker, Firefox as an event page; both stop it when idle and start it again for a message.
 * In: messages of content scripts and pages, changes of the stored settings. Out: answers, toolbar, a word to open tabs.
 * The trap: listeners must be registered synchronously at top level, or the event that woke the background is lost. Nothing kept here
 * is needed again: dataset and settings are read anew. Settings are remembered until they change; reading begins before the message that woke
 * the background is handed over, because nearly every one needs the dataset.
 */
import { closeStorageToPages, onMessage, onStored, runContentScript, setToolbar, storageArea, tellAllTabs } from '../browser/background';
import { readPackaged } from '../browser/packaged';
import { words } from '../browser/words';
import { speak } from '../i18n';
import { createSettings, STORAGE_KEY } from '../settings';
import { createEngine } from './engine';
import { remember } from './remembered';
import { createService } from './service';
import { createToolbar } from './toolbar';

speak(words);
const stored = remember(() => storageArea.get(STORAGE_KEY));
const settings = createSettings({ ...storageArea, get: stored.get });
const openEngine = createEngine(readPackaged);
const service = createService({ openEngine, readSettings: settings.read, showToolbar: createToolbar(setToolbar), runContentScript });

onMessage(service.answer);
onStored(STORAGE_KEY, () => {
  stored.forget();
  void tellAllTabs({ type: 'settings-changed' }).catch(() => undefined);
});
closeStorageToPages().catch(() => undefined);
void openEngine();
void settings.read();

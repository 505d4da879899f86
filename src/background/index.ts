/**
 * The background: Chrome runs it as a service worker, Firefox as an event page; both stop it when idle and start it again for a message.
 * In: messages of content scripts and pages, changes of the stored settings. Out: answers, toolbar, a word to open tabs.
 * The trap: listeners must be registered synchronously at top level, or the event that woke the background is lost. Nothing kept here
 * is needed again: the dataset is reopened, settings are read for every article.
 */
import { closeStorageToPages, onMessage, onStored, readPackaged, runContentScript, setToolbar, storageArea, tellAllTabs } from '../browser/background';
import { createSettings, STORAGE_KEY } from '../settings';
import { createEngine } from './engine';
import { createService } from './service';
import { createToolbar } from './toolbar';

const settings = createSettings(storageArea);
const service = createService({ openEngine: createEngine(readPackaged), readSettings: settings.read, showToolbar: createToolbar(setToolbar), runContentScript });

onMessage(service.answer);
onStored(STORAGE_KEY, () => void tellAllTabs({ type: 'settings-changed' }).catch(() => undefined));
closeStorageToPages().catch(() => undefined);

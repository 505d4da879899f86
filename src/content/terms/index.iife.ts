/**
 * terms: the keyboard's way through the names of an article, a second content script. The background brings it in when the reader uses a command, which
 * grants access to the tab; pages of readers who never do so carry none of it (decision 0014). It works on the article of the first script.
 * Run a second time, it leaves the first copy alone: its term mode may be standing on a name. The copy of an extension that was updated since is replaced.
 */
import { speak } from '../../i18n';
import { makeTerms, type Terms } from './commands';
import { TERMS_KEY, findPage } from './page';
import { words } from './words';

const world = globalThis as { [TERMS_KEY]?: Terms };
speak(words);
const old = world[TERMS_KEY];
if (old === undefined || old.page !== findPage()) world[TERMS_KEY] = makeTerms();

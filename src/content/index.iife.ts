/**
 * content: the page side, one self-contained script. detect -> extract -> [annotate] -> background -> [annotated] -> annotate, hover, card.
 * On a page that is no news article it installs listeners and does nothing else. Injected a second time, it leaves the first copy alone.
 * Called by the browser on every page and by `scripting.executeScript`. The trap: nothing here may throw into the page.
 */
import { detectArticle } from './detect/index';
import { extractInSlices } from './extract/index';
import { guard } from './guard';
import { openPort } from './port';
import { ContentScript } from './start';

/** Lives in our isolated world. A symbol, because an element with an id would be found under any plain name of the global object. */
const KEY = Symbol.for('backgrounder');
const world = globalThis as { [KEY]?: ContentScript };

guard(() => {
  if (world[KEY]?.isAlive() === true) return;
  world[KEY]?.stop();
  world[KEY] = new ContentScript({ port: openPort(), detect: detectArticle, extract: extractInSlices });
})();

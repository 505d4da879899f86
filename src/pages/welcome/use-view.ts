/** How to switch it off, what the keys do, where else names can be looked up, whence the data comes. What this browser lacks is not spoken of. */
import { h } from '../parts/dom';
import type { WelcomeState } from './state';
import { WORDS } from './words';

export function buildUse({ shortcuts, lookUp }: WelcomeState): Node[] {
  const [searchBefore, searchLink, searchBehind] = WORDS.list;
  const [dataText, dataLink, dataEnd] = WORDS.dataText;
  const [barBefore, keyword, barBehind] = WORDS.bar;
  const rows: [string, ...Node[]][] = [
    [WORDS.off[0], h('p', {}, WORDS.off[1])],
    [WORDS.known[0], h('p', {}, WORDS.known[1])],
    [WORDS.keyboard, ...buildKeys(shortcuts)],
    [
      WORDS.lookUp, ...(lookUp.menu ? [h('p', {}, WORDS.menu)] : []), ...(lookUp.bar ? [h('p', {}, barBefore, h('kbd', {}, keyword), barBehind)] : []),
      h('p', {}, searchBefore, h('a', { href: '../explorer/index.html' }, searchLink), searchBehind),
    ],
    [WORDS.data, h('p', {}, dataText, h('a', { href: '../about/index.html' }, dataLink), dataEnd)],
  ];
  return [h('section', { class: 'wel-use', 'aria-labelledby': 'use-title' }, h('h2', { id: 'use-title' }, WORDS.use),
    h('dl', {}, ...rows.map(([term, ...nodes]) => h('div', {}, h('dt', {}, term), h('dd', {}, ...nodes)))))];
}

/** The browser's own list says which keys are set; a reader may have changed them. */
function buildKeys(shortcuts: WelcomeState['shortcuts']): Node[] {
  const keys = [...shortcuts.map(({ keys: combination, does }) => [combination, does] as const), ...WORDS.keys];
  const list = h('ul', { class: 'keys' }, ...keys.map(([combination, does]) => h('li', {}, h('kbd', {}, combination), ` ${does}`)));
  return shortcuts.length === 0 ? [list] : [list, h('p', {}, WORDS.keysChange)];
}

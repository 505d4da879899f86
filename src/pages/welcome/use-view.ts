/** How to switch it off, what the keys do, where else names can be looked up, whence the data comes. What this browser lacks is not spoken of. */
import { t, tParts } from '../../i18n';
import { h } from '../parts/dom';
import { ENGLISH } from '../parts/words';
import type { WelcomeState } from './state';

const KEYWORD = 'bg';

export function buildUse({ shortcuts, lookUp }: WelcomeState): Node[] {
  const rows: [string, ...Node[]][] = [
    [t('switchOff'), h('p', {}, t('switchOffHow'))],
    [t('known'), h('p', {}, t('knownButton'))],
    [t('keyboard'), ...buildKeys(shortcuts)],
    [
      t('lookUp'), ...(lookUp.menu ? [h('p', {}, t('lookUpMenu'))] : []), ...(lookUp.bar ? [h('p', {}, ...tParts<Node>('lookUpBar', h('kbd', ENGLISH, KEYWORD)))] : []),
      h('p', {}, ...tParts<Node>('lookUpSearch', h('a', { href: '../explorer/index.html' }, t('lookUpEntries')))),
    ],
    [t('dataFrom'), h('p', {}, ...tParts<Node>('dataFromText', h('a', { href: '../about/index.html' }, t('moreData'))))],
  ];
  return [h('section', { class: 'wel-use', 'aria-labelledby': 'use-title' }, h('h2', { id: 'use-title' }, t('goodToKnow')),
    h('dl', {}, ...rows.map(([term, ...nodes]) => h('div', {}, h('dt', {}, term), h('dd', {}, ...nodes)))))];
}

/** The browser's own list says which keys are set; a reader may have changed them. */
function buildKeys(shortcuts: WelcomeState['shortcuts']): Node[] {
  const keys = [...shortcuts, { keys: 'Tab', does: t('keyTabDoes') }, { keys: t('keyEsc'), does: t('keyEscDoes') }];
  const list = h('ul', { class: 'keys' }, ...keys.map(({ keys: combination, does }) => h('li', {}, h('kbd', { dir: 'ltr' }, combination), ` ${does}`)));
  return shortcuts.length === 0 ? [list] : [list, h('p', {}, t('keysChange'))];
}

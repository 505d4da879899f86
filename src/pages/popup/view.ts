/**
 * Puts the state on the page: head, main, foot and the spoken status, each built anew only when what it shows has changed.
 * Main is a frame (filter field, scrolling box) and its content: the frame outlives the content, so typing and scrolling are not disturbed.
 */
import { t } from '../../i18n';
import { createRegion, h, keepFocus, type Region } from '../parts/dom';
import { buildFilter, buildGroups } from '../parts/list-view';
import { buildMessage } from '../parts/message-view';
import { chooseScreen } from '../parts/screens';
import type { Controls } from './controls';
import { buildFoot } from './foot-view';
import { buildHead } from './head-view';
import { buildOptions } from './options-view';
import type { PopupState } from './state';
import { buildWhy } from './why-view';

interface Main {
  /** The frame is kept while this is the same. */
  frame: readonly (string | number)[];
  above?: () => Node;
  box: Readonly<Record<string, string | number>>;
  shown: unknown;
  build: () => Node[];
}

/** @param root holds the skeleton of index.html: #head, #main, #foot. */
export function createView(root: Document, controls: Controls): (state: PopupState) => void {
  const find = (id: string): HTMLElement => root.getElementById(id) ?? root.body;
  const head = createRegion(find('head'));
  const frame = createRegion(find('main'));
  const foot = createRegion(find('foot'));
  let box: Region;
  const update = (state: PopupState) => {
    head([state.section, state.settings, state.url, state.page, state.refused], () => buildHead(state, controls));
    const main = chooseMain(state, controls);
    frame([main.frame, state.notice], () => {
      const element = h('div', main.box);
      box = createRegion(element);
      const notice = state.notice === undefined ? undefined : h('p', { class: 'pop-notice', role: 'alert' }, state.notice);
      return [notice, main.above?.(), element].filter((node) => node !== undefined);
    });
    box(main.shown, main.build);
    const hasNames = chooseScreen(state).screen === 'list';
    foot([state.section, state.dataset, hasNames], () => buildFoot(state, hasNames, controls));
  };
  return (state) => keepFocus(root, find('main'), () => update(state));
}

function chooseMain(state: PopupState, controls: Controls): Main {
  const { section, settings, page, dataset, refused } = state;
  switch (section) {
    case 'options': return { frame: ['options'], box: { class: 'pop-list opts' }, shown: [settings, refused], build: () => buildOptions(settings, controls) };
    case 'why': return { frame: ['why'], box: scrolling('pop-list why', t('why')), shown: [page, dataset], build: () => buildWhy(state) };
    case 'page': return choosePageMain(state, controls);
  }
}

function choosePageMain(state: PopupState, controls: Controls): Main {
  const screen = chooseScreen(state);
  switch (screen.screen) {
    case 'blank': return { frame: ['blank'], box: { class: 'pop-msg', 'aria-busy': 'true' }, shown: '', build: () => [] };
    case 'message': return { frame: ['message', screen.title], box: { class: 'pop-msg' }, shown: screen, build: () => buildMessage(screen, controls) };
    case 'list': return {
      frame: ['list', screen.names.length], above: () => buildFilter(screen.names.length, state.filter, controls), box: scrolling('pop-list names', t('namesHere')),
      shown: [screen.names, state.filter, state.at, state.settings.known], build: () => buildGroups(screen.names, state, controls),
    };
  }
}

/** A box without a control of its own must take the focus, or the keyboard cannot scroll it. */
const scrolling = (className: string, label: string) => ({ class: className, tabindex: 0, role: 'region', 'aria-label': label });

/**
 * Puts the state on the page. Controls are built once and follow the settings: one that was built anew between press and release would lose the
 * press. Lists, the sample and the notice are built anew when what they show has changed.
 */
import { t } from '../../i18n';
import type { Settings } from '../../settings';
import { createRegion, h, keepFocus } from '../parts/dom';
import { productMark } from '../parts/icons';
import { buildCards } from './cards-view';
import { buildData } from './data-view';
import { buildAfter, buildKnown } from './known-view';
import { buildMarking, buildSample } from './marking-view';
import { buildRule, createSites } from './sites-view';
import type { Controls, Notice, OptionsState } from './state';
import { buildSwitch, isSet } from './switch';

/** @param root holds the skeleton of index.html. */
export function createView(root: Document, controls: Controls): (state: OptionsState) => void {
  const find = (id: string): HTMLElement => root.getElementById(id) ?? root.body;
  find('brand').prepend(productMark());
  const region = (id: string) => createRegion(find(id));
  const [warning, sample, known, data, notice] = [region('warning'), region('sample'), region('known-view'), region('data-view'), region('notice')];
  const showSites = createSites(find('sites-view'), controls);
  const inputs: HTMLInputElement[] = [];
  const said = find('said');
  const update = (state: OptionsState) => {
    const { settings, dataset, names } = state;
    if (inputs.length === 0) inputs.push(...buildControls(find, settings, controls));
    for (const input of inputs) input.checked = isSet(input.dataset['key'] ?? '', settings);
    warning(state.warning, () => (state.warning === undefined ? [] : [h('p', { class: 'warning', role: 'alert' }, state.warning)]));
    sample(settings, () => [buildSample(settings)]);
    showSites(state);
    known([settings.known, names], () => buildKnown(state, controls));
    data([dataset], () => buildData(state, controls));
    notice(state.notice, () => buildNotice(state.notice, controls));
    if (state.notice?.kind === 'done') said.textContent = state.notice.text;
  };
  return (state) => {
    const neighbour = findNeighbour(root);
    keepFocus(root, find('main'), () => update(state));
    if (root.activeElement === find('main')) neighbour()?.focus({ preventScroll: true });
  };
}

/** @returns the boxes, switches and radio buttons of all sections. */
function buildControls(find: (id: string) => HTMLElement, settings: Settings, controls: Controls): HTMLInputElement[] {
  find('marking-view').append(...buildMarking(settings, controls));
  find('cards-view').append(...buildCards(settings, controls));
  find('sites-view').prepend(buildRule(settings, controls));
  find('after-view').append(buildAfter(settings, controls));
  find('toolbar-view').append(buildSwitch('badge', t('badge'), t('badgeNote'), settings, controls));
  return [...find('main').querySelectorAll<HTMLInputElement>('input[type=checkbox], input[type=radio]')];
}

/** Where the keyboard goes when its row is taken out of a list: to the row that is now in its place, else to what stands below the list. */
function findNeighbour(root: Document): () => HTMLElement | null | undefined {
  const list = root.activeElement?.closest<HTMLElement>('ul.rows');
  const row = list === null || list === undefined ? -1 : [...list.children].findIndex((item) => item.contains(root.activeElement));
  return () => {
    if (list === null || list === undefined || row < 0) return undefined;
    // A list built anew is another element with the same label.
    const now = list.isConnected ? list : root.querySelector<HTMLElement>(`ul.rows[aria-labelledby="${list.getAttribute('aria-labelledby')}"]`);
    const buttons = now?.querySelectorAll<HTMLElement>('button') ?? [];
    return buttons[Math.min(row, buttons.length - 1)] ?? now?.parentElement?.querySelector('input') ?? root.querySelector<HTMLElement>('[data-key=undo]');
  };
}

/** Always in view, because what it speaks of may have happened at the other end of the page. */
function buildNotice(notice: Notice | undefined, controls: Controls): Node[] {
  if (notice === undefined) return [];
  const undo = notice.undo === undefined ? undefined : h('button', { class: 'btn', type: 'button', 'data-key': 'undo', onclick: () => controls.undo() }, notice.undo.label);
  const close = h('button', { class: 'text-btn', type: 'button', 'data-key': 'dismiss', onclick: () => controls.dismiss() }, t('close'));
  return [h('div', { class: `notice-in ${notice.kind}` }, h('p', notice.kind === 'fault' ? { role: 'alert' } : {}, notice.text), h('span', { class: 'acts' }, undo, close))];
}

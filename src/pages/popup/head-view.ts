/** The head: product, the way to the side panel, options button, the switch for this site. */
import { t } from '../../i18n';
import { canSwitchSite, isSiteOn } from '../../settings';
import { h } from '../parts/dom';
import { optionsIcon, productMark } from '../parts/icons';
import { siteOfPage } from '../parts/page-state';
import type { Controls } from './controls';
import type { PopupState } from './state';

export function buildHead(state: PopupState, controls: Controls): Node[] {
  const options = h('button', {
    class: 'icon-btn', type: 'button', 'data-key': 'options', 'aria-label': t('options'), 'aria-expanded': String(state.section === 'options'), 'aria-controls': 'main',
    onclick: () => controls.toggle('options'),
  }, optionsIcon());
  const panel = h('button', { class: 'text-btn', type: 'button', 'data-key': 'panel', onclick: () => controls.openPanel() }, t('openPanel'));
  const brand = h('div', { class: 'pop-brand' }, productMark(), h('h1', {}, 'Backgrounder'), panel, options);
  const site = siteOfPage(state);
  return site === undefined ? [brand] : [brand, h('div', { class: 'pop-site' }, canSwitchSite(state.settings) ? buildSwitch(state, site, controls) : h('span', { class: 'host' }, t('onlyOnClick')))];
}

function buildSwitch({ settings }: PopupState, site: string, controls: Controls): HTMLElement {
  const on = isSiteOn(settings, site);
  const onchange = (event: Event) => controls.switchSite((event.target as HTMLInputElement).checked);
  return h('label', { class: 'switch' },
    h('input', { type: 'checkbox', role: 'switch', 'data-key': 'site', checked: on, onchange }),
    h('span', { class: 'host', title: site }, on ? t('onFor', site) : t('offFor', site)));
}

/**
 * Puts the state on the page: head, contents, main, foot. The sections of an article are each built anew only when what they show has changed, so that
 * scrolling, typing and open lists are not disturbed. Everything that stands for a name carries `data-entity`; what belongs to the name the reader
 * is at is marked in all sections at once.
 */
import { printNumber, t, type Key } from '../../i18n';
import { printDate } from '../../i18n/dates';
import type { EntityId } from '../../types';
import { createRegion, h, keepFocus, type Region } from '../parts/dom';
import { buildFilter, buildGroups, printNames } from '../parts/list-view';
import { buildMessage } from '../parts/message-view';
import { chooseScreen, type Message } from '../parts/screens';
import { buildConflict } from './conflict-view';
import type { PanelControls } from './controls';
import { buildMaps } from './map/view';
import { articleOf, type Annotated, type PanelState } from './state';
import { createMeasure, lineHeight } from './text';
import { buildTimeline } from './timeline-view';
import { buildWho } from './who/view';

/** Beside the drawings, both sides together. */
const MARGINS_PX = 32;
const SECTIONS: readonly { id: string; title: Key }[] = [{ id: 'names', title: 'namesTitle' }, { id: 'map', title: 'map' }, { id: 'who', title: 'whoIsWho' }, { id: 'time', title: 'timeline' }];

/** @param root holds the skeleton of index.html: #head, #contents, #main, #foot. */
export function createView(root: Document, controls: PanelControls): (state: PanelState) => void {
  const find = (id: string): HTMLElement => root.getElementById(id) ?? root.body;
  const head = createRegion(find('head'));
  const contents = createRegion(find('contents'));
  const main = createRegion(find('main'));
  const foot = createRegion(find('foot'));
  const parts = new Sections(root, controls);
  const update = (state: PanelState): void => {
    const article = articleOf(state);
    const screen = chooseScreen(state);
    head([article?.host, article?.detected.published, article?.names.length], () => buildHead(article, controls));
    main([screen.screen, screen.screen === 'message' ? screen : '', state.notice], () => {
      const notice = state.notice === undefined ? [] : [h('p', { class: 'pop-notice', role: 'alert' }, state.notice)];
      return [...notice, ...(screen.screen === 'list' ? parts.frame() : buildScreen(screen.screen === 'message' ? screen : undefined, controls))];
    });
    if (article !== undefined) parts.fill(article, state);
    contents([article !== undefined, SECTIONS.map(({ id }) => find(id).hidden)], () => (article === undefined ? [] : SECTIONS.filter(({ id }) => !find(id).hidden).map(({ id, title }) => h('a', { href: `#${id}`, 'data-key': `to ${id}` }, t(title)))));
    find('contents').hidden = article === undefined;
    foot([state.dataset], () => buildFoot(state));
    markName(root, state.selected);
  };
  linkNames(root, find('main'));
  return (state) => keepFocus(root, find('main'), () => update(state));
}

function buildHead(article: Annotated | undefined, controls: PanelControls): Node[] {
  if (article === undefined) return [h('h1', { class: 'vh' }, 'Backgrounder')];
  const { host, names, detected: { published } } = article;
  return [h('h1', {}, t('inThisArticle')), h('p', {}, t('articleLine', host.replace(/^www\./, ''), published === undefined ? t('noDateFound') : printDate(published), printNames(names.length))),
    h('button', { class: 'text-btn', type: 'button', 'data-key': 'notes', onclick: () => controls.openNotes() }, t('printNotes'))];
}

function buildScreen(message: Message | undefined, controls: PanelControls): Node[] {
  return [h('div', { class: 'pop-msg', 'aria-busy': message === undefined ? 'true' : undefined }, ...(message === undefined ? [] : buildMessage(message, controls)))];
}

function buildFoot({ dataset }: PanelState): Node[] {
  return [h('span', {}, dataset?.ok === true ? `${t('datasetOf', printDate(dataset.release))} ` : '', t('nothingLeft')), h('a', { class: 'release', href: '../about/index.html', target: '_blank' }, t('aboutData'))];
}

/** The sections of one article, and what each was last built from. */
class Sections {
  private regions: Record<'filter' | 'list' | 'conflict' | 'map' | 'who' | 'time' | 'state', Region> | undefined;
  private elements: Record<string, HTMLElement> = {};
  private readonly measure: ReturnType<typeof createMeasure>;

  constructor(private readonly root: Document, private readonly controls: PanelControls) {
    this.measure = createMeasure(root);
  }

  frame(): Node[] {
    const section = (id: string, label: string): HTMLElement => (this.elements[id] = h('section', { class: 'pan-sec', id, hidden: true, tabindex: -1, 'aria-labelledby': label }));
    const list = h('div', { class: 'names' });
    const filter = h('div');
    const names = (this.elements['names'] = h('section', { id: 'names', 'aria-label': t('namesTitle'), tabindex: -1 }, filter, list));
    const sections = [section('conflict', 'conflict-title'), names, section('map', 'map-title'), section('who', 'who-title'), section('time', 'time-title')];
    const wait = h('div', { class: 'pan-wait' });
    const at = (id: string): HTMLElement => this.elements[id] as HTMLElement;
    this.regions = {
      filter: createRegion(filter), list: createRegion(list), conflict: createRegion(at('conflict')), map: createRegion(at('map')), who: createRegion(at('who')), time: createRegion(at('time')), state: createRegion(wait),
    };
    return [...sections.slice(0, 2), wait, ...sections.slice(2)];
  }

  fill({ names, detected: { published } }: Annotated, { filter, at, overview, width: whole, allEvents }: PanelState): void {
    const { regions, controls, measure } = this;
    if (regions === undefined) return;
    // Nothing is drawn before the width is known.
    const known = overview !== undefined && !('sentence' in overview) && whole > MARGINS_PX ? overview : undefined;
    const numbers = new Map(known?.maps.flatMap(({ spots }) => spots.map(({ entity, number }) => [entity, number])));
    regions.filter(names.length, () => [buildFilter(names.length, filter, controls)]);
    regions.list([names, filter, at, [...numbers]], () => buildGroups(names, { filter, at }, controls, ({ entity, name }) => this.buildNumber(entity, name, numbers.get(entity))));
    regions.state([overview !== undefined, overview !== undefined && 'sentence' in overview && overview.sentence], () => (overview !== undefined && 'sentence' in overview ? [h('p', { class: 'pan-sec' }, overview.sentence)] : []));
    const width = whole - MARGINS_PX;
    const font = getComputedStyle(this.root.documentElement).fontSize;
    const heights = { name: lineHeight(this.root, 'name'), small: lineHeight(this.root, 'small') };
    regions.conflict(known?.conflict ?? '', () => buildConflict(known?.conflict));
    regions.map([known?.maps, known?.unmapped, names, width, font], () => (known === undefined ? [] : buildMaps({ ...known, names, width, measure, controls })));
    regions.who([known?.ties, names, width, font], () => (known === undefined ? [] : buildWho({ names, ties: known.ties, width, measure, lineHeight: heights, controls })));
    regions.time([known?.timeline, published, allEvents], () => (known === undefined ? [] : buildTimeline(known.timeline, published, allEvents, controls)));
    for (const element of Object.values(this.elements)) element.hidden = element.childElementCount === 0;
  }

  /** The number of a place, and the way to its pin. */
  private buildNumber(entity: EntityId, name: string, number: number | undefined): Node | undefined {
    if (number === undefined) return undefined;
    const onclick = (): void => {
      const pin = this.root.querySelector<SVGElement>(`[data-key="${CSS.escape(`pin ${entity}`)}"]`);
      pin?.closest('figure')?.scrollIntoView({ block: 'nearest' });
      pin?.focus({ preventScroll: true });
    };
    return h('button', { class: 'to-pin', type: 'button', 'data-key': `to-pin ${entity}`, 'aria-label': t('onMap', name, number), onclick }, h('i', { class: 'no' }, printNumber(number)));
  }
}

/** Marks the name the reader went to last wherever it stands. */
function markName(root: Document, selected: EntityId | undefined): void {
  for (const element of root.querySelectorAll('[data-entity]')) element.classList.toggle('is-on', element.getAttribute('data-entity') === selected);
}

/** What the pointer or the focus is on is shown at its other places too: pin, row, box, and the ties of a box. */
function linkNames(root: Document, main: HTMLElement): void {
  let near: string | undefined;
  const link = (event: Event): void => {
    const element = event.target instanceof Element && event.type !== 'pointerleave' && event.type !== 'focusout' ? event.target.closest('[data-entity]') : null;
    const entity = element?.getAttribute('data-entity') ?? undefined;
    if (entity === near) return;
    near = entity;
    for (const twin of root.querySelectorAll('[data-entity]')) twin.classList.toggle('is-near', twin.getAttribute('data-entity') === entity);
    for (const tie of root.querySelectorAll('[data-from]')) tie.classList.toggle('is-near', entity !== undefined && [tie.getAttribute('data-from'), tie.getAttribute('data-to')].includes(entity));
  };
  for (const type of ['pointerover', 'pointerleave', 'focusin', 'focusout']) main.addEventListener(type, link);
}

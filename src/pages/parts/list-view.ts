/** The list: filter field and the names of the article by family, each with its count and a way to every mention. */
import Mark from 'mark.js';
import { printNumber, t, tCount } from '../../i18n';
import type { ListedName } from '../../messages';
import { h } from './dom';
import { findHit } from './filter';
import { downIcon, glyphOf, knownIcon, searchIcon, unknownIcon, upIcon } from './icons';
import { describeName, groupNames, type Group, type PageShown, type Step } from './page-state';
import { inEnglish } from './words';

/** Built once: the reader is typing in it. */
export function buildFilter(count: number, filter: string, controls: { filter(text: string): void }): HTMLElement {
  const oninput = (event: Event) => controls.filter((event.target as HTMLInputElement).value);
  const input = h('input', { type: 'search', 'data-key': 'filter', placeholder: tCount('filterCount', count), value: filter, autocomplete: 'off', spellcheck: 'false', oninput });
  return h('div', { class: 'pop-tools' }, h('label', { class: 'field' }, searchIcon(), h('span', { class: 'vh' }, t('filterNames')), input));
}

export interface ListControls {
  /** Scrolls the page to a mention of this name. */
  jump(name: ListedName, step: Step): void;
  /** "I know this one": its mentions are listed and not marked. Without it (in the panel) rows have no such button. */
  know?(name: ListedName, known: boolean): void;
}
type ListState = Pick<PageShown, 'filter' | 'at'> & Partial<Pick<PageShown, 'settings'>>;
/** Something more in the row of a name, before its count: the number of a place on the map. */
export type Extra = (name: ListedName) => Node | undefined;

export function buildGroups(names: readonly ListedName[], state: ListState, controls: ListControls, extra: Extra = () => undefined): Node[] {
  const { filter } = state;
  const groups = groupNames(names, filter);
  if (groups.length === 0) return [h('p', { class: 'pop-none' }, t('filterNone', filter.trim()))];
  const nodes = groups.map((group) => buildGroup(group, state, controls, extra));
  if (filter.trim() !== '') for (const node of nodes) markHits(node, filter);
  return nodes;
}

export const printNames = (count: number): string => tCount('names', count);

function buildGroup({ key, title, names }: Group, { at, settings }: ListState, controls: ListControls, extra: Extra): HTMLElement {
  const kind = h('span', { class: `kind k-${key === 'country' ? 'place' : key}` }, glyphOf[key](), title);
  const id = `group-${key}`;
  return h('section', { 'aria-labelledby': id },
    h('h2', { id }, kind, h('span', { class: 'n' }, printNumber(names.length))),
    h('ul', {}, ...names.map((name) => buildRow(name, { at: at[name.entity], known: settings?.known.includes(name.entity) === true }, controls, extra))));
}

function buildRow(name: ListedName, { at, known }: { at: number | undefined; known: boolean }, controls: ListControls, extra: Extra): HTMLElement {
  const many = name.count > 1;
  const position = many ? t('position', Math.min(at ?? 0, name.count - 1) + 1, name.count) : '';
  const go = h('button', { class: 'go', type: 'button', 'data-key': `go ${name.entity}`, onclick: () => controls.jump(name, 'here') },
    h('b', { class: 'name' }, inEnglish(name.name)), h('span', {}, inEnglish(describeName(name))));
  const next = buildArrow(name, 'next', many ? t('nextMention', name.name) : t('goTo', name.name), controls);
  const arrows = many ? [buildArrow(name, 'previous', t('previousMention', name.name), controls), next] : [next];
  return h('li', { class: known ? 'row known' : 'row', 'data-entity': name.entity }, go, h('span', { class: 'at' }, extra(name), position), h('span', { class: 'jump' }, ...arrows, buildKnow(name, known, controls)));
}

/** What it does is also its name for those who cannot see the eye; pressed means: known, not marked. */
function buildKnow(name: ListedName, known: boolean, controls: ListControls): Node | undefined {
  if (controls.know === undefined) return undefined;
  return h('button', {
    class: 'icon-btn', type: 'button', 'data-key': `know ${name.entity}`, 'aria-label': t('knowName', name.name), 'aria-pressed': String(known),
    title: known ? t('knownThis') : t('knowThis'), onclick: () => controls.know?.(name, !known),
  }, known ? knownIcon() : unknownIcon());
}

function buildArrow(name: ListedName, step: 'next' | 'previous', label: string, controls: ListControls): HTMLElement {
  return h('button', { class: 'icon-btn', type: 'button', 'data-key': `${step} ${name.entity}`, 'aria-label': label, onclick: () => controls.jump(name, step) },
    step === 'next' ? downIcon() : upIcon());
}

/** One context per name: mark.js counts its offsets in the text of its context. */
function markHits(group: HTMLElement, filter: string): void {
  for (const element of group.querySelectorAll<HTMLElement>('.name')) {
    const hit = findHit(element.textContent ?? '', filter);
    if (hit !== undefined) new Mark(element).markRanges([hit], { element: 'mark', className: 'hit' });
  }
}

/** The list: search field, filters, hits, and the way to further pages. The field and the frame are built once; what is in them only when it changes. */
import { printNumber, t } from '../../i18n';
import { createRegion, h } from '../parts/dom';
import { searchIcon } from '../parts/icons';
import { addressOfList, type Ask } from '../../search/address';
import type { Counts } from '../../search/catalogue';
import type { Controls } from './controls';
import { kindClass } from './entry-page';
import { FACETS } from '../../search/facets';
import { buildGlyph } from './rows';

/** What the list shows, worked out by the app. */
export interface ListShown {
  ask: Ask;
  /** One sentence: how many there are. */
  summary: string;
  /** Best first or alphabetical. */
  order: string;
  counts: Counts;
  /** Codes with their names, in the order of the alphabet. */
  countries: readonly { code: string; name: string }[];
  statuses: readonly string[];
  /** Ids on this page. */
  ids: readonly string[];
  page: number;
  pages: number;
  /** Names are still being read. */
  isReading: boolean;
  buildRows(): Node[];
}

export interface ListView {
  show(shown: ListShown): void;
  focusSearch(): void;
  /** The links of the hits on this page. */
  links(): HTMLAnchorElement[];
  focusResults(): void;
}

const KEYS: Readonly<Record<string, 'next' | 'previous' | 'first' | 'last'>> = { ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last' };

export function createListView(element: HTMLElement, controls: Controls): ListView {
  const input = h('input', { type: 'search', id: 'search', autocomplete: 'off', spellcheck: 'false', placeholder: t('searchHint'), 'aria-keyshortcuts': '/', 'aria-describedby': 'count' });
  const counted = h('p', { class: 'count', id: 'count', role: 'status' });
  const order = h('p', { class: 'order' });
  const facets = h('div', { class: 'facets' });
  const hits = h('ol', { class: 'hits', id: 'hits' });
  const pager = h('nav', { class: 'pager', 'aria-label': t('listPages') });
  const none = h('div');
  const heading = h('h2', { class: 'vh', id: 'results', tabindex: -1 }, t('results'));
  listen(input, hits, controls);
  element.replaceChildren(buildHead(input), h('section', { class: 'side', 'aria-label': t('filters') }, facets),
    h('section', { class: 'results', 'aria-labelledby': 'results' }, heading, h('div', { class: 'res-bar' }, counted, order), hits, none, pager));
  const regions = { facets: createRegion(facets), hits: createRegion(hits), none: createRegion(none), pager: createRegion(pager) };
  return {
    show(shown) {
      const { ask, counts, countries, statuses, ids, page, pages, isReading } = shown;
      if (input.value !== ask.text) input.value = ask.text;
      if (counted.textContent !== shown.summary) counted.textContent = shown.summary;
      order.textContent = shown.order;
      hits.setAttribute('aria-busy', String(isReading));
      regions.facets([ask.kinds, ask.country, ask.status, [...counts.kinds], [...counts.countries], [...counts.statuses]], () => buildFacets(ask, counts, { countries, statuses }, controls));
      regions.hits([ids, ask.text], shown.buildRows);
      regions.none([ids.length, isReading], () => (ids.length > 0 || isReading ? [] : [h('p', { class: 'none' }, t('nothingHere'))]));
      regions.pager([ask, page, pages], () => (pages > 1 ? buildPager(ask, page, pages) : []));
    },
    focusSearch: () => { input.focus(); input.select(); },
    links: () => [...hits.querySelectorAll<HTMLAnchorElement>('h3 a')],
    focusResults: () => heading.focus(),
  };
}

function listen(input: HTMLInputElement, hits: HTMLElement, controls: Controls): void {
  input.addEventListener('input', () => controls.ask({ text: input.value }, 'type'));
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') controls.move(-1, 'next');
    else if (event.key === 'Enter') controls.openFirst();
    else return;
    event.preventDefault();
  });
  hits.addEventListener('keydown', (event) => {
    const to = KEYS[event.key];
    const from = [...hits.children].findIndex((row) => row.contains(event.target as Node));
    if (to === undefined || from < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    controls.move(from, to);
  });
}

function buildHead(input: HTMLInputElement): HTMLElement {
  return h('div', { class: 'ds-head' },
    h('div', {}, h('h1', { class: 'title', id: 'title', tabindex: -1 }, t('allEntries')), h('p', { class: 'deck' }, t('explorerDeck'))),
    h('search', {}, h('label', { class: 'field' }, searchIcon(), h('span', { class: 'vh' }, t('searchEntries')), input)));
}

interface Choices {
  countries: ListShown['countries'];
  statuses: readonly string[];
}

function buildFacets(ask: Ask, counts: Counts, { countries, statuses }: Choices, controls: Controls): Node[] {
  const kinds = FACETS.map(({ key, title, kind }) => {
    const checked = ask.kinds.includes(key);
    const onchange = () => controls.ask({ kinds: checked ? ask.kinds.filter((other) => other !== key) : [...ask.kinds, key] }, 'choose');
    return h('label', { class: kindClass(kind) }, h('input', { type: 'checkbox', 'data-key': `kind ${key}`, checked, onchange }),
      buildGlyph(kind), h('span', {}, t(title)), h('small', {}, printNumber(counts.kinds.get(key) ?? 0)));
  });
  const isNarrowed = ask.kinds.length > 0 || ask.country !== '' || ask.status !== '';
  return [
    h('fieldset', { class: 'facet' }, h('legend', {}, t('kind')), ...kinds),
    buildSelect(t('country'), 'country', t('everyCountry'), ask.country, countries.map(({ code, name }) => ({ value: code, words: name, count: counts.countries.get(code) ?? 0 })), (country) => controls.ask({ country }, 'choose')),
    buildSelect(t('status'), 'status', t('anyStatus'), ask.status, statuses.map((status) => ({ value: status, words: status, count: counts.statuses.get(status) ?? 0 })), (status) => controls.ask({ status }, 'choose')),
    ...(isNarrowed ? [h('button', { class: 'text-btn', type: 'button', 'data-key': 'clear', onclick: () => controls.ask({ kinds: [], country: '', status: '' }, 'choose') }, t('clearFilters'))] : []),
  ];
}

interface Option { value: string; words: string; count: number }

/** Only what leads to something, and what is chosen. */
function buildSelect(label: string, key: string, all: string, chosen: string, options: readonly Option[], choose: (value: string) => void): HTMLElement {
  const shown = options.filter(({ value, count }) => count > 0 || value === chosen);
  const listed = chosen === '' || shown.some(({ value }) => value === chosen) ? shown : [{ value: chosen, words: chosen, count: 0 }, ...shown];
  const onchange = (event: Event) => choose((event.target as HTMLSelectElement).value);
  return h('label', { class: 'choose' }, h('span', {}, label), h('select', { 'data-key': key, onchange },
    h('option', { value: '', selected: chosen === '' }, all), ...listed.map(({ value, words, count }) => h('option', { value, selected: value === chosen }, t('optionCount', words, count)))));
}

function buildPager(ask: Ask, page: number, pages: number): Node[] {
  const link = (to: number, key: string, words: string) => h('a', { class: 'btn', href: addressOfList({ ...ask, page: to }), 'data-key': key }, words);
  return [page > 1 ? link(page - 1, 'previous', t('previousPage')) : undefined, h('span', {}, t('pageOf', page, pages)), page < pages ? link(page + 1, 'next', t('nextPage')) : undefined].filter((node) => node !== undefined);
}

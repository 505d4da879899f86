/** The choices of the settings, with the keys of their words, and the controls that offer them: the same in the popup and on the options page. */
import { t, type Key } from '../../i18n';
import type { Settings } from '../../settings';
import { h } from './dom';

export type Choice<T> = readonly { value: T; label: Key; note?: Key; /** Put into the label. */ number?: number }[];

export const WHERE: Choice<Settings['where']> = [
  { value: 'every-article', label: 'whereEvery', note: 'whereEveryNote' },
  { value: 'chosen-sites', label: 'whereChosen', note: 'whereChosenNote' },
  { value: 'on-click', label: 'whereClick', note: 'whereClickNote' },
];
export const PAINTER: Choice<Settings['painter']> = [{ value: 'highlight', label: 'painterOver' }, { value: 'elements', label: 'painterIn' }];
export const DENSITY: Choice<Settings['density']> = [{ value: 'article', label: 'densityFirst' }, { value: 'section', label: 'densitySection' }, { value: 'every', label: 'densityAll' }];
export const DWELL: Choice<Settings['dwell']> = [
  { value: 200, label: 'seconds', number: 0.2 }, { value: 400, label: 'seconds', number: 0.4 }, { value: 700, label: 'seconds', number: 0.7 }, { value: 'click', label: 'dwellClick' }, { value: 'alt', label: 'dwellAlt' },
];
export const THEME: Choice<Settings['theme']> = [{ value: 'auto', label: 'themeAuto' }, { value: 'light', label: 'themeLight' }, { value: 'dark', label: 'themeDark' }];
export const TEXT_SIZE: Choice<Settings['textSize']> = [{ value: 'normal', label: 'sizeNormal' }, { value: 'large', label: 'sizeLarge' }, { value: 'larger', label: 'sizeLarger' }];

/** Openings of a card. */
export const HIDE_AFTER: Choice<Settings['hideAfter']> = [{ value: 0, label: 'hideNever' }, ...([3, 5, 10] as const).map((value) => ({ value, label: 'hideTimes' as const, number: value }))];

export type SegmentField = 'density' | 'dwell' | 'hideAfter' | 'painter' | 'theme' | 'textSize';
type Change = (change: (now: Settings) => Settings) => void;

/** Radio buttons side by side for one field. The group is labelled by the caller. */
export function buildSegment<K extends SegmentField>(field: K, choice: Choice<Settings[K]>, settings: Settings, change: Change, group: Readonly<Record<string, string>> = {}): HTMLElement {
  return h('span', { class: 'seg', ...group }, ...choice.map(({ value, label, number }) => h('label', {},
    h('input', { type: 'radio', name: field, 'data-key': `${field} ${value}`, checked: settings[field] === value, onchange: () => change((now) => ({ ...now, [field]: value })) }),
    number === undefined ? t(label) : t(label, number))));
}

/** Where to work: one below the other, each with a line that says what it means. */
export function buildWhere({ where }: Settings, change: Change): HTMLElement[] {
  return WHERE.map(({ value, label, note }) => h('label', { class: 'pick' },
    h('input', { type: 'radio', name: 'where', 'data-key': `where ${value}`, checked: where === value, onchange: () => change((now) => ({ ...now, where: value })) }),
    h('span', {}, h('b', {}, t(label)), h('span', {}, note === undefined ? '' : t(note)))));
}

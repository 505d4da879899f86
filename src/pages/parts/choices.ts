/** The choices of the settings in words, and the controls that offer them: the same in the popup and on the options page. */
import type { Settings } from '../../settings';
import { h } from './dom';

export type Choice<T> = readonly { value: T; label: string; note?: string }[];

export const WHERE: Choice<Settings['where']> = [
  { value: 'every-article', label: 'Every news article', note: 'Only articles about armed conflict are marked.' },
  { value: 'chosen-sites', label: 'Sites I choose', note: 'Switch each of them on in the toolbar popup, or list them on the options page.' },
  { value: 'on-click', label: 'Only when I click', note: 'Nothing is marked until you ask for it in the toolbar popup.' },
];
export const PAINTER: Choice<Settings['painter']> = [{ value: 'highlight', label: 'Over the page' }, { value: 'elements', label: 'In the page' }];
export const DENSITY: Choice<Settings['density']> = [{ value: 'article', label: 'First' }, { value: 'section', label: 'First per section' }, { value: 'every', label: 'All' }];
export const DWELL: Choice<Settings['dwell']> = [
  { value: 200, label: '0.2 s' }, { value: 400, label: '0.4 s' }, { value: 700, label: '0.7 s' }, { value: 'click', label: 'Click' }, { value: 'alt', label: 'Hold Alt' },
];
export const THEME: Choice<Settings['theme']> = [{ value: 'auto', label: 'As the page' }, { value: 'light', label: 'Light' }, { value: 'dark', label: 'Dark' }];
export const TEXT_SIZE: Choice<Settings['textSize']> = [{ value: 'normal', label: 'Normal' }, { value: 'large', label: 'Large' }, { value: 'larger', label: 'Larger' }];

export type SegmentField = 'density' | 'dwell' | 'painter' | 'theme' | 'textSize';
type Change = (change: (now: Settings) => Settings) => void;

/** Radio buttons side by side for one field. The group is labelled by the caller. */
export function buildSegment<K extends SegmentField>(field: K, choice: Choice<Settings[K]>, settings: Settings, change: Change, group: Readonly<Record<string, string>> = {}): HTMLElement {
  return h('span', { class: 'seg', ...group }, ...choice.map(({ value, label }) => h('label', {},
    h('input', { type: 'radio', name: field, 'data-key': `${field} ${value}`, checked: settings[field] === value, onchange: () => change((now) => ({ ...now, [field]: value })) }),
    label)));
}

/** Where to work: one below the other, each with a line that says what it means. */
export function buildWhere({ where }: Settings, change: Change): HTMLElement[] {
  return WHERE.map(({ value, label, note }) => h('label', { class: 'pick' },
    h('input', { type: 'radio', name: 'where', 'data-key': `where ${value}`, checked: where === value, onchange: () => change((now) => ({ ...now, where: value })) }),
    h('span', {}, h('b', {}, label), h('span', {}, note ?? ''))));
}

/** One row with a label, a line that explains it, and a switch or a row of choices at its end. */
import type { Settings } from '../../settings';
import { buildSegment, type Choice, type SegmentField } from '../parts/choices';
import { h } from '../parts/dom';
import type { Controls } from './state';

/** Does a control with this key (`dwell 400`, `kindsOff group`, `badge`) stand for what is set? */
export function isSet(key: string, settings: Settings): boolean {
  const [field = '', word] = key.split(' ');
  const value = settings[field as keyof Settings];
  if (Array.isArray(value)) return !value.includes(word);
  return word === undefined ? value === true : String(value) === word;
}

export function buildSwitch(field: 'badge' | 'underlineCountries', label: string, note: string, settings: Settings, controls: Controls): HTMLElement {
  const id = `set-${field}`;
  const onchange = (event: Event) => {
    const { checked } = event.target as HTMLInputElement;
    controls.change((now) => ({ ...now, [field]: checked }));
  };
  return h('div', { class: 'set inline' }, h('div', {}, h('label', { for: id }, label), h('p', { id: `${id}-note` }, note)),
    h('span', { class: 'switch' }, h('input', { id, type: 'checkbox', role: 'switch', 'data-key': field, 'aria-describedby': `${id}-note`, checked: settings[field], onchange })));
}

export function buildChoice<K extends SegmentField>(field: K, label: string, note: string, choice: Choice<Settings[K]>, settings: Settings, controls: Controls): HTMLElement {
  const id = `set-${field}`;
  const group = { role: 'radiogroup', 'aria-labelledby': id, 'aria-describedby': `${id}-note` };
  return h('div', { class: 'set' }, h('div', {}, h('span', { class: 'lab', id }, label), h('p', { id: `${id}-note` }, note)),
    buildSegment(field, choice, settings, (change) => controls.change(change), group));
}

/** Boxes for a list of what is left out: ticked means not left out. */
export interface Box<T> { value: T; content: readonly (Node | string)[] }

export function buildBoxes<K extends 'kindsOff' | 'scriptsOff'>(
  field: K, legend: string, note: string, boxes: readonly Box<Settings[K][number]>[], settings: Settings, change: (value: Settings[K][number], on: boolean) => void,
): HTMLElement {
  const off: readonly string[] = settings[field];
  const onchange = (value: Settings[K][number]) => (event: Event) => change(value, (event.target as HTMLInputElement).checked);
  return h('fieldset', { class: 'set stack', 'aria-describedby': `${field}-note` }, h('legend', {}, legend), h('p', { id: `${field}-note` }, note),
    h('div', { class: 'kinds' }, ...boxes.map(({ value, content }) => h('label', {},
      h('input', { type: 'checkbox', 'data-key': `${field} ${value}`, checked: !off.includes(value), onchange: onchange(value) }), h('span', { class: 'what' }, ...content)))));
}

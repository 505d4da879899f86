/** Who is who: the drawing, made for the width of the panel, and the same as a list with sources. One tab stop; arrow keys walk from name to name. */
import { t, tCount } from '../../../i18n';
import type { ListedName, Tie } from '../../../messages';
import type { EntityId } from '../../../types';
import { h, s } from '../../parts/dom';
import { english, ENGLISH, own } from '../../parts/words';
import type { PanelControls } from '../controls';
import { pressable, rove } from '../rove';
import { wrapText, type Measure } from '../text';
import { layOut, type Box, type DrawnLine, type Line } from './layout';
import { chooseWho, isSaid, labelLine, printTie, type Who } from './model';

export interface WhoOptions {
  names: readonly ListedName[];
  ties: readonly Tie[];
  /** px. */
  width: number;
  measure: Measure;
  lineHeight: Readonly<Record<'name' | 'small', number>>;
  controls: PanelControls;
}

const MOST_BOX_PX = 148;
const MOST_LABEL_PX = 96;
const BOX_LINES = 3;
const LABEL_LINES = 4;
const PAD = 10;
/** Room for the outline of the boxes at the edges. */
const EDGE = 2;

interface Words { lines: string[]; sub: string }

/** Nothing where no two names are tied to each other. */
export function buildWho(options: WhoOptions): Node[] {
  const who = chooseWho(options.names, options.ties);
  if (who.boxes.length === 0) return [];
  const { picture, left } = drawWho(who, options);
  return [
    h('h2', { id: 'who-title' }, t('whoIsWho')),
    h('p', { class: 'deck' }, t('whoDeck')),
    picture,
    picture && h('p', { class: 'key' }, keyLine(t('keyStated'), ''), keyLine(t('keySaid'), 'said')),
    picture === undefined ? h('p', { class: 'deck' }, t('noRoom')) : undefined,
    picture !== undefined && left > 0 ? h('p', { class: 'deck' }, tCount('moreTies', left)) : undefined,
    listTies(who, options.names, picture === undefined),
    who.alone.length > 0 ? h('p', { class: 'deck alone' }, t('noTie', who.alone.map(({ name }) => name).join(', '))) : undefined,
  ].filter((node) => node !== undefined);
}

function keyLine(words: string, className: string): HTMLElement {
  return h('span', {}, s('svg', { viewBox: '0 0 26 8', 'aria-hidden': 'true' }, s('path', { class: `edge ${className}`, d: 'M0 4h26' })), words);
}

function drawWho(who: Who, { names, width, measure, lineHeight, controls }: WhoOptions): { picture: SVGElement | undefined; left: number } {
  const words = new Map(who.boxes.map((name) => [name.entity, wordsOf(name, Math.min(MOST_BOX_PX, width - 2 * EDGE) - 2 * PAD, measure)]));
  const boxes = who.boxes.map(({ entity }): Box => boxOf(entity, words.get(entity) as Words, measure, lineHeight));
  const labels = who.lines.map((tie) => wrapText(labelLine(tie), Math.min(MOST_LABEL_PX, width / 2.5), LABEL_LINES, (text) => measure(text, 'small')));
  const lines = who.lines.map((tie, index): Line => {
    const label = labels[index] ?? [];
    const [top, bottom] = tie.above === 'from' ? [tie.from, tie.to] : [tie.to, tie.from];
    return { id: String(index), top, bottom, width: Math.max(...label.map((line) => measure(line, 'small'))) + 4, height: label.length * lineHeight.small };
  });
  const layout = layOut(boxes, lines, width - 2 * EDGE);
  if (layout.height === 0) return { picture: undefined, left: 0 };
  const nameOf = (entity: EntityId): string => names.find((name) => name.entity === entity)?.name ?? '';
  const nodes = layout.boxes.map((placed) => {
    const name = who.boxes.find(({ entity }) => entity === placed.id) as ListedName;
    return drawBox(name, words.get(name.entity) as Words, placed, lineHeight, describe(name, who.ties, nameOf), controls);
  });
  const edges = layout.lines.map((line) => drawEdge(line, who.lines[Number(line.id)] as Tie));
  const texts = layout.lines.map((line) => drawLabel(line, who.lines[Number(line.id)] as Tie, labels[Number(line.id)] ?? [], lineHeight.small));
  const arrow = s('marker', { id: 'arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto-start-reverse' }, s('path', { d: 'M0 .5 8 4 0 7.5Z' }));
  const picture = s('svg', {
    class: 'who', ...ENGLISH, viewBox: `${-EDGE} ${-EDGE} ${width} ${layout.height + 2 * EDGE}`, width, height: layout.height + 2 * EDGE, role: 'group', 'aria-labelledby': 'who-title',
    'aria-describedby': 'who-how',
  }, s('desc', { id: 'who-how', ...own() }, t('whoKeys')), s('defs', {}, arrow), ...edges, ...texts, ...nodes.map(({ whole }) => whole));
  rove(picture, nodes.map(({ button }) => button));
  return { picture, left: who.undrawn + layout.left.length };
}

function wordsOf({ name, region, family }: ListedName, room: number, measure: Measure): Words {
  const sub = family === 'person' ? '' : (wrapText(region, room, 1, (text) => measure(text, 'small'))[0] ?? '');
  return { lines: wrapText(name, room, BOX_LINES, (text) => measure(text, 'name')), sub };
}

function boxOf(id: EntityId, { lines, sub }: Words, measure: Measure, lineHeight: WhoOptions['lineHeight']): Box {
  const width = Math.max(...lines.map((line) => measure(line, 'name')), measure(sub, 'small')) + 2 * PAD;
  return { id, width, height: lines.length * lineHeight.name + (sub === '' ? 0 : lineHeight.small) + PAD };
}

/** Everything the drawing says of this name, in words. */
function describe({ entity, name, region, family }: ListedName, ties: readonly Tie[], nameOf: (entity: EntityId) => string): string {
  const own = ties.filter(({ from, to }) => from === entity || to === entity).map((tie) => `${tie.from === entity ? '' : `${nameOf(tie.from)} `}${tie.label} ${tie.to === entity ? english('it') : nameOf(tie.to)}`);
  return `${name}${region === '' || family === 'person' ? '' : `, ${region}`}: ${own.join('; ')}`;
}

type Rect = DrawnLine['label'];

/** The button and, over it and not for those who hear its label, what is written. */
function drawBox(name: ListedName, { lines, sub }: Words, { x, y, width, height }: Rect, lineHeight: WhoOptions['lineHeight'], label: string, controls: PanelControls): { whole: SVGElement; button: SVGElement } {
  const middle = x + width / 2;
  const top = y + PAD / 2;
  const texts = lines.map((line, index) => s('text', { x: middle, y: top + lineHeight.name * (index + 0.76), 'text-anchor': 'middle' }, line));
  const small = s('text', { class: 'sub', x: middle, y: top + lineHeight.name * lines.length + lineHeight.small * 0.76, 'text-anchor': 'middle' }, sub);
  const kind = name.kind === 'country' ? 'place' : name.family;
  const rect = s('rect', { x, y, width, height, rx: kind === 'person' ? Math.min(height / 2, 16) : 3 });
  const button = pressable({ 'aria-label': label, 'data-key': `who ${name.entity}` }, () => controls.jump(name, 'here'), rect);
  const written = s('g', { class: 'written', 'aria-hidden': 'true' }, ...texts, ...(sub === '' ? [] : [small]));
  return { whole: s('g', { class: `node k-${kind}`, 'data-entity': name.entity }, button, written), button };
}

const endsOf = ({ from, to }: Tie) => ({ 'data-from': from, 'data-to': to });

/** Straight down within a row, curved between rows; the arrow points at whom the words are about. */
function drawEdge({ points, upright }: DrawnLine, tie: Tie): SVGElement {
  const [start, ...rest] = points;
  let from = start;
  const steps = rest.map((to) => {
    const middle = ((from?.y ?? 0) + to.y) / 2;
    const step = Math.abs((from?.x ?? 0) - to.x) < 0.5 ? `L${print(to)}` : `C${print({ x: from?.x ?? 0, y: middle })} ${print({ x: to.x, y: middle })} ${print(to)}`;
    from = to;
    return step;
  });
  const isFromOnTop = (tie.above === 'from') === upright;
  const arrow = tie.isMutual ? {} : { [isFromOnTop ? 'marker-end' : 'marker-start']: 'url(#arrow)' };
  return s('path', { class: isSaid(tie) ? 'edge said' : 'edge', d: `M${print(start ?? { x: 0, y: 0 })}${steps.join('')}`, ...arrow, ...endsOf(tie) });
}

const print = ({ x, y }: { x: number; y: number }): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/** On its own ground, so that the line it belongs to does not run through the letters. */
function drawLabel({ label: { x, y, width, height } }: DrawnLine, tie: Tie, lines: readonly string[], lineHeight: number): SVGElement {
  const texts = lines.map((line, index) => s('text', { x: x + width / 2, y: y + lineHeight * (index + 0.76), 'text-anchor': 'middle' }, line));
  return s('g', { class: 'el', 'aria-hidden': 'true', ...endsOf(tie) }, s('rect', { x, y, width, height }), ...texts);
}

function listTies({ ties }: Who, names: readonly ListedName[], isOpen: boolean): HTMLElement {
  const nameOf = (entity: EntityId): HTMLElement => h('b', {}, names.find((name) => name.entity === entity)?.name ?? entity);
  const items = ties.map((tie) => {
    const small = printTie(tie);
    const by = tie.by === undefined ? '' : english(`, according to ${tie.by}`);
    return h('li', ENGLISH, nameOf(tie.from), ` ${tie.label} `, nameOf(tie.to), `${by}. `, h('small', {}, [small, english(`Source: ${tie.sources.join(', ')}`)].filter((part) => part !== '').join('. '), '.'));
  });
  return h('details', { class: 'aslist', open: isOpen }, h('summary', { 'data-key': 'who-list' }, t('asList')), h('ul', {}, ...items));
}

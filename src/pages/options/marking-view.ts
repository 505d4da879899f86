/** What is marked, how often and how, with a sample that shows it. */
import { setListed, type Script, type Settings } from '../../settings';
import type { Family } from '../../types';
import { DENSITY, PAINTER } from '../parts/choices';
import { h } from '../parts/dom';
import { glyphOf } from '../parts/icons';
import type { Controls } from './state';
import { buildBoxes, buildChoice, buildSwitch, type Box } from './switch';

const KINDS: Readonly<Record<Family, string>> = { group: 'Groups, dashed', person: 'People, double', place: 'Places and bases, dotted', event: 'Events, large dots' };
const SCRIPTS: Readonly<Record<Script, readonly [name: string, example: string, lang: string]>> = {
  latin: ['Latin', 'Kharkiv', 'en'], arabic: ['Arabic', 'بغداد', 'ar'], cyrillic: ['Cyrillic', 'Харків', 'uk'], hebrew: ['Hebrew', 'חיפה', 'he'],
};

export function buildMarking(settings: Settings, controls: Controls): Node[] {
  const kinds = Object.entries(KINDS).map(([kind, label]): Box<Family> => ({ value: kind as Family, content: [h('span', { class: `kind k-${kind}` }, glyphOf[kind as Family]()), label] }));
  const scripts = Object.entries(SCRIPTS).map(([script, [name, example, lang]]): Box<Script> => ({ value: script as Script, content: [`${name}, `, h('bdi', { lang }, example)] }));
  return [
    buildBoxes('kindsOff', 'Mark these kinds of name', 'The others are listed in the toolbar popup all the same.', kinds, settings, (kind, on) => controls.change((now) => setListed(now, 'kindsOff', kind, !on))),
    buildSwitch('underlineCountries', 'Mark countries too', 'Most articles name several in every paragraph.', settings, controls),
    buildBoxes('scriptsOff', 'Mark names written in these letters', 'Names in letters you read anyway may need no mark.', scripts, settings, (script, on) => controls.change((now) => setListed(now, 'scriptsOff', script, !on))),
    buildChoice('density', 'Which mentions', 'A name is marked again under each new heading.', DENSITY, settings, controls),
    buildChoice('painter', 'Draw the lines', 'Over the page leaves it untouched. In the page adds elements that other tools can reach.', PAINTER, settings, controls),
  ];
}

/** Names of nobody and nowhere: an example states no fact. Rows are the sections of an article, each piece a text or a name. */
const SAMPLE: readonly { heading?: string; pieces: readonly (string | readonly [Family | 'country', string])[] }[] = [
  { pieces: ['Shells fell near ', ['place', 'Port Alder'], ' in ', ['country', 'Norland'], '. The ', ['group', 'Northern Front'], ' said ', ['person', 'Ada Maren'], ' had left ', ['place', 'Port Alder'], ' before the ', ['event', 'August raid'], '.'] },
  { heading: 'The day after', pieces: ['The ', ['group', 'Northern Front'], ' did not say where ', ['person', 'Ada Maren'], ' is.'] },
];

export function buildSample(settings: Settings): HTMLElement {
  const isMarked = pickMarks(settings);
  const paragraphs = SAMPLE.flatMap(({ heading, pieces }, section) => [
    heading === undefined ? undefined : h('p', { class: 'head' }, heading),
    h('p', {}, ...pieces.map((piece) => (typeof piece === 'string' ? piece : h('span', isMarked(piece, section) ? { class: `u u-${piece[0] === 'country' ? 'place' : piece[0]}` } : {}, piece[1])))),
  ]);
  return h('figure', { class: 'sample' }, ...paragraphs, h('figcaption', {}, 'A sample with invented names, marked as you choose below.'));
}

/** Asked for the names one after the other. The sample is in Latin letters. */
function pickMarks({ kindsOff, scriptsOff, underlineCountries, density }: Settings): (name: readonly [Family | 'country', string], section: number) => boolean {
  const seen = new Set<string>();
  return ([kind, name], section) => {
    if (scriptsOff.includes('latin') || (kind === 'country' ? !underlineCountries : kindsOff.includes(kind))) return false;
    const key = density === 'section' ? `${section} ${name}` : name;
    if (density !== 'every' && seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}

/** What is marked, how often and how, with a sample that shows it. */
import { t, tParts, type Key } from '../../i18n';
import { setListed, type Script, type Settings } from '../../settings';
import type { Family } from '../../types';
import { DENSITY, PAINTER } from '../parts/choices';
import { h } from '../parts/dom';
import { glyphOf } from '../parts/icons';
import { ENGLISH } from '../parts/words';
import type { Controls } from './state';
import { buildBoxes, buildChoice, buildSwitch, type Box } from './switch';

const KINDS: Readonly<Record<Family, Key>> = { group: 'kindGroup', person: 'kindPerson', place: 'kindPlace', event: 'kindEvent' };
const SCRIPTS: Readonly<Record<Script, readonly [name: Key, example: string, lang: string]>> = {
  latin: ['latin', 'Kharkiv', 'en'], arabic: ['arabic', 'بغداد', 'ar'], cyrillic: ['cyrillic', 'Харків', 'uk'], hebrew: ['hebrew', 'חיפה', 'he'],
};

export function buildMarking(settings: Settings, controls: Controls): Node[] {
  const kinds = Object.entries(KINDS).map(([kind, label]): Box<Family> => ({ value: kind as Family, content: [h('span', { class: `kind k-${kind}` }, glyphOf[kind as Family]()), t(label)] }));
  const scripts = Object.entries(SCRIPTS).map(([script, [name, example, lang]]): Box<Script> => ({ value: script as Script, content: tParts<Node | string>('letterExample', t(name), h('bdi', { lang }, example)) }));
  return [
    buildBoxes('kindsOff', t('kinds'), t('kindsNote'), kinds, settings, (kind, on) => controls.change((now) => setListed(now, 'kindsOff', kind, !on))),
    buildSwitch('underlineCountries', t('markCountries'), t('markCountriesNote'), settings, controls),
    buildBoxes('scriptsOff', t('scripts'), t('scriptsNote'), scripts, settings, (script, on) => controls.change((now) => setListed(now, 'scriptsOff', script, !on))),
    buildChoice('density', t('density'), t('densityNote'), DENSITY, settings, controls),
    buildChoice('painter', t('painter'), t('painterNote'), PAINTER, settings, controls),
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
    heading === undefined ? undefined : h('p', { class: 'head', ...ENGLISH }, heading),
    h('p', ENGLISH, ...pieces.map((piece) => (typeof piece === 'string' ? piece : h('span', isMarked(piece, section) ? { class: `u u-${piece[0] === 'country' ? 'place' : piece[0]}` } : {}, piece[1])))),
  ]);
  return h('figure', { class: 'sample' }, ...paragraphs, h('figcaption', {}, t('sample')));
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

/** One valid sample of every message, as full as its type allows: optional properties present, lists with a row. */
import type { Annotated, CardOrder, DatasetStatus, Drawings, Injected, ListedName, Names, Overview, PageState, ToBackground, ToContent } from '../../../src/messages';
import { FAMILY_OF, type Card, type DrawnCard, type Mention, type Relevance } from '../../../src/types';

const relevance: Relevance = { relevant: true, score: 7.5, threshold: 3, reasons: ['names an air base', 'says rocket'] };

export const mention: Mention = {
  start: 4, end: 22, text: 'Kata’ib Hezbollah', entity: 'kataib-hezbollah', kind: 'armed-group', name: 'Kata\'ib Hezbollah', underline: true,
  why: ['full name'], candidates: ['hezbollah'],
};

const statement = { since: '2009', until: '2010-02', asOf: '2021-03-16', by: 'a ministry', note: 'a note', flag: 'disputed', src: [1] } as const;

export const card: Card = {
  id: 'kataib-hezbollah', kind: 'armed-group', depth: 'full', name: 'Kata\'ib Hezbollah', subtype: 'Shia armed group', region: 'Iraq, Syria',
  native: { text: 'كتائب حزب الله', lang: 'ar', dir: 'rtl' }, acronym: 'KH', also: ['Hezbollah Brigades'],
  lead: [{ text: 'An armed group.', src: [1] }], leadAsOf: '2024-02',
  facts: [{ label: 'Led by', rows: [{ ...statement, text: 'A person', entity: 'a-person' }] }],
  claims: [{ ...statement, text: 'Says so.', entity: 'a-person', topic: 'position', by: 'the group' }],
  designations: [{ ...statement, authority: 'A state', list: 'A list', action: 'listed', covers: 'self', since: 'unknown' }],
  timeline: [{ date: '2014', text: 'Something happens.', by: 'a newspaper', flag: 'single-source', entries: ['islamic-state'], src: [1] }],
  relations: [{ ...statement, text: 'part of it', label: 'part of', entity: 'popular-mobilization-forces' }],
  confusable: [{ text: 'Hezbollah', entity: 'hezbollah', why: 'another organisation' }],
  gaps: [{ topic: 'strength', note: 'no roll', asOf: '2024' }],
  sources: [{ publisher: 'A newspaper', title: 'A title', url: 'https://news.example/a', date: 'undated', accessed: '2024-05-01', original: 'https://news.example/b' }],
  point: { lat: 33.3, lon: 44.4 }, dispute: 'disputed', reviewed: '2024-05-01',
};

export const drawn: DrawnCard = { name: 'Kata\'ib Hezbollah', tree: ['a word', ['p', { class: 'lead' }, 'An armed group.', ['b', {}], 1]], plain: 'Kata\'ib Hezbollah', markdown: '**Kata\'ib Hezbollah**' };

const listed: ListedName = { entity: 'diyala', name: 'Diyala', kind: 'region', family: 'place', subtype: 'Governorate', region: 'Iraq', count: 2 };

const order: CardOrder = {
  published: '2021-03-16', named: [{ entity: 'diyala', count: 2, paragraph: 0 }], choices: [{ mentions: [1], text: 'Balad', readings: ['balad-air-base', 'balad'], reason: 'a reason' }],
};

export const toBackground: ToBackground[] = [
  { type: 'annotate', article: { text: 'Rockets fell.', language: 'en', published: '2021-03-16', modified: '2021-03-17' }, manual: false, dark: true },
  { type: 'cards', order },
  { type: 'dataset-status' },
  { type: 'names', entities: ['diyala'] },
  { type: 'inject', tabId: 3 },
  { type: 'overview', named: [{ entity: 'diyala', count: 2 }], published: '2021-03-16' },
  { type: 'hide', what: 'name', entity: 'diyala' },
  { type: 'opened', entity: 'diyala' },
  { type: 'unhide' },
  { type: 'cleared' },
];

export const annotated: Annotated[] = [
  {
    type: 'annotated', verdict: 'annotated', mentions: [mention], order, style: '.card {}', families: FAMILY_OF, relevance,
    look: { painter: 'highlight', density: 'section', dwell: 400, underlineCountries: false }, release: '2026-06-29',
  },
  { type: 'annotated', verdict: 'not-conflict', relevance },
  { type: 'annotated', verdict: 'off', why: 'site' },
  { type: 'annotated', verdict: 'failed', sentence: 'The dataset could not be opened.' },
];

export const drawings: Drawings[] = [
  { type: 'cards', ok: true, names: [listed], cards: { 'kataib-hezbollah': JSON.stringify(drawn) }, choices: { '0': '["two readings"]' }, glyphs: '["svg",{}]', region: '["section",{}]' },
  { type: 'cards', ok: false, sentence: 'cards.bin cannot be read.' },
];

export const datasetStatus: DatasetStatus[] = [{ type: 'dataset', ok: true, release: '2026-06-29', entries: 75, places: 17_500 }, { type: 'dataset', ok: false, sentence: 'It is damaged.' }];

export const names: Names[] = [{ type: 'names', names: { 'kataib-hezbollah': 'Kata\'ib Hezbollah' } }];

export const injected: Injected[] = [{ type: 'injected', ok: true, value: null }, { type: 'injected', ok: false, sentence: 'The browser withholds this page.' }];

export const overview: Overview[] = [
  {
    type: 'overview', ok: true, overview: {
      conflict: {
        entity: 'a-war', name: 'A war', subtype: 'war', lead: 'It is fought.', asOf: '2026-05', status: 'Ongoing', statusAsOf: '2026-05', sources: ['A newspaper'],
        ties: [{ entity: 'diyala', name: 'Diyala', label: 'scene of', by: 'a ministry' }],
      },
      maps: [{
        country: 'Iraq',
        base: {
          id: 'IQ', width: 656, height: 480, projection: { scale: 2000, east: -800.5, south: 1300.25 }, focus: 'M0 0l9 9z', land: '', provinces: '', borders: '', disputed: 'M1 1l2 2',
          labels: [{ text: 'Red Sea', x: 5, y: 6, sea: true }], caption: 'Dashed lines are disputed.',
        },
        spots: [{ entity: 'diyala', name: 'Diyala', number: 1, x: 5, y: 6, shape: 'M0 0l9 9z', dispute: 'Two claim it.' }],
      }],
      unmapped: ['lost-town'],
      ties: [{
        from: 'quds-force', to: 'kataib-hezbollah', label: 'backs', above: 'from', isMutual: false, since: 'unknown', until: '2020', asOf: '2021', by: 'a ministry', note: 'a note', flag: 'disputed', sources: ['A newspaper'],
      }],
      timeline: [{ date: '2014', text: 'Something happens.', by: 'a newspaper', flag: 'single-source', names: ['diyala'], weight: 1.5, sources: ['A newspaper'] }],
    },
  },
  { type: 'overview', ok: false, sentence: 'cards.bin cannot be read.' },
];

export const toContent: ToContent[] = [{ type: 'page-state' }, { type: 'jump', entity: 'diyala', nth: 0 }, { type: 'annotate-anyway' }, { type: 'settings-changed' }];

const page = { type: 'page-state', host: 'news.example', detected: { isNews: true, score: 0.9, reasons: ['JSON-LD says NewsArticle'], published: '2021-03-16' } } as const;

export const pageState: PageState[] = [
  { ...page, state: 'idle' },
  { ...page, state: 'working' },
  {
    ...page, state: 'annotated', relevance, release: '2026-06-29',
    names: [listed],
  },
  { ...page, state: 'not-conflict', relevance },
  { ...page, state: 'off', why: 'on-click' },
  { ...page, state: 'failed', sentence: 'It could not be read.' },
];

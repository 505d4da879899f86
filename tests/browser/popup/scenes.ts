/** What the popup can meet: pages, answers, settings. Plain data, used by the pure tests of its screens and by the tests in both browsers. */
import type { DatasetStatus, Injected, ListedName, PageState } from '../../../src/messages';
import type { Settings } from '../../../src/settings';
import { FAMILY_OF, type Kind } from '../../../src/types';

/** What the fake browser answers. All of it is JSON: it travels into the page. */
export interface Scene {
  tab?: { id: number; url?: string };
  /** Answers to `page-state`, one after the other; the last one stays. No list: nobody answers. */
  pages?: PageState[];
  /** What the page says after `annotate-anyway`, after `inject` or after a change of settings. */
  after?: PageState;
  injected?: Injected;
  dataset?: DatasetStatus;
  settings?: Partial<Settings>;
  /** Storage refuses to write. */
  readOnly?: boolean;
  phone?: boolean;
}

const relevance = { relevant: true, score: 9, threshold: 3, reasons: ['names 6 armed groups', 'says “rocket attack”'] };
const detected = { isNews: true, score: 0.93, reasons: ['the page says it is a NewsArticle', 'one long body of text'], published: '2021-03-16' };
const page = { type: 'page-state', host: 'www.meridianpost.example', detected, release: '2026-06-29' } as const;

const listed = (entity: string, name: string, kind: Kind, subtype: string, region: string, count = 1): ListedName => ({ entity, name, kind, family: FAMILY_OF[kind], subtype, region, count });

export const names: ListedName[] = [
  listed('popular-mobilization-forces', 'Hashd al-Shaabi', 'military', 'Umbrella of Iraqi armed groups', '', 2),
  listed('islamic-state', 'Islamic State', 'armed-group', 'Armed group', 'Iraq, Syria'),
  listed('kataib-hezbollah', 'Kata\'ib Hezbollah', 'armed-group', 'Shia armed group, also part of a state force', 'Iraq, Syria', 2),
  listed('kataib-sayyid-al-shuhada', 'Kata’ib Sayyid al-Shuhada', 'armed-group', 'Armed group', 'Iraq', 3),
  listed('saraya-awliya-al-dam', 'Saraya Awliya al-Dam', 'armed-group', 'Armed faction', 'Iraq'),
  listed('qasem-soleimani', 'Qasem Soleimani', 'person', 'Military officer', 'Iran'),
  listed('ain-al-asad-air-base', 'Ain al-Asad', 'base', 'Air base', 'Anbar, Iraq'),
  listed('baghdad', 'Baghdad', 'settlement', 'Capital', 'Iraq', 3),
  listed('diyala', 'Diyala', 'region', 'Governorate', 'Iraq'),
  listed('erbil', 'Irbil', 'settlement', 'City', 'Kurdistan Region, Iraq', 2),
  listed('killing-of-qasem-soleimani', 'Killing of Qasem Soleimani', 'event', '3 January 2020', 'Iraq'),
  listed('iraq', 'Iraq', 'country', 'Country', 'Middle East', 5),
  listed('united-states', 'United States', 'country', 'Country', 'North America', 4),
];

export const list: PageState = { ...page, state: 'annotated', names, relevance } as PageState;
const { release: _release, ...plain } = page;
const state = (more: object): PageState => ({ ...plain, ...more }) as unknown as PageState;

/** One scene for every state the popup can be in. */
export const SCENES: Record<string, Scene> = {
  list: { pages: [list] },
  working: { pages: [state({ state: 'working' })] },
  'not-an-article': { pages: [state({ state: 'idle', detected: { isNews: false, score: 0.1, reasons: ['many headlines, no single text'] } })] },
  'not-conflict': { pages: [state({ state: 'not-conflict', relevance: { relevant: false, score: 0.5, threshold: 3, reasons: ['one name only: Baghdad', 'no word of fighting'] } })] },
  'nothing-found': { pages: [{ ...page, state: 'annotated', names: [], relevance } as PageState] },
  off: { pages: [state({ state: 'off', why: 'site' })], settings: { sitesOff: ['meridianpost.example'] } },
  'on-click': { pages: [state({ state: 'off', why: 'on-click' })], settings: { where: 'on-click' } },
  'not-chosen': { pages: [state({ state: 'off', why: 'not-chosen' })], settings: { where: 'chosen-sites' } },
  'dataset-error': {
    pages: [state({ state: 'failed', sentence: 'The dataset file names.bin is cut short: 1,024 of 48,310 bytes.' })],
    dataset: { type: 'dataset', ok: false, sentence: 'The dataset file names.bin is cut short: 1,024 of 48,310 bytes.' },
  },
  failed: { pages: [state({ state: 'failed', sentence: 'Something in this article could not be handled.' })] },
  withheld: { tab: { id: 7, url: 'chrome://settings/' } },
  silent: {},
};

/** The sections that open over the page's own. */
export const FULL_OPTIONS: Scene = { pages: [list], settings: { sitesOff: ['mail.example', 'a-very-long-name-of-a-site-that-goes-on-and-on.and-on.example'], sitesChosen: ['news.example'], known: ['baghdad', 'iraq'] } };

const endless = 'Kata’ib-al-'.repeat(20) + 'x'.repeat(200);
/** Names and lines longer than any the dataset allows. */
export const LONG_NAMES: Scene = {
  pages: [{ ...list, host: `${'very-long-label.'.repeat(14)}example`, names: names.map((name) => ({ ...name, name: `${name.name} ${endless}`, subtype: endless, count: 1_234 })) } as PageState],
};

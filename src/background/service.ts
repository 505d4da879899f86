/**
 * Answers the messages of content scripts and pages: matches an article, draws the cards of what was found, gives the side panel its overview, says how
 * the dataset is, brings the content script into a page. Never throws: what fails becomes a sentence, what is not understood is counted and ignored.
 */
import type { Sender } from './sender';
import { drawCards, type Drawn } from '../cards';
import type { Hiding } from '../cards/reading';
import { orderCards } from '../cards/order';
import { cardStyle } from '../cards/style';
import { t } from '../i18n';
import { LIST, MAX_MENTIONS, type Annotated, type CardOrder, type DatasetStatus, type Drawings, type Hidden, type Injected, type Names, type Overview, type ToBackground } from '../messages';
import { isToBackground } from '../messages-guard';
import { makeOverview } from '../overview';
import { decide, isSiteOn, lookOf, siteOf, type Settings } from '../settings';
import { FAMILY_OF, type EntityId } from '../types';
import type { OpenEngine } from './engine';
import { hide, unhide, type HideParts } from './hide';
import { chooseMarks } from './marks';
import { countOpening, takeBack, type CountParts } from './openings';
import type { ShowToolbar } from './toolbar';

export interface ServiceParts {
  openEngine: OpenEngine;
  readSettings: () => Promise<Settings>;
  showToolbar: ShowToolbar;
  /** Runs the content script in a tab; rejects where the browser withholds the page. */
  runContentScript: (tabId: number) => Promise<void>;
  /** Where "Hide" writes, and what counts the openings of cards. */
  hiding: HideParts & CountParts;
}

export interface Service {
  /** The answer, or undefined for a message that is ignored. The promise never rejects. */
  answer(message: unknown, sender: Sender | undefined): Promise<Annotated | Drawings | DatasetStatus | Names | Injected | Overview | Hidden | undefined> | undefined;
  /** Messages ignored since the background started: unknown sender, unknown shape, or a sender who may not ask this. */
  ignored(): number;
}

/** From our content script in a page of the web. */
type FromPage = Extract<Sender, { from: 'content' }>;
type Asked<T extends ToBackground['type']> = Extract<ToBackground, { type: T }>;

export function createService(parts: ServiceParts): Service {
  let ignored = 0;
  return {
    ignored: () => ignored,
    answer(message, sender) {
      const answer = sender !== undefined && isToBackground(message) ? route(parts, message, sender) : undefined;
      if (answer === undefined) ignored += 1;
      return answer;
    },
  };
}

/** Undefined where this sender may not ask this. */
function route(parts: ServiceParts, message: ToBackground, sender: Sender): ReturnType<Service['answer']> {
  switch (message.type) {
    case 'annotate': return sender.from === 'content' ? annotate(parts, message, sender) : annotateSample(parts, message);
    case 'cards': return giveCards(parts, message.order, sender);
    case 'hide': return sender.from === 'content' ? hideFrom(parts, message, sender) : undefined;
    case 'opened': return sender.from === 'content' ? openedIn(parts, message, sender) : undefined;
    case 'unhide': return sender.from === 'content' ? unhide(parts.hiding, sender) : undefined;
    case 'cleared': return sender.from === 'content' ? clear(parts, sender.tabId) : undefined;
    case 'dataset-status': return sender.from === 'page' ? reportDataset(parts) : undefined;
    case 'names': return sender.from === 'page' ? giveNames(parts, message.entities) : undefined;
    case 'overview': return sender.from === 'page' ? giveOverview(parts, message) : undefined;
    case 'inject': return sender.from === 'page' ? inject(parts, message.tabId) : undefined;
  }
}

async function annotate(parts: ServiceParts, message: Asked<'annotate'>, sender: FromPage): Promise<Annotated> {
  const settings = await parts.readSettings();
  const answer = await findNames(parts, message, sender.host, settings).catch((): Annotated => ({ type: 'annotated', verdict: 'failed', sentence: t('unreadable') }));
  void parts.showToolbar(sender.tabId, toolbarStateOf(answer, settings), message.dark); // the reader waits for the names, not for the icon
  return answer;
}

/** The sample on our own welcome page: it is on no site, and its tab keeps its button. */
async function annotateSample(parts: ServiceParts, message: Asked<'annotate'>): Promise<Annotated> {
  const settings = await parts.readSettings();
  return findNames(parts, { ...message, manual: true }, '', settings).catch((): Annotated => ({ type: 'annotated', verdict: 'failed', sentence: t('unreadable') }));
}

async function findNames({ openEngine }: ServiceParts, { article, manual }: Asked<'annotate'>, host: string, settings: Settings): Promise<Annotated> {
  const decision = decide(host, settings, manual);
  if (!decision.run) return { type: 'annotated', verdict: 'off', why: decision.why };
  const opened = await openEngine();
  if (!opened.ok) return { type: 'annotated', verdict: 'failed', sentence: opened.sentence };
  const { relevance, mentions } = opened.value.match(article, manual);
  if (!relevance.relevant && !manual) return { type: 'annotated', verdict: 'not-conflict', relevance };
  const shown = chooseMarks(mentions.slice(0, MAX_MENTIONS), settings);
  // Countries too are decided name by name: the page is not to add those the reader knows.
  const look = { ...lookOf(settings), underlineCountries: false };
  return { type: 'annotated', verdict: 'annotated', mentions: shown, order: orderCards(article, shown), style: cardStyle(settings), families: FAMILY_OF, relevance, look, release: opened.value.release };
}

/** Nothing of the first answer is needed: the order holds it all. The sample on our own page has nothing to hide. */
async function giveCards({ openEngine, readSettings, showToolbar }: ServiceParts, order: CardOrder, sender: Sender): Promise<Drawings> {
  const hiding = sender.from === 'content' ? hidingOn(sender, await readSettings()) : undefined;
  const answer = await drawOrder(openEngine, order, hiding).catch((): Drawings => ({ type: 'cards', ok: false, sentence: t('unreadable') }));
  if (!answer.ok && sender.from === 'content') void showToolbar(sender.tabId, { state: 'failed' });
  return answer;
}

async function drawOrder(openEngine: OpenEngine, order: CardOrder, hiding: Hiding | undefined): Promise<Drawings> {
  const engine = await openEngine();
  const source = engine.ok ? await engine.value.openCards() : engine;
  if (!engine.ok || !source.ok) return { type: 'cards', ok: false, sentence: source.ok ? t('unreadable') : source.sentence };
  return { type: 'cards', ok: true, ...pack(drawCards({ order, ...(hiding !== undefined && { hiding }), release: engine.value.release, ...source.value })) };
}

/** An article annotated by hand may be on a site that is off already: what would change nothing is not offered. */
function hidingOn({ host, isPrivate }: FromPage, settings: Settings): Hiding {
  const site = isSiteOn(settings, host) ? siteOf(host) : undefined;
  const counts = (id: EntityId): boolean => !isPrivate && settings.hideAfter > 0 && !settings.known.includes(id);
  return { ...(site !== undefined && { site }), everything: settings.where !== 'on-click', counts };
}

async function hideFrom({ openEngine, hiding }: ServiceParts, message: Asked<'hide'>, sender: FromPage): Promise<Hidden> {
  const opened = await openEngine();
  const head = opened.ok ? opened.value.head(message.entity) : undefined;
  const { what } = message;
  return what === 'back' ? takeBack(hiding, head, sender) : hide(hiding, { ...message, what }, head, sender);
}

async function openedIn({ openEngine, hiding }: ServiceParts, message: Asked<'opened'>, sender: FromPage): Promise<Hidden> {
  const opened = await openEngine();
  return countOpening(hiding, opened.ok ? opened.value.head(message.entity) : undefined, sender);
}

function pack({ names, cards, choices, glyphs, list, region }: Drawn): Omit<Extract<Drawings, { ok: true }>, 'type' | 'ok'> {
  return {
    names, cards: printEach({ ...cards, [LIST]: list }), choices: printEach(choices), glyphs: JSON.stringify(glyphs), region: JSON.stringify(region),
  };
}

const printEach = (drawings: Readonly<Record<string, unknown>>): Record<string, string> => Object.fromEntries(Object.entries(drawings).map(([key, drawing]) => [key, JSON.stringify(drawing)]));

function toolbarStateOf(answer: Annotated, { badge }: Settings): Parameters<ShowToolbar>[1] {
  switch (answer.verdict) {
    case 'annotated': {
      const names = new Set(answer.mentions.map(({ entity }) => entity)).size;
      return names > 0 ? { state: 'active', names, badge } : { state: 'inactive' };
    }
    case 'off': return { state: answer.why === 'site' ? 'off' : 'inactive' };
    case 'failed': return { state: 'failed' };
    case 'not-conflict': return { state: 'inactive' };
  }
}

async function clear({ showToolbar }: ServiceParts, tabId: number): Promise<undefined> {
  await showToolbar(tabId, { state: 'inactive' });
}

async function reportDataset({ openEngine }: ServiceParts): Promise<DatasetStatus> {
  const opened = await openEngine();
  if (!opened.ok) return { type: 'dataset', ok: false, sentence: opened.sentence };
  return { type: 'dataset', ok: true, release: opened.value.release, entries: opened.value.entries, places: opened.value.places };
}

/** Names are worth showing even where some are lost: an id is a readable word, too. */
async function giveNames({ openEngine }: ServiceParts, entities: readonly EntityId[]): Promise<Names> {
  const opened = await openEngine();
  const names = opened.ok ? entities.map((id) => [id, opened.value.head(id)?.name] as const).filter((pair): pair is readonly [EntityId, string] => pair[1] !== undefined) : [];
  return { type: 'names', names: Object.fromEntries(names) };
}

async function giveOverview({ openEngine }: ServiceParts, { named, published }: Asked<'overview'>): Promise<Overview> {
  const engine = await openEngine();
  const source = engine.ok ? await engine.value.openCards() : engine;
  if (!engine.ok || !source.ok) return { type: 'overview', ok: false, sentence: source.ok ? t('unreadable') : source.sentence };
  try {
    return { type: 'overview', ok: true, overview: makeOverview({ named, published, head: engine.value.head, ...source.value }) };
  } catch {
    return { type: 'overview', ok: false, sentence: t('unreadable') };
  }
}

async function inject({ runContentScript }: ServiceParts, tabId: number): Promise<Injected> {
  try {
    await runContentScript(tabId);
    return { type: 'injected', ok: true, value: null };
  } catch {
    return { type: 'injected', ok: false, sentence: t('withheld') };
  }
}

/**
 * The content script with a port that answers from fixtures: everything of ours is real except detection, matching and the background.
 * The page drives it with `harness` events ({ do, ... } as JSON) and reads the answer from an attribute of <html>.
 */
import { extractInSlices } from '../../../src/content/extract/index';
import { drawLast } from '../../../src/cards/counted';
import { drawHidden } from '../../../src/cards/hidden';
import { drawCards } from '../../../src/cards/index';
import { orderCards } from '../../../src/cards/order';
import { CARD_STYLE } from '../../../src/cards/style';
import { ENGLISH, h } from '../../../src/cards/tree';
import type { Port } from '../../../src/content/port';
import { ContentScript } from '../../../src/content/start';
import { makeTerms } from '../../../src/content/terms/commands';
import { PAGE_KEY, type PageHandle } from '../../../src/content/terms/page';
import { t, tParts } from '../../../src/i18n';
import { LIST, type Annotated, type CardOrder, type Drawings, type Look, type PageState, type ToBackground, type ToContent } from '../../../src/messages';
import { FAMILY_OF, type Card, type Mention, type Tree } from '../../../src/types';
import { speakIn } from '../../support/speak';
import fixture from './cards.json';

// Term mode and background speak with one voice here.
speakIn(document.documentElement.getAttribute('data-language') ?? 'en');

const cards = fixture as unknown as Record<string, Card>;
const NAMES: readonly (readonly [text: string, entity: string, candidates?: readonly string[]])[] = [
  ["Kata'ib Sayyid al-Shuhada", 'kataib-sayyid-al-shuhada'], ['Kata’ib Sayyid al-Shuhada', 'kataib-sayyid-al-shuhada'], ['Al-Balad airbase', 'balad-air-base'],
  ['Balad', 'balad-air-base', ['balad']], ['Diyala', 'diyala'], ['Qasem Soleimani', 'qasem-soleimani'], ['Quds Force', 'quds-force'], ['Baghdad', 'baghdad'],
  ['the killing of the general', 'killing-of-qasem-soleimani'],
];

const world = { release: '2026-11-22', alive: true, verdict: 'annotated', sent: [] as string[], hidden: [] as string[], refuses: false, cards: document.documentElement.getAttribute('data-cards'), look: { painter: 'highlight', density: 'section', dwell: 400, underlineCountries: false } as Look, answer: undefined as undefined | ((message: ToContent) => PageState | boolean) };

function findNames(text: string): Mention[] {
  const taken: Mention[] = [];
  for (const [name, entity, candidates] of NAMES) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      const card = cards[entity];
      if (card === undefined || taken.some((other) => start < other.end && other.start < end)) continue;
      taken.push({ start, end, text: name, entity, kind: card.kind, name: card.name, underline: !world.hidden.includes(entity), why: [`“${name}” is a name of ${card.name}.`], ...(candidates && { candidates }) });
    }
  }
  return taken.toSorted((a, b) => a.start - b.start);
}

function answerTo(message: ToBackground): Annotated {
  const relevance = { relevant: true, score: 5, threshold: 3, reasons: ['names an armed group'] };
  if (message.type !== 'annotate' || world.verdict === 'not-conflict') return { type: 'annotated', verdict: 'not-conflict', relevance: { ...relevance, relevant: false } };
  const mentions = findNames(message.article.text);
  return { type: 'annotated', verdict: 'annotated', mentions, order: orderCards(message.article, mentions), style: CARD_STYLE, families: FAMILY_OF, relevance, look: world.look, release: world.release };
}

const printEach = (drawings: object): Record<string, string> => Object.fromEntries(Object.entries(drawings).map(([key, drawing]) => [key, JSON.stringify(drawing)]));

function draw(order: CardOrder): Drawings {
  const drawn = drawCards({ order, release: world.release, card: (id) => cards[id], map: () => undefined, hiding: { site: 'news.example', everything: true, counts: (id) => isCounted && id !== 'diyala' } });
  return {
    type: 'cards', ok: true, names: drawn.names, cards: printEach({ ...drawn.cards, [LIST]: drawn.list }), choices: printEach(drawn.choices), glyphs: JSON.stringify(drawn.glyphs), region: JSON.stringify(drawn.region),
  };
}

/** `world.cards`: they come, wait for `release`, or do not come. */
const held: (() => void)[] = [];

/** Openings of cards are counted, but of one: a name goes with the second. */
const isCounted = document.documentElement.hasAttribute('data-counted');

const port: Port = {
  isAlive: () => world.alive,
  annotate: async (message) => {
    world.sent.push(message.type);
    return answerTo(message);
  },
  draw: async (order) => {
    world.sent.push('cards');
    if (world.cards === 'held') await new Promise<void>((release) => held.push(release));
    return world.cards === 'lost' ? { type: 'cards', ok: false, sentence: 'cards.bin cannot be read.' } : draw(order);
  },
  // Tabs are told of the change before the answer comes, as it mostly is.
  hide: async (message) => {
    world.sent.push(JSON.stringify(message));
    if (message.type === 'opened') {
      const opened = world.sent.filter((one) => one === JSON.stringify(message)).length;
      return { type: 'hidden', done: true, tree: opened === 2 ? drawLast({ id: message.entity, name: 'It' }, opened, true) : [] };
    }
    await new Promise((done) => setTimeout(done, 5));
    if (world.refuses) return { type: 'hidden', done: false, tree: drawHidden([t('notSaved')], false) };
    world.hidden = message.type === 'hide' ? [message.what, message.entity] : [];
    world.answer?.({ type: 'settings-changed' });
    return { type: 'hidden', done: true, tree: message.type === 'hide' ? drawHidden(tParts<Tree>('hiddenName', h('bdi', ENGLISH, 'It')), true) : drawHidden([t('takenBack')], false) };
  },
  clear: () => void world.sent.push('cleared'),
  listen: (answer, signal) => {
    world.answer = answer;
    signal.addEventListener('abort', () => { world.answer = undefined; });
  },
};

const start = (): ContentScript => new ContentScript({
  port,
  detect: (page) => {
    const body = page.querySelector('[data-article]');
    const published = page.querySelector('time')?.getAttribute('datetime') ?? undefined;
    return { isNews: body !== null, score: body === null ? 0 : 80, reasons: [], body, ...(published !== undefined && { published }) };
  },
  extract: extractInSlices,
});

const running = start();
// Term mode finds the first script by this key, as it does in the package.
(globalThis as { [PAGE_KEY]?: PageHandle })[PAGE_KEY] = running;
const terms = makeTerms();

type Command = { do: 'send'; message: ToContent } | { do: 'set'; look?: Partial<Look>; alive?: boolean; verdict?: string; hidden?: string[]; refuses?: boolean; cards?: string } | { do: 'sent' } | { do: 'command'; name: string } | { do: 'release' } | { do: 'stop' } | { do: 'again' };

function obey(command: Command): unknown {
  switch (command.do) {
    case 'send': return world.answer?.(command.message) ?? null;
    case 'set': {
      const { do: _, look, ...rest } = command;
      Object.assign(world.look, look);
      Object.assign(world, rest);
      return true;
    }
    case 'sent': return world.sent;
    case 'command': return terms.run(command.name) ?? true;
    case 'release':
      for (const release of held.splice(0)) release();
      return true;
    case 'stop': return running.stop();
    case 'again': return running.isAlive();
  }
}

document.addEventListener('harness', (event) => {
  const answer = obey(JSON.parse((event as CustomEvent<string>).detail) as Command);
  document.documentElement.setAttribute('data-harness', JSON.stringify(answer ?? null));
});
document.documentElement.setAttribute('data-harness', '"ready"');
/** The bundle of a test puts its exports on `Under`. */
export const isHarness = true;

/** What the welcome page's tests bring into the page: the app, the sample as it runs, settings over a fake storage, and a background that knows three names. */
import { cardStyle } from '../../../src/cards/style';
import type { Port } from '../../../src/content/port';
import type { Annotated } from '../../../src/messages';
import { DEFAULTS, lookOf } from '../../../src/settings';
import { FAMILY_OF, type Kind, type Mention } from '../../../src/types';

export { createSettings, DEFAULTS } from '../../../src/settings';
export { mountWelcome } from '../../../src/pages/welcome/app';
export { speakIn } from '../../support/speak';
export { startSample } from '../../../src/pages/welcome/sample';

const NAMES: readonly [name: string, kind: Kind][] = [['Balad Air Base', 'base'], ['Islamic State', 'armed-group'], ['Qasem Soleimani', 'person']];

function annotate(text: string): Annotated {
  const mentions = NAMES.flatMap(([name, kind]): Mention[] => {
    const start = text.indexOf(name);
    return start < 0 ? [] : [{ start, end: start + name.length, text: name, entity: name, kind, name, underline: true, why: [] }];
  });
  const order = { named: mentions.map(({ entity }) => ({ entity, count: 1, paragraph: 1 })), choices: [] };
  return {
    type: 'annotated', verdict: 'annotated', mentions: mentions.toSorted((a, b) => a.start - b.start), order, style: cardStyle(DEFAULTS), relevance: { relevant: true, score: 9, threshold: 3, reasons: [] },
    look: lookOf(DEFAULTS), families: FAMILY_OF, release: '2026-06-29',
  };
}

export function makePort(): Port {
  return {
    isAlive: () => true,
    annotate: async (message) => (message.type === 'annotate' ? annotate(message.article.text) : { type: 'annotated', verdict: 'failed', sentence: 'Not asked for.' }),
    draw: async ({ named }) => ({
      type: 'cards', ok: true, names: [], choices: {}, glyphs: JSON.stringify(['svg', {}]), region: JSON.stringify(['div', {}]),
      cards: Object.fromEntries(named.map(({ entity }) => [entity, JSON.stringify({ name: entity, tree: [['h2', { id: 'name', class: 'name', tabindex: '-1' }, entity]] })])),
    }),
    hide: async () => ({ type: 'hidden', done: false, tree: [] }),
    clear: () => undefined,
    listen: () => undefined,
  };
}

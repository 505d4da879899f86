/** Notes what the cards of an article will be drawn from, while text and mentions are at hand. Small, because it travels to the page and back. Pure. */
import type { CardOrder, Choice } from '../messages';
import type { ArticleText, EntityId, Mention } from '../types';
import { countParagraphs } from './paragraphs';

type Named = CardOrder['named'][number];

export function orderCards({ text, published }: Pick<ArticleText, 'text' | 'published'>, mentions: readonly Mention[]): CardOrder {
  const paragraphAt = countParagraphs(text);
  const named = new Map<EntityId, Named>();
  for (const { entity, start } of mentions) {
    const { count, paragraph } = named.get(entity) ?? { count: 0, paragraph: paragraphAt(start) };
    named.set(entity, { entity, count: count + 1, paragraph });
  }
  return { ...(published !== undefined && { published }), named: [...named.values()], choices: listChoices(mentions) };
}

/** One for all mentions that say the same with the same readings. */
function listChoices(mentions: readonly Mention[]): Choice[] {
  const choices = new Map<string, Choice & { mentions: number[] }>();
  for (const [index, { text, entity, candidates = [], why }] of mentions.entries()) {
    const readings = [...new Set([entity, ...candidates])];
    const reason = why.at(-1);
    if (readings.length < 2) continue;
    const key = JSON.stringify([text, readings, reason]);
    const choice = choices.get(key) ?? { mentions: [], text, readings, ...(reason !== undefined && { reason }) };
    choice.mentions.push(index);
    choices.set(key, choice);
  }
  return [...choices.values()];
}

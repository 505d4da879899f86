/** Puts a card together, top to bottom. The order is the design's; each part has a file of its own. */
import { h } from './h';
import { renderDesignations } from './designations';
import { renderClaims, renderFacts, renderGaps } from './facts';
import { renderFoot, renderTools } from './foot';
import { renderBar, renderName, renderTrail } from './head';
import { renderLead, renderSince } from './lead';
import { renderConfusable, renderRelations } from './relations';
import { renderSources } from './sources';
import { renderTimeline } from './timeline';
import type { View } from './view';

/** A lead of three lines, what has changed, how many sources: what one reads without leaving the sentence. */
const renderPreview = (view: View): (Node | undefined)[] => [
  renderBar(view), h('div', { class: 'body' }, ...renderName(view), renderLead(view), renderSince(view)), renderFoot(view),
];

const renderWhole = (view: View): (Node | undefined)[] => [
  renderTrail(view), renderBar(view),
  h('div', { class: 'body', tabindex: '0', role: 'region', 'aria-label': `About ${view.card.name}` },
    ...renderName(view), renderLead(view), renderSince(view), ...renderTimeline(view), renderFacts(view), renderClaims(view),
    renderDesignations(view), ...renderRelations(view), renderConfusable(view), renderGaps(view), renderSources(view)),
  ...renderTools(view),
];

/** @returns the children of the card, top to bottom. */
export function renderCard(view: View): Node[] {
  const parts = view.mode === 'preview' ? renderPreview(view) : renderWhole(view);
  return parts.filter((part) => part !== undefined);
}

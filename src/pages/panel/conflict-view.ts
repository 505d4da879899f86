/** Which conflict is this? Its name, one sentence, its state with a date, and what ties the article's names to it. Nothing where the names leave a doubt. */
import { printDate, printMonth } from '../../cards/dates';
import { capitalise } from '../../cards/text';
import type { ArticleOverview } from '../../messages';
import { h } from '../parts/dom';
import { glyphOf } from '../parts/icons';

export function buildConflict(conflict: ArticleOverview['conflict']): Node[] {
  if (conflict === undefined) return [];
  const { name, lead, asOf, status, statusAsOf, sources, ties } = conflict;
  // The words are those of the tied name's card: "fights in", "scene of", "mediated".
  const reasons = ties.map(({ name: tied, label, by }) => h('li', {}, h('b', {}, h('bdi', {}, tied)), ` ${label} it${by === undefined ? '' : `, according to ${by}`}`));
  return [
    h('p', { class: 'kind k-event' }, glyphOf.event(), 'Which conflict is this?'),
    h('h2', { id: 'conflict-title' }, capitalise(name)),
    h('p', { class: 'lead' }, lead),
    h('p', { class: 'deck' }, [status === undefined ? undefined : `Status: ${status.toLowerCase()}${statusAsOf === undefined ? '' : ` (as of ${printMonth(statusAsOf)})`}`, `Text as of ${printDate(asOf)}`, `Sources: ${sources.join(', ')}`].filter((part) => part !== undefined).join('. '), '.'),
    h('details', { class: 'aslist' }, h('summary', { 'data-key': 'conflict-why' }, 'Why this conflict?'), h('ul', {}, ...(reasons.length > 0 ? reasons : [h('li', {}, 'The article names it.')])),
      h('p', { class: 'deck' }, 'The article does not have to name it: it follows from these ties in our entries, the places and the date.')),
  ];
}

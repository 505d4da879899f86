/** Which conflict is this? Its name, one sentence, its state with a date, and what ties the article's names to it. Nothing where the names leave a doubt. */
import { capitalise } from '../../cards/text';
import { t } from '../../i18n';
import { printDate, printMonth } from '../../i18n/dates';
import type { ArticleOverview } from '../../messages';
import { h } from '../parts/dom';
import { glyphOf } from '../parts/icons';
import { english, ENGLISH, inEnglish } from '../parts/words';

export function buildConflict(conflict: ArticleOverview['conflict']): Node[] {
  if (conflict === undefined) return [];
  const { name, lead, asOf, status, statusAsOf, sources, ties } = conflict;
  // The words are those of the tied name's card: "fights in", "scene of", "mediated".
  const reasons = ties.map(({ name: tied, label, by }) => h('li', ENGLISH, h('b', {}, h('bdi', {}, tied)), english(` ${label} it${by === undefined ? '' : `, according to ${by}`}`)));
  const state = status?.toLowerCase() ?? '';
  const states = [
    status === undefined ? undefined : statusAsOf === undefined ? t('conflictStatus', state) : t('conflictStatusAsOf', state, printMonth(statusAsOf)),
    t('textAsOf', printDate(asOf)), t('sourcesAre', sources.join(', ')),
  ];
  return [
    h('p', { class: 'kind k-event' }, glyphOf.event(), t('whichConflict')),
    h('h2', { id: 'conflict-title' }, inEnglish(capitalise(name))),
    h('p', { class: 'lead', ...ENGLISH }, lead),
    h('p', { class: 'deck' }, `${states.filter((part) => part !== undefined).join('. ')}.`),
    h('details', { class: 'aslist' }, h('summary', { 'data-key': 'conflict-why' }, t('whyConflictThis')), h('ul', {}, ...(reasons.length > 0 ? reasons : [h('li', {}, t('articleNamesIt'))])),
      h('p', { class: 'deck' }, t('conflictHow'))),
  ];
}

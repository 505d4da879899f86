/** The about page: fills the text of index.html with words, and says what the dataset holds. In: the background's answer, handed over by about.ts. */
import { language, t, tCount } from '../../i18n';
import { printDate } from '../../i18n/dates';
import { isDatasetStatus } from '../../messages-guard';
import { explainFault } from '../parts/fault';
import { showWords } from '../parts/words';

export function showAbout(root: Document): void {
  showWords(root);
  root.getElementById('english')?.toggleAttribute('hidden', language() === 'en');
}

/** @param status whatever the background answered. */
export function showRelease(root: Document, status: unknown): void {
  const line = root.getElementById('release');
  if (line === null || !isDatasetStatus(status)) return;
  line.textContent = status.ok ? t('aboutRelease', printDate(status.release), tCount('entries', status.entries), tCount('furtherPlaces', status.places)) : explainFault(status.sentence);
}

/**
 * What is wrong with the packaged data, for the reader. The reader of the files (src/dataset) says it in English, because the cause is for a report;
 * here the sentence around the cause is put into the language of the page. Pure but for the language.
 */
import { t } from '../../i18n';

const BROKEN = /^The dataset could not be opened: (.*)\. Reinstalling Backgrounder usually repairs it\.$/su;

export function explainFault(sentence: string): string {
  const cause = BROKEN.exec(sentence)?.[1];
  return cause === undefined ? sentence : t('datasetFault', cause);
}

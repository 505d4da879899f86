/** The about page: a text, and one line about the dataset in the package. */
import { askBackground, storageArea } from '../../browser/pages';
import { printDate } from '../../cards/dates';
import { isDatasetStatus } from '../../messages-guard';
import { createSettings } from '../../settings';
import { productMark } from '../parts/icons';
import { showTheme } from '../parts/theme';

showTheme(document, (await createSettings(storageArea).read()).theme);
document.getElementById('brand')?.prepend(productMark());
const line = document.getElementById('release');
const status = await askBackground({ type: 'dataset-status' });
if (line !== null && isDatasetStatus(status)) {
  line.textContent = status.ok ? `This dataset is of ${printDate(status.release)} and holds ${status.entries.toLocaleString('en-GB')} entries and ${status.places.toLocaleString('en-GB')} further places.` : status.sentence;
}

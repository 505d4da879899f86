/** Reads files of the package. Both sides use it: the background, and the pages that read the dataset themselves. Only their entry files import it. */
import browser from 'webextension-polyfill';

/** Reads `dataset/<file>` of the package. Rejects when it is not there. */
export async function readPackaged(file: string): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL(`dataset/${file}`));
  if (!response.ok) throw new Error(`dataset/${file}: ${response.status}`);
  return response.arrayBuffer();
}

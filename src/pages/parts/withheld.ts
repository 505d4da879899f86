/** Pages no extension may touch, by their address: the browser's own pages, extension stores, files. Pure. */

import { t } from '../../i18n';

/** https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns and Firefox's `extensions.webextensions.restrictedDomains`. */
const STORE = /^(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(\/|$)/;
const BROWSER_PROTOCOLS = /^(chrome|chrome-untrusted|chrome-search|chrome-extension|moz-extension|about|edge|brave|opera|vivaldi|devtools|resource|view-source):$/;

/** The sentence for a page the browser withholds; undefined for a web page, and where the address is not known. */
export function whyWithheld(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, host, pathname } = new URL(url);
  if (protocol === 'http:' || protocol === 'https:') return STORE.test(host + pathname) ? t('storePage') : undefined;
  if (protocol === 'file:') return t('filePage');
  return BROWSER_PROTOCOLS.test(protocol) ? t('ownPage') : t('otherPage');
}

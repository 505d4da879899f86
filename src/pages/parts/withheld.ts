/** Pages no extension may touch, by their address: the browser's own pages, extension stores, files. Pure. */

const OWN_PAGES = 'This page belongs to the browser. No extension may work on it.';
const STORES = 'The browser closes extension stores to every extension.';
const FILES = 'This page is a file on your computer. Backgrounder works on pages from the web.';
const OTHERS = 'Backgrounder works on pages from the web, and this is not one.';

/** https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns and Firefox's `extensions.webextensions.restrictedDomains`. */
const STORE = /^(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(\/|$)/;
const BROWSER_PROTOCOLS = /^(chrome|chrome-untrusted|chrome-search|chrome-extension|moz-extension|about|edge|brave|opera|vivaldi|devtools|resource|view-source):$/;

/** The sentence for a page the browser withholds; undefined for a web page, and where the address is not known. */
export function whyWithheld(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, host, pathname } = new URL(url);
  if (protocol === 'http:' || protocol === 'https:') return STORE.test(host + pathname) ? STORES : undefined;
  if (protocol === 'file:') return FILES;
  return BROWSER_PROTOCOLS.test(protocol) ? OWN_PAGES : OTHERS;
}

/**
 * Opens saved HTML in real Chromium, under its own address, with no network and the page's own scripts off, and has detect and extract read it.
 * In: bytes and an address. Out: Inspection. Called by `npm run detect`. Made for thousands of pages: one browser, tabs that are
 * renewed now and then, a limit on every step. The trap: with scripts off a page is what its server sent, so client-rendered pages are empty.
 */
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { gunzipSync } from 'node:zlib';
import { launch } from './drive/browsers';
import { bundle } from './drive/bundle';
import type { Inspection } from './detect-page';

export interface PageReader {
  /** @param address as in the address bar; '' where unknown. Rejects with a plain sentence where the page cannot be read. */
  inspect(html: Buffer, address: string): Promise<Inspection>;
  close(): Promise<void>;
}

/** The browser asks for icons of its own accord, past the interception of requests: everything goes to a proxy that is not there. */
const NO_NETWORK = ['--proxy-server=127.0.0.1:9', '--proxy-bypass-list=<-loopback>'];
const NO_ADDRESS = 'https://saved-page.invalid/';
const STEP_LIMIT_MS = 20_000;
/** A refresh that is refused while a page is left can keep the driver waiting for ever; a fresh tab costs less than the wait. */
const LEAVE_LIMIT_MS = 5_000;
/** A tab keeps caches and a history; a fresh one does not. */
const PAGES_PER_TAB = 200;

const isGzip = (bytes: Buffer) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Saved pages are mostly UTF-8 whatever their `<meta charset>` says; others are left to the browser. */
function contentTypeOf(html: Buffer): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(html);
    return 'text/html; charset=utf-8';
  } catch {
    return 'text/html';
  }
}

function withLimit<T>(work: Promise<T>, what: string, ms = STEP_LIMIT_MS): Promise<T> {
  let timer: NodeJS.Timeout;
  const limit = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(new Error(`${what} took too long`)), ms); });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

/** One tab that answers its next navigation with the bytes it is given and refuses every other request. */
class Tab {
  #served: Buffer | undefined;
  uses = 0;

  private constructor(readonly page: Page) {}

  static async open(browser: Browser): Promise<Tab> {
    const tab = new Tab(await browser.newPage());
    await tab.page.setJavaScriptEnabled(false);
    await tab.page.setRequestInterception(true);
    tab.page.on('request', (request) => void tab.#answer(request).catch(() => undefined));
    return tab;
  }

  async #answer(request: HTTPRequest): Promise<void> {
    const html = this.#served;
    if (html === undefined || !request.isNavigationRequest() || request.frame() !== this.page.mainFrame()) return request.abort('aborted');
    this.#served = undefined;
    return request.respond({ status: 200, contentType: contentTypeOf(html), body: html });
  }

  /** The page before may be about to refresh itself: it must be gone, or its navigation would be answered with the next page. @returns false where it holds on */
  leave(): Promise<boolean> {
    return withLimit(this.page.goto('about:blank'), 'leaving the page before', LEAVE_LIMIT_MS).then(() => true, () => false);
  }

  async inspect(html: Buffer, address: string, code: string): Promise<Inspection> {
    this.uses += 1;
    this.#served = html;
    const isWeb = /^https?:/i.test(address) && URL.canParse(address);
    await withLimit(this.page.goto(isWeb ? address : NO_ADDRESS, { waitUntil: 'domcontentloaded', timeout: STEP_LIMIT_MS }), 'loading');
    const call = `(() => { ${code}; return Under.inspectPage(${JSON.stringify(address)}); })()`;
    return (await withLimit(this.page.evaluate(call), 'reading')) as Inspection;
  }
}

/** Starts Chromium. Rejects with a plain sentence where it is not installed. */
export async function openPageReader(): Promise<PageReader> {
  const code = await bundle('src/cli/detect-page.ts');
  let browser = await launch('chrome', { args: NO_NETWORK });
  let tab: Tab | undefined;

  const renew = async () => {
    await withLimit(tab?.page.close() ?? Promise.resolve(), 'closing').catch(() => undefined);
    tab = undefined;
    if (browser.connected) return;
    await browser.close().catch(() => undefined);
    browser = await launch('chrome', { args: NO_NETWORK });
  };

  return {
    inspect: async (bytes, address) => {
      const html = isGzip(bytes) ? gunzipSync(bytes) : bytes;
      if (tab === undefined || tab.uses >= PAGES_PER_TAB || !browser.connected || !(await tab.leave())) {
        await renew();
        tab = await withLimit(Tab.open(browser), 'opening a tab');
      }
      try {
        return await tab.inspect(html, address, code);
      } catch (error) {
        // A tab that hung or crashed is not used again.
        await renew();
        throw error;
      }
    },
    close: () => browser.close(),
  };
}

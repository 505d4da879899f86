/** The entry itself: injected twice it runs once, a dead copy is replaced, and without an extension nothing is thrown. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'puppeteer-core';
import { BOTH } from '../../../src/cli/drive/browsers';
import { bundle } from '../../../src/cli/drive/bundle';
import { shareBrowser } from '../../support/shared-browser';

/** A runtime in the page's own world: it counts who listens. */
const RUNTIME = `globalThis.listeners = new Set(); globalThis.sent = [];
  Object.defineProperty(globalThis, 'browser', { configurable: true, value: { runtime: { id: 'ours', sendMessage: async (message) => { sent.push(message.type); },
    onMessage: { addListener: (listener) => listeners.add(listener), removeListener: (listener) => listeners.delete(listener) } } } }); undefined;`;
const listeners = 'globalThis.listeners.size';
/** A script as it is: without its exports. */
const read = async (entry: string) => (await bundle(entry)).replace(/globalThis\.Under = Under; undefined;\s*$/, 'undefined;');

describe.each(BOTH)('the entry in %s', (which) => {
  let browser: Browser;
  let script: string;
  let terms: string;
  beforeAll(async () => {
    browser = await shareBrowser(which);
    script = await read('src/content/index.iife.ts');
    terms = await read('src/content/terms/index.iife.ts');
  });

  test('a second injection leaves the first alone; one that lost its extension is ended and replaced', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.setContent('<main><h1>Shoes</h1><p>One.</p><p>Two.</p><p>Three.</p></main>');
    await page.evaluate(RUNTIME);
    await page.evaluate(script);
    await page.evaluate(script);
    expect(await page.evaluate(listeners)).toBe(1);
    await page.evaluate('delete browser.runtime.id; undefined');
    await page.evaluate(`browser.runtime.id = 'newer'; undefined`);
    await page.evaluate(script);
    expect(await page.evaluate(listeners)).toBe(1);
    await page.evaluate(`browser.runtime.id = undefined; undefined`);
    await page.evaluate(script);
    expect(await page.evaluate(listeners)).toBe(1);
    expect(await page.evaluate('globalThis.sent')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('term mode: a second copy leaves the first alone, one whose extension is gone is replaced', async () => {
    const page = await browser.newPage();
    await page.setContent('<p>One.</p>');
    await page.evaluate(RUNTIME);
    /** Did the copy that was there before stay? */
    const bring = () => page.evaluate(`before = globalThis[Symbol.for('backgrounder-terms')]; ${script}; ${terms}; globalThis[Symbol.for('backgrounder-terms')] === before;`);
    await page.evaluate('globalThis.before = undefined; undefined');
    expect(await bring()).toBe(false);
    expect(await bring()).toBe(true);
    await page.evaluate('browser.runtime.id = undefined; undefined');
    await page.evaluate(`globalThis[Symbol.for('backgrounder')].stop(); browser.runtime.id = 'newer'; undefined`);
    expect(await bring()).toBe(false);
    expect(await bring()).toBe(true);
    await page.close();
  });

  test('an element called like our global, and no extension at all, throw nothing', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.setContent('<p id="backgrounder">a</p><img name="querySelector"><form name="body"></form>');
    await page.evaluate(script);
    await new Promise((done) => setTimeout(done, 200));
    expect(errors).toEqual([]);
    await page.close();
  });
});

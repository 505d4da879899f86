/** The environment of tests that share browsers (shared-browser.ts): Node, and when the worker has run its last file, its browsers are closed. */
import type { Browser } from 'puppeteer-core';
import type { Environment } from 'vitest/runtime';

export default {
  name: 'browsers',
  viteEnvironment: 'ssr',
  setup() {
    const shared: Shared = new Map();
    Object.assign(globalThis, { sharedBrowsers: shared });
    return {
      async teardown() {
        await Promise.all([...shared.values()].map(async (browser) => (await browser).close()));
      },
    };
  },
} satisfies Environment;

/** By name; on `globalThis`, because the environment and the tests do not share their modules. */
export type Shared = Map<string, Promise<Browser>>;

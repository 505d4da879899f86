/** Preferences of a Firefox that runs, where they take effect at once: another Firefox would take seconds to start. Called by tests of what a system asks for. */
import type { Browser } from 'puppeteer-core';
import { bidi } from '../../src/cli/drive/browsers';

export type Preferences = Readonly<Record<string, number>>;

/** @returns takes them back */
export async function setPreferences(browser: Browser, preferences: Preferences): Promise<() => Promise<void>> {
  await runInFirefox(browser, Object.entries(preferences).map(([name, value]) => `Services.prefs.setIntPref(${JSON.stringify(name)}, ${value})`));
  return () => runInFirefox(browser, Object.keys(preferences).map((name) => `Services.prefs.clearUserPref(${JSON.stringify(name)})`));
}

/** Runs in the window of Firefox itself. */
async function runInFirefox(browser: Browser, statements: readonly string[]): Promise<void> {
  const tree = (await bidi(browser).send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as { contexts: { context: string }[] };
  const answer = await bidi(browser).send('script.evaluate', { expression: `${statements.join('; ')}; undefined`, target: { context: tree.contexts[0]?.context }, awaitPromise: false });
  const { exceptionDetails } = answer.result as { exceptionDetails?: { text: string } };
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
}

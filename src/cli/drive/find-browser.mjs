/**
 * Finds an installed Chromium or Firefox: CHROME_BIN / FIREFOX_BIN first, then the usual places of Debian, Fedora, macOS and Windows.
 * Uses only Node's own modules, because it runs before `npm ci` has. Called by the starters and by the browser tests.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {'chrome' | 'firefox'} Which */

const windows = (/** @type {string} */ path) =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => (process.env[name] ? [join(process.env[name] ?? '', path)] : []));

/** The binary itself before Debian's shell wrapper: a driver must be able to end the process it started. */
const PLACES = {
  chrome: () => [
    process.env['CHROME_BIN'],
    '/usr/lib/chromium/chromium', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/lib64/chromium-browser/chromium-browser',
    '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...windows('Chromium/Application/chrome.exe'), ...windows('Google/Chrome/Application/chrome.exe'),
  ],
  firefox: () => [
    process.env['FIREFOX_BIN'],
    '/usr/lib/firefox-esr/firefox-esr', '/usr/bin/firefox-esr', '/usr/lib64/firefox/firefox', '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox', ...windows('Mozilla Firefox/firefox.exe'),
  ],
};

/**
 * @param {Which} which
 * @returns {string | undefined} absolute path of the binary, undefined where none is installed
 */
export function findBrowser(which) {
  return PLACES[which]().find((path) => path !== undefined && existsSync(path));
}

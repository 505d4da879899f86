/**
 * What a fresh machine needs before anything else runs: node modules and the browsers. Uses only Node's own modules.
 * Called by the starters of `npm start`, `npm test` and the tools; the trap: nothing here may import a package.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { findBrowser } from './drive/find-browser.mjs';

/** Debian's names. The font lets Arabic show in screenshots. */
const DEBIAN_PACKAGES = { chrome: 'chromium', firefox: 'firefox-esr' };
const DEBIAN_FONT = 'fonts-noto-core';
const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Ends the process with one clear line. @returns {never} */
export function stop(/** @type {string} */ sentence) {
  console.error(`backgrounder: ${sentence}`);
  process.exit(1);
}

/** Runs a command with its output shown. @returns {boolean} whether it succeeded */
export function run(/** @type {string} */ command, /** @type {string[]} */ args, /** @type {import('node:child_process').SpawnSyncOptions} */ options = {}) {
  return spawnSync(command, args, { stdio: 'inherit', shell: command.endsWith('.cmd'), ...options }).status === 0;
}

function modulesAreCurrent() {
  const installed = 'node_modules/.package-lock.json';
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs;
}

/** Installs node modules exactly as locked, where they are missing or older than the lockfile. Never in a folder that is not this project. */
export function ensureModules() {
  if (!existsSync('src/cli/setup.mjs')) stop('start this from the folder of the project.');
  if (modulesAreCurrent()) return;
  console.error('backgrounder: installing node modules (npm ci)');
  // Output of npm goes to standard error: standard output belongs to the tools.
  if (!run(NPM, ['ci', '--include=dev', '--no-audit', '--no-fund'], { stdio: ['ignore', 2, 2] })) stop('npm ci failed; see the lines above.');
}

/** @returns {string[] | undefined} how to run something as root here; undefined where that is impossible */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '-n'] : undefined;
}

function installFromDebian(/** @type {string[]} */ packages) {
  const root = asRoot();
  if (root === undefined || !existsSync('/usr/bin/apt-get')) return false;
  console.error(`backgrounder: installing ${packages.join(', ')} (apt-get)`);
  const apt = (/** @type {string[]} */ ...args) => {
    const [command = '', ...rest] = [...root, 'apt-get', '-o', 'DPkg::Lock::Timeout=300', '-qq', ...args];
    return run(command, rest, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}

/**
 * Finds the browsers or installs the missing ones on Debian with root or sudo; otherwise ends with a line that says what to install.
 * @param {('chrome' | 'firefox')[]} wanted
 */
export function ensureBrowsers(wanted) {
  const missing = () => wanted.filter((which) => findBrowser(which) === undefined);
  if (missing().length > 0) installFromDebian([...missing().map((which) => DEBIAN_PACKAGES[which]), DEBIAN_FONT]);
  const [first] = missing();
  if (first === 'chrome') stop('Chromium or Chrome 128 or newer is missing. Install it, or put its path into CHROME_BIN.');
  if (first === 'firefox') stop('Firefox 146 or newer is missing. Install it, or put its path into FIREFOX_BIN.');
}

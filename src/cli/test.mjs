/**
 * `npm test`: sets everything up, then types, lint, unit, real-browser and built-extension tests in both browsers, budgets, web-ext lint.
 * Every kind is counted; the last line reads "N passed, N failed". Any failure gives a non-zero exit code; a missing browser ends the run.
 * Most of what the tests do is wait for a browser, so two lines of projects run side by side, and beside their beginning types, lint and the build, for which
 * those wait that read it; what each prints comes when it has ended.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowsers, ensureModules } from './setup.mjs';

const REPORTS = 'build/test-reports';
/** What the build compiled besides the files of the package, for the tests that read the real dataset. */
const COMPILATION = `${REPORTS}/compilation.json`;
/** Each line runs one project after the other: what mostly waits (for pointers that rest, for browsers) beside what mostly works; both end at about the same time. */
const LINES = [['browser', 'extension'], ['pages', 'unit']];

const total = { passed: 0, failed: 0 };

/** Counts one check that is a whole command. */
function check(/** @type {string} */ title, /** @type {boolean} */ passed) {
  total[passed ? 'passed' : 'failed'] += 1;
  console.log(`${passed ? 'ok' : 'FAILED'}: ${title}`);
}

/** Runs a tool and shows what it printed once it has ended: two run at a time. @returns {Promise<boolean>} whether it succeeded */
function runTool(/** @type {string} */ script, /** @type {string[]} */ args, /** @type {Record<string, string>} */ environment = {}) {
  return new Promise((done) => {
    const tool = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
    /** @type {Buffer[]} */
    const printed = [];
    for (const stream of [tool.stdout, tool.stderr]) stream.on('data', (/** @type {Buffer} */ some) => { printed.push(some); });
    tool.on('error', (error) => { printed.push(Buffer.from(`${error.message}\n`)); done(false); });
    tool.on('close', (code) => {
      process.stdout.write(Buffer.concat(printed));
      done(code === 0);
    });
  });
}

/** Runs one Vitest project and adds its counts; a file that could not even be loaded counts as a failure. */
async function runVitest(/** @type {string} */ project, /** @type {Record<string, string>} */ environment = {}) {
  const report = `${REPORTS}/${project}.json`;
  const began = Date.now();
  console.log(`running: ${project}`);
  const passed = await runTool('node_modules/vitest/vitest.mjs', [
    'run', '--config', 'tests/vitest.config.ts', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`,
  ], environment);
  const counts = readReport(report);
  total.passed += counts.passed;
  total.failed += counts.failed;
  if (!passed && counts.failed === 0) check(`the ${project} tests ran to their end`, false);
  console.log(`${project}: ${counts.passed} passed, ${counts.failed} failed, ${Math.round((Date.now() - began) / 1000)} s`);
}

/**
 * Runs projects one after the other, each when what it reads is there.
 * @param compiled whether there is a dataset, once that is known; panels are shown with it
 * @param built whether there is an extension
 */
async function runLine(/** @type {string[]} */ projects, /** @type {Promise<boolean>} */ compiled, /** @type {Promise<boolean>} */ built) {
  for (const project of projects) {
    if (project === 'extension') await built;
    await runVitest(project, project !== 'browser' && await compiled ? { COMPILATION } : {});
  }
}

async function buildExtension(/** @type {Promise<boolean>} */ compiled) {
  let isBuilt = await compiled;
  for (const mode of ['chrome', 'firefox']) isBuilt &&= await runTool('node_modules/vite/bin/vite.js', ['build', '--mode', mode, '--logLevel', 'error']);
  check('the extension builds for both browsers', isBuilt);
  return isBuilt;
}

function readReport(/** @type {string} */ file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const unloaded = report.testResults.filter((/** @type {any} */ suite) => suite.status === 'failed' && suite.assertionResults.length === 0).length;
    const skipped = report.numPendingTests + report.numTodoTests;
    if (skipped > 0) console.log(`FAILED: ${skipped} tests were skipped; nothing may be`);
    return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded + skipped };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

ensureModules();
ensureBrowsers(['chrome', 'firefox']);
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const checks = [runTool('node_modules/typescript/bin/tsc', []).then((isTyped) => check('types (tsc)', isTyped)), runTool('node_modules/oxlint/bin/oxlint', ['--deny-warnings']).then((isClean) => check('lint (oxlint)', isClean))];
const compiled = runTool('src/cli/run.mjs', ['dataset', '--quiet', '--compilation', COMPILATION]);
const built = buildExtension(compiled);
await Promise.all([...checks, built, ...LINES.map((line) => runLine(line, compiled, built))]);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

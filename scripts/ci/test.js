import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildPortal, installPackages } from '../dev/build.js';
import { NODE, run, runBuffered } from '../dev/processes.js';
import { readPlaywright, readVitest, steps } from './steps.js';
import { findBrowser, findNginx, findTestDatabase } from './tools.js';

/**
 * `npm test`: what must hold before a change lands, on a machine with nothing but Node and npm. `npm run test:full`: the slower
 * tests (tiers.js).
 */
const full = process.argv.includes('--full');
/** Absolute, since Playwright takes a relative path from its configuration's folder. */
const REPORTS = resolve('.data/test-reports');
const { check, suite, note, fail, finish } = steps();
/**
 * Licences of packages that run in production. The packages that are left out have others that are accepted: LGPL for a library that
 * Next loads unchanged, CC-BY for data about browsers, Python-2.0 for argparse, and MIT in a file that png-js does not name.
 */
const LICENCES = [
  ...['--production', '--excludePrivatePackages', '--onlyAllow'],
  'MIT;MIT-0;ISC;Apache-2.0;BSD-2-Clause;BSD-3-Clause;0BSD;BlueOak-1.0.0;CC0-1.0;MPL-2.0',
  ...['--excludePackagesStartingWith', '@img/sharp;caniuse-lite;argparse;png-js'],
];

async function main() {
  installPackages();
  rmSync(REPORTS, { recursive: true, force: true });
  const database = await findTestDatabase();
  if (database === undefined)
    note('No PostgreSQL: database tests ran on the embedded engine; tests of several instances did not run.');
  if (findNginx() === undefined) note('No nginx: the tests behind it did not run.');
  const env = database === undefined ? process.env : { ...process.env, TEST_DATABASE_URL: database };
  await (full ? fullTier(env) : changeTier(env));
}

async function changeTier(env) {
  // The checks use one core for the most part, and so do the unit tests: side by side they take half the time.
  await Promise.all([
    unitTests('Unit, contract and database tests', 'change', { ...env, TEST_ENGINES: 'one' }),
    checks(),
  ]);
  await endToEnd('change', env);
}

async function fullTier(env) {
  await check('Build', buildPortal);
  await unitTests('Kill, fault and fuzz tests', 'slow', env);
  // `npm test` ran these on PostgreSQL when there is one, else on the embedded engine.
  if (env.TEST_DATABASE_URL)
    await unitTests('Database tests, embedded', 'other-engine', { ...env, TEST_DATABASE_URL: '' });
  await endToEnd('full', env);
}

const unitTests = (name, tier, env) => {
  const report = `${REPORTS}/vitest-${tier}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return suite(name, report, readVitest, () =>
    run('Vitest', NODE, ['node_modules/vitest/vitest.mjs', 'run', ...reporters], { ...env, TEST_TIER: tier }),
  );
};

async function checks() {
  const tool = (name, path, ...args) =>
    check(name, () => runBuffered(name, NODE, [`node_modules/${path}`, ...args]));
  // Lint and the type check need the pages' types, which Next writes.
  await tool('Route types', 'next/dist/bin/next', 'typegen');
  await tool('Format', 'prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.');
  await tool('Lint', 'eslint/bin/eslint.js', '--max-warnings', '0', '.');
  await tool('Types', 'typescript/bin/tsc', '--noEmit');
  await tool('Unused code and cycles', 'knip/bin/knip.js');
  await tool('Licences', 'license-checker-rseidelsohn/bin/license-checker-rseidelsohn.js', ...LICENCES);
  await check('Build', buildPortal);
}

function endToEnd(tier, env) {
  const report = `${REPORTS}/playwright.json`;
  return suite('End-to-end tests', report, readPlaywright, async () => {
    const browser = findBrowser();
    await run('Playwright', NODE, ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e'], {
      ...env,
      TEST_TIER: tier,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      ...(browser === undefined ? {} : { E2E_CHROMIUM: browser }),
    });
  });
}

main()
  .catch((error) => fail(error.message))
  .finally(finish);

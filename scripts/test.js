import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { findBrowser } from './lib/browser.js';
import { buildPortal } from './lib/build.js';
import { installPackages } from './lib/install.js';
import { findNginx } from './lib/nginx.js';
import { findTestDatabase } from './lib/postgres.js';
import { NODE, run, runAside } from './lib/processes.js';
import { readPlaywright, readVitest } from './lib/reports.js';
import { steps } from './lib/steps.js';

/**
 * `npm test`: what must hold before a change lands, from a bare machine. `npm run test:full`: what takes longer, see
 * `scripts/lib/tiers.js`. Both end with the line `N passed, N failed`.
 */
const full = process.argv.includes('--full');
/** Absolute, since Playwright takes a relative path from its configuration's folder. */
const REPORTS = resolve('.data/test-reports');
const { check, suite, note, fail, finish } = steps();
/**
 * What production installs may have these licences. The packages that are left out have others that will do: LGPL for a library that
 * Next loads as it is, CC-BY for data about browsers, Python-2.0 for argparse, and MIT in a file that png-js does not name.
 */
const LICENCES = [
  '--production',
  '--excludePrivatePackages',
  '--onlyAllow',
  'MIT;MIT-0;ISC;Apache-2.0;BSD-2-Clause;BSD-3-Clause;0BSD;BlueOak-1.0.0;CC0-1.0;MPL-2.0',
  '--excludePackagesStartingWith',
  '@img/sharp;caniuse-lite;argparse;png-js',
];

async function main() {
  installPackages();
  rmSync(REPORTS, { recursive: true, force: true });
  const database = await findTestDatabase();
  if (database === undefined) {
    note(
      'No PostgreSQL was found: the database tests ran on the embedded engine only, and the tests of several processes and instances on one database did not run.',
    );
  }
  if (findNginx() === undefined) note('No nginx was found: the shipped edge was not tried.');
  await (full ? secondTier(database) : firstTier(database));
}

async function firstTier(database) {
  // The checks and builds use one core for the most part, and so do the unit tests: side by side they take half the time.
  await Promise.all([
    unitTests('Unit, contract and database tests', 'change', {
      ...withDatabase(database),
      TEST_ENGINES: 'one',
    }),
    checksAndBuilds(),
  ]);
  await endToEnd('change', database);
}

async function secondTier(database) {
  await check('Build', buildPortal);
  await unitTests('Kill, fault and fuzz tests', 'slow', withDatabase(database));
  // In the first tier these ran on PostgreSQL; without one they ran on this engine there.
  if (database !== undefined) await unitTests('Database tests, embedded', 'other-engine', withoutDatabase());
  await endToEnd('full', database);
}

/** The environment of tests that use PostgreSQL when there is one. */
const withDatabase = (database) =>
  database === undefined ? process.env : { ...process.env, TEST_DATABASE_URL: database };

const withoutDatabase = () => ({ ...process.env, TEST_DATABASE_URL: '' });

const unitTests = (name, tier, env) => {
  const report = `${REPORTS}/vitest-${tier}.json`;
  return suite(name, report, readVitest, () =>
    run(
      'Vitest',
      NODE,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      { ...env, TEST_TIER: tier },
    ),
  );
};

async function checksAndBuilds() {
  // The pages' types (route names, metadata) are made by Next and must exist before lint and the type check.
  await check('Route types', () => tool('Route types', 'next/dist/bin/next', 'typegen'));
  await check('Format', () =>
    tool('Prettier', 'prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  );
  await check('Lint', () => tool('ESLint', 'eslint/bin/eslint.js', '--max-warnings', '0', '.'));
  await check('Types', () => tool('TypeScript', 'typescript/bin/tsc', '--noEmit'));
  await check('Unused code and circles', () => tool('Knip', 'knip/bin/knip.js'));
  await check('Licences', () =>
    tool('Licences', 'license-checker-rseidelsohn/bin/license-checker-rseidelsohn.js', ...LICENCES),
  );
  await check('Build', buildPortal);
}

const tool = (what, path, ...args) => runAside(what, NODE, [`node_modules/${path}`, ...args]);

const endToEnd = (tier, database) =>
  suite('End-to-end tests', `${REPORTS}/playwright.json`, readPlaywright, async () => {
    const browser = findBrowser();
    await run('Playwright', NODE, ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e'], {
      ...withDatabase(database),
      TEST_TIER: tier,
      PLAYWRIGHT_JSON_OUTPUT_NAME: `${REPORTS}/playwright.json`,
      ...(browser === undefined ? {} : { E2E_CHROMIUM: browser }),
    });
  });

main()
  .catch((error) => fail(error.message))
  .finally(finish);

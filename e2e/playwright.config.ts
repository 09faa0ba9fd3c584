import { defineConfig } from '@playwright/test';
import { findNginx } from '../scripts/ci/tools.js';
import { FULL_STORIES } from '../scripts/ci/tiers.js';

const executablePath = process.env.E2E_CHROMIUM;

export default defineConfig({
  testDir: '.',
  // Several instances need PostgreSQL, the shipped edge nginx; without them these tests do not exist, and `npm test` says so.
  testIgnore: [
    ...(process.env.TEST_DATABASE_URL ? [] : ['**/*.postgres.spec.ts']),
    ...(findNginx() === undefined ? ['**/shipped-edge.*'] : []),
    ...(process.env.TEST_TIER === 'change' ? FULL_STORIES.map((story) => `**/${story}`) : []),
  ],
  ...(process.env.TEST_TIER === 'full' ? { testMatch: FULL_STORIES.map((story) => `**/${story}`) } : {}),
  outputDir: '../test-results',
  globalSetup: './fixtures/global-setup.ts',
  // One file is one person's story on a sandbox and portal of its own; files run side by side, a story in order.
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    browserName: 'chromium',
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    // A trace of every story costs a sixth of the suite; ask for one with `--trace=retain-on-failure` when a story fails.
    trace: 'off',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});

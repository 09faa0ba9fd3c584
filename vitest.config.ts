import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests of how the process's own configuration is read; every other test shares its worker's modules. */
const OWN_MODULES = [
  'server/metrics/scrape.test.ts',
  'server/health/readiness.test.ts',
  'server/telemetry/watch-requests.test.ts',
];

export default defineConfig({
  resolve: {
    // Outside Next the marker package throws on import; Next's own build is what enforces it.
    alias: { 'server-only': fileURLToPath(new URL('./scripts/empty-module.ts', import.meta.url)) },
  },
  test: {
    environment: 'node',
    // Without these, code that reads the configuration would make secrets in the project's own data folder.
    env: {
      AUTH_SECRET: 'a-secret-for-tests-only-a-secret-for-tests-only',
      ENCRYPTION_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
      DATA_DIR: join(tmpdir(), 'krav-og-betalinger-tests'),
      LOG_LEVEL: 'silent',
    },
    // Caps for what hangs, not measures of speed: the checks and builds run beside the tests on the same cores.
    setupFiles: ['scripts/between-tests.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Files that have nothing to say on the embedded engine.
    exclude: process.env.TEST_DATABASE_URL ? [] : ['**/*.postgres.test.ts'],
    // Modules loaded once a worker instead of once a file: half of the processor time of the quick tests.
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['{lib,server,sandbox,scripts,components}/**/*.test.ts'],
          exclude: OWN_MODULES,
          isolate: false,
        },
      },
      { extends: true, test: { name: 'own-modules', include: OWN_MODULES } },
    ],
  },
});

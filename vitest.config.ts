import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { databaseTests, SLOW_UNIT } from './scripts/ci/tiers.js';

/** Tests of how the process's own configuration is read; every other test shares its worker's modules. */
const OWN_MODULES = [
  'server/ops/metrics/scrape.test.ts',
  'server/ops/lifecycle/readiness.test.ts',
  'server/platform/observability/watch-requests.test.ts',
];

/** Which tests run: all of them, unless a tier is asked for (scripts/ci/tiers.js). */
const ALL = ['{lib,server,sandbox,scripts,components}/**/*.test.ts'];
const { include, exclude, ownModules } = {
  change: { include: ALL, exclude: SLOW_UNIT, ownModules: OWN_MODULES },
  slow: { include: SLOW_UNIT, exclude: [], ownModules: [] },
  'other-engine': { include: databaseTests(), exclude: SLOW_UNIT, ownModules: [] },
}[process.env.TEST_TIER ?? ''] ?? { include: ALL, exclude: [], ownModules: OWN_MODULES };

export default defineConfig({
  resolve: {
    // Outside Next the marker package throws on import; Next's own build is what enforces it.
    alias: { 'server-only': fileURLToPath(new URL('./node_modules/server-only/empty.js', import.meta.url)) },
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
    setupFiles: ['scripts/ci/vitest-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Files that have nothing to say on the embedded engine.
    exclude: [...exclude, ...(process.env.TEST_DATABASE_URL ? [] : ['**/*.postgres.test.ts'])],
    // Modules loaded once a worker instead of once a file: half of the processor time of the quick tests.
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include,
          exclude: [...OWN_MODULES, ...exclude],
          isolate: false,
        },
      },
      ...(ownModules.length === 0
        ? []
        : [{ extends: true as const, test: { name: 'own-modules', include: ownModules } }]),
    ],
  },
});

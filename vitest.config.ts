import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Outside Next the marker package throws on import; Next's own build is what enforces it.
    alias: { 'server-only': fileURLToPath(new URL('./scripts/empty-module.ts', import.meta.url)) },
  },
  test: {
    include: ['{lib,server,sandbox,scripts,components}/**/*.test.ts'],
    // Files that have nothing to say on the embedded engine.
    exclude: process.env.TEST_DATABASE_URL ? [] : ['**/*.postgres.test.ts'],
    environment: 'node',
    // Without these, code that reads the configuration would make secrets in the project's own data folder.
    env: {
      AUTH_SECRET: 'a-secret-for-tests-only-a-secret-for-tests-only',
      ENCRYPTION_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
      LOG_LEVEL: 'silent',
    },
    // Caps for what hangs, not measures of speed: the checks and builds run beside the tests on the same cores.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

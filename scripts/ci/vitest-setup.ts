import fc from 'fast-check';
import { beforeEach } from 'vitest';
import { resetCircuitBreakers, resetRetryBudgets } from '#server/platform/http/resilience.ts';

// The seed is fixed, so that a failure can be repeated. The second tier tries far more cases.
fc.configureGlobal({ seed: 20_261_123, numRuns: process.env['TEST_TIER'] === 'slow' ? 10_000 : 100 });

// Test files share a worker's modules, so circuit breakers and retry budgets would carry over from one test to the next.
beforeEach(() => {
  resetCircuitBreakers();
  resetRetryBudgets();
});

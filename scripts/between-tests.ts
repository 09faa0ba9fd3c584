import { beforeEach } from 'vitest';
import { forgetCircuits } from '#server/http/circuits.ts';
import { forgetRetryBudgets } from '#server/http/retry-budget.ts';

// Test files share their worker's modules: what one test's faults taught the process is not for the next one.
beforeEach(() => {
  forgetCircuits();
  forgetRetryBudgets();
});

import { describe, expect, it } from 'vitest';
import type { CaseReport, Report } from './integration-test/report.ts';
import { testReport } from './integration-test/testing/integration-test.ts';
import { evidenceOf, type Known } from './evidence.ts';
import { isDone, isManualTask } from './phases.ts';

const NOTHING: Known = { environment: 'test', report: undefined, customers: 0, granted: 0, metrics: false };

/** A report in which everything that was run passed. */
const passing = (change: Partial<CaseReport> = {}): Report => {
  const report = testReport();
  const cases = report.cases.map((one) =>
    one.id.startsWith('E')
      ? one
      : { ...one, result: 'passed' as const, facts: [], ...(one.id === 'B2' ? change : {}) },
  );
  return { ...report, cases };
};

it('knows nothing without a report, and says so', () => {
  const evidence = evidenceOf(NOTHING);
  expect(evidence.client).toEqual({ done: false, key: 'noReport' });
  expect(evidence.test).toEqual({ done: false, key: 'noReport' });
  expect(evidence.feed).toEqual({ done: false, key: 'feedNever' });
  expect(evidence.customers.done).toBe(false);
});

it('takes the latest check for what it found, and one in the sandbox for nothing', () => {
  const at = new Date('2026-11-23T10:00:00Z');
  const passed = {
    at,
    lines: [{ check: 'altinn', outcome: 'warning', finding: 'resourceOneTime' }],
  } as const;
  const failed = { at, lines: [{ check: 'altinn', outcome: 'failed', finding: 'network' }] } as const;
  expect(evidenceOf(NOTHING).check).toEqual({ done: false, key: 'checkNever' });
  expect(evidenceOf({ ...NOTHING, check: passed }).check).toEqual({ done: true, key: 'checkPassed', at });
  expect(evidenceOf({ ...NOTHING, check: failed }).check).toEqual({ done: false, key: 'checkFailed', at });
  const sandbox = evidenceOf({ ...NOTHING, environment: 'sandbox', check: passed });
  expect(sandbox.check).toEqual({ done: false, key: 'checkSandbox', at });
});

describe('a report', () => {
  it('shows what its cases show, when it was made', () => {
    const evidence = evidenceOf({ ...NOTHING, report: testReport() });
    const at = new Date(testReport().head.finishedAt);
    expect(evidence.client).toEqual({ done: true, key: 'passedAt', at });
    expect(evidence.resource).toEqual({ done: false, key: 'failedAt', at });
    expect(evidence.test.done).toBe(false);
  });

  it('shows the whole test when nothing failed and nothing was cut short', () => {
    expect(evidenceOf({ ...NOTHING, report: passing() }).test.done).toBe(true);
    const cut = passing({ result: 'not-run', reason: 'unanswered' });
    expect(evidenceOf({ ...NOTHING, report: cut }).test.done).toBe(false);
  });

  it('of the sandbox shows nothing of the bank', () => {
    const report = passing();
    const sandbox: Report = { ...report, head: { ...report.head, environment: 'sandbox' } };
    const evidence = evidenceOf({ ...NOTHING, environment: 'sandbox', report: sandbox });
    for (const id of ['client', 'scopes', 'resource', 'test', 'setup'] as const)
      expect(evidence[id].done).toBe(false);
  });
});

it('counts a feed that was read lately, and first customers in production alone', () => {
  expect(evidenceOf({ ...NOTHING, feedLagSeconds: 61 }).feed).toEqual({
    done: true,
    key: 'feedRead',
    count: 2,
  });
  expect(evidenceOf({ ...NOTHING, feedLagSeconds: 7200 }).feed.done).toBe(false);
  expect(evidenceOf({ ...NOTHING, granted: 3 }).firstCustomers.done).toBe(false);
  const production = evidenceOf({ ...NOTHING, environment: 'production', granted: 3 });
  expect(production.firstCustomers).toEqual({ done: true, key: 'count', count: 3 });
});

it('lets people tick what the portal cannot judge, and nothing else', () => {
  expect(isManualTask('agreement')).toBe(true);
  expect(isManualTask('client')).toBe(false);
  expect(isManualTask('no such task')).toBe(false);
  const note = { done: true, note: '', byName: 'Pia', at: new Date(0) };
  const progress = { evidence: evidenceOf(NOTHING), notes: { agreement: note, client: note } };
  expect(isDone('agreement', progress)).toBe(true);
  expect(isDone('client', progress)).toBe(false);
});

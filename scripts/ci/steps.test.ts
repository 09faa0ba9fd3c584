import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPlaywright, readVitest, steps } from './steps.js';

const printed: string[] = [];
let folder = '';
beforeEach(() => {
  printed.length = 0;
  folder = mkdtempSync(join(tmpdir(), 'steps-'));
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
  process.exitCode = 0;
});

const done = () => Promise.resolve();
/** Runs a suite whose report has this content, and returns the last line. */
async function outcomeOf(report: object | undefined, read: (report: never) => object, act = done) {
  const path = join(folder, 'report.json');
  if (report !== undefined) writeFileSync(path, JSON.stringify(report));
  const run = steps();
  await run.check('Format', done);
  await run.suite('Tests', path, read, act);
  run.finish();
  return printed.join('\n').split('\n').at(-1);
}

describe('a test run', () => {
  it('fails when a report is missing', async () => {
    expect(await outcomeOf(undefined, readVitest)).toBe('1 passed, 1 failed');
    expect(process.exitCode).toBe(1);
  });

  it('fails when a run ends badly without a failed test', async () => {
    const report = { passed: 3, skipped: 0, failures: [] };
    const ends = () => Promise.reject(new Error('exit code 1'));
    expect(await outcomeOf(report, (counts) => counts, ends)).toBe('4 passed, 1 failed');
  });

  it('fails when a test was skipped', async () => {
    expect(await outcomeOf({ passed: 3, skipped: 2, failures: [] }, (counts) => counts)).toBe(
      '4 passed, 1 failed',
    );
  });

  it('counts failed unit tests, and files that cannot be loaded', async () => {
    const report = {
      numPassedTests: 3,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [
        { name: 'good.test.ts', message: '', assertionResults: [{ status: 'passed' }] },
        { name: 'lost.test.ts', message: 'cannot load', assertionResults: [] },
        { name: 'bad.test.ts', message: '', assertionResults: [{ status: 'failed', fullName: 'adds' }] },
      ],
    };
    expect(await outcomeOf(report, readVitest)).toBe('4 passed, 2 failed');
    expect(printed.join()).toContain('✘ bad.test.ts › adds');
  });

  it('counts an end-to-end test that passed at a second try as failed', async () => {
    const spec = { file: 'a.spec.ts', line: 7, title: 'pays', tests: [{ status: 'flaky' }] };
    const report = {
      stats: { expected: 5, skipped: 0 },
      suites: [{ specs: [], suites: [{ specs: [spec] }] }],
    };
    expect(await outcomeOf(report, readPlaywright)).toBe('6 passed, 1 failed');
    expect(printed.join()).toContain('✘ a.spec.ts:7 › pays');
  });
});

import { expect, test } from 'vitest';
import { readCounts, readPlaywright, readVitest } from './reports.js';

test('a failed unit test is told with its message, a file that could not load too', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { name: 'good.test.ts', message: '', assertionResults: [{ status: 'passed' }] },
      { name: 'lost.test.ts', message: 'cannot load', assertionResults: [] },
      {
        name: 'bad.test.ts',
        message: '',
        assertionResults: [
          { status: 'failed', fullName: 'adds', failureMessages: ['\u001b[31mexpected 1 to be 2'] },
        ],
      },
    ],
  };
  expect(readVitest(report)).toEqual({
    passed: 3,
    failed: 1,
    skipped: 2,
    failures: ['✘ lost.test.ts\n    cannot load', '✘ bad.test.ts › adds\n    expected 1 to be 2'],
  });
});

test('a story that needed a second try is a failure, and is told wherever it is nested', () => {
  const spec = {
    file: 'situations/paying.spec.ts',
    line: 7,
    title: 'pays',
    tests: [
      {
        results: [
          { status: 'timedOut', errors: [{ message: 'too late' }] },
          { status: 'passed', errors: [] },
        ],
      },
    ],
  };
  const report = {
    stats: { expected: 5, unexpected: 0, flaky: 1, skipped: 0 },
    suites: [{ specs: [], suites: [{ specs: [spec] }] }],
  };
  expect(readPlaywright(report)).toEqual({
    passed: 5,
    failed: 1,
    skipped: 0,
    failures: ['✘ situations/paying.spec.ts:7 › pays\n    too late'],
  });
});

test('a runner that left no report passed nothing', () => {
  expect(readCounts('no/such/report.json', readVitest).passed).toBe(0);
});

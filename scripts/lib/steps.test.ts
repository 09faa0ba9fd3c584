import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { steps } from './steps.js';

const read = (report: { passed: number; failed: number }) => ({ ...report, skipped: 0, failures: [] });
const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

test('a suite whose report is missing fails, and the outcome says which', async () => {
  const run = steps();
  await run.check('Format', () => Promise.resolve());
  await run.suite('End-to-end tests', '/nowhere/report.json', read, () => Promise.resolve());
  run.finish();
  expect(said.join('\n')).toContain('End-to-end tests: no test was counted from /nowhere/report.json');
  expect(said.at(-1)).toMatch(/1 passed, 1 failed$/);
  expect(process.exitCode).toBe(1);
});

import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const NOTHING = { passed: 0, failed: 0, skipped: 0, failures: [] };
const LINES = 14;

/**
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Counts
 * @param {string} report the report's path
 * @param {(report: any) => Counts} read
 * @returns {Counts} what a test runner's report says; nothing at all when there is no readable report
 */
export function readCounts(report, read) {
  try {
    return read(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return NOTHING;
  }
}

/** Reads Vitest's JSON report. */
export const readVitest = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
  failures: report.testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0) return message === '' ? [] : [told(name, message)];
    return failed.map((test) => told(`${name} › ${test.fullName}`, test.failureMessages.join('\n')));
  }),
});

/** Reads Playwright's JSON report; a test that passed at a second try counts as failed. */
export const readPlaywright = ({ stats, suites }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
  failures: suites.flatMap((suite) => specsOf(suite)).flatMap((spec) => failuresOf(spec)),
});

const specsOf = ({ specs, suites = [] }) => [...specs, ...suites.flatMap((suite) => specsOf(suite))];

const failuresOf = ({ file, line, title, tests }) =>
  tests
    .flatMap(({ results }) => results)
    .filter(({ status }) => status !== 'passed' && status !== 'skipped')
    .map(({ errors }) => told(`${file}:${line} › ${title}`, errors.map(({ message }) => message).join('\n')));

/** The beginning of a message, so that the end of a long log still tells what went wrong. */
const told = (test, message) =>
  [`✘ ${test}`, ...stripVTControlCharacters(message).split('\n').slice(0, LINES)].join('\n    ');

import { readFileSync } from 'node:fs';

/**
 * The steps of a test run and their outcome. A failed step does not stop the others, so that one run shows everything that fails.
 * `finish()` prints the outcome, ends with the line `N passed, N failed`, and sets the exit code.
 */
export function steps() {
  const outcome = [];
  const failures = [];
  let passedTests = 0;
  const fail = (message) => failures.push(`✘ ${message}`);

  /** Whether `act` succeeds. */
  async function attempt(name, act) {
    const started = Date.now();
    const passed = await act().then(
      () => true,
      (error) => console.error(error instanceof Error ? error.message : error),
    );
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    outcome.push(`${passed ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
    return passed === true;
  }

  return {
    fail,
    note: (text) => outcome.push(text),

    /** A step without tests counts as one. */
    async check(name, act) {
      if (await attempt(name, act)) passedTests += 1;
      else fail(name);
    },

    /**
     * A step whose tests are counted by `read` from its JSON report. A skipped test, a missing report, and a failed run without a
     * failed test are failures.
     */
    async suite(name, report, read, act) {
      const passed = await attempt(name, act);
      const counts = readReport(report, read);
      passedTests += counts.passed;
      counts.failures.forEach(fail);
      if (counts.skipped > 0) fail(`${name}: ${counts.skipped} skipped tests.`);
      if (counts.failures.length > 0) return;
      if (counts.passed === 0) fail(`${name}: no test was counted from ${report}.`);
      else if (!passed) fail(`${name}: the run failed without a failed test.`);
    },

    finish() {
      console.log(`\n${[...failures, ...outcome].join('\n')}\n`);
      console.log(`${passedTests} passed, ${failures.length} failed`);
      process.exitCode = failures.length === 0 ? 0 : 1;
    },
  };
}

function readReport(path, read) {
  try {
    return read(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { passed: 0, skipped: 0, failures: [] };
  }
}

/** Counts of Vitest's JSON report, and the failed tests; a file that cannot be loaded is one. */
export const readVitest = ({ numPassedTests, numPendingTests, numTodoTests, testResults }) => ({
  passed: numPassedTests,
  skipped: numPendingTests + numTodoTests,
  failures: testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0) return message === '' ? [] : [`${name}: ${message}`];
    return failed.map(({ fullName }) => `${name} › ${fullName}`);
  }),
});

/** Counts of Playwright's JSON report, and the failed tests; one that passed at a second try has failed. */
export const readPlaywright = ({ stats, suites }) => ({
  passed: stats.expected,
  skipped: stats.skipped,
  failures: suites
    .flatMap(specsOf)
    .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
    .map(({ file, line, title }) => `${file}:${line} › ${title}`),
});

const specsOf = ({ specs, suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

import { readCounts } from './reports.js';

/**
 * The steps of a test run and what came of them. A step never throws: every step runs even when another failed, so that
 * one run tells all there is to mend. `finish()` prints the outcome, ending with the line `N passed, N failed`.
 */
export function steps() {
  const total = { passed: 0, failed: 0 };
  const notes = [];
  const failures = [];

  async function attempt(name, act) {
    const started = Date.now();
    try {
      await act();
      notes.push(`ok      ${name} (${seconds(started)} s)`);
      return true;
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      notes.push(`FAILED  ${name} (${seconds(started)} s)`);
      return false;
    }
  }

  return {
    note: (text) => notes.push(text),

    /** Says what kept the run itself from going on. */
    fail(message) {
      failures.push(message);
      total.failed += 1;
    },

    /** A step without tests of its own counts as one. */
    async check(name, act) {
      total[(await attempt(name, act)) ? 'passed' : 'failed'] += 1;
    },

    /** A test runner's own counts; a run that failed without a failed test counts as one failure, a skipped test too. */
    async suite(name, report, read, act) {
      const passed = await attempt(name, act);
      const counts = readCounts(report, read);
      total.passed += counts.passed;
      total.failed += counts.failed + counts.skipped;
      failures.push(...counts.failures);
      if (counts.skipped > 0) notes.push(`${name}: ${counts.skipped} skipped; a skipped test is a failure.`);
      if (counts.passed + counts.failed === 0) {
        failures.push(`✘ ${name}: no test was counted from ${report}, which is a failure.`);
        total.failed += 1;
      } else if (!passed && counts.failed === 0) {
        failures.push(`✘ ${name}: the run failed without a failed test; its own words stand above.`);
        total.failed += 1;
      }
    },

    finish() {
      for (const failure of failures) console.log(`\n${failure}`);
      console.log(`\n${notes.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
      process.exitCode = total.failed === 0 ? 0 : 1;
    },
  };
}

const seconds = (started) => ((Date.now() - started) / 1000).toFixed(1);

import { existsSync, readFileSync } from 'node:fs';

/**
 * `count-tests.mjs <vitest report> <vitest's exit status> <failed checks>` closes a run with one
 * line `N passed, N failed`. Skipped or no tests at all fail it as surely as a failed one.
 */
const [report, vitestStatus, failedChecks] = process.argv.slice(2);
const counts = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

const passed = counts.numPassedTests;
const skipped = counts.numPendingTests + counts.numTodoTests;
const complaints = [
  ...(passed === 0 ? ['Expected tests to run, but none passed.'] : []),
  ...(skipped > 0 ? [`Expected every test to run, but ${skipped} were skipped.`] : []),
  ...(vitestStatus === '0'
    ? []
    : [`Expected vitest to end well, but it ended with ${vitestStatus}.`]),
  ...(failedChecks === '0'
    ? []
    : ['Expected every static check to pass, but at least one failed.']),
];

for (const complaint of complaints) console.error(complaint);
// A suite that breaks before its first test, or a failed check, counts as one failure.
const failed = Math.max(counts.numFailedTests, complaints.length > 0 ? 1 : 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

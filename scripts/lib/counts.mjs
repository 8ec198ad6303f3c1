/**
 * @typedef {{ passed: number, failed: number, skipped: number, repeated?: readonly string[] }} Counts
 * `repeated` names the tests among the passed that failed at first.
 */

/**
 * A runner that ended badly without naming a failed test still failed once.
 * @param {Counts} counts
 * @param {number | null} code its exit code
 * @returns {Counts}
 */
const withExitCode = (counts, code) => (code === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 })

/**
 * @param {number | null} code exit code of a check that either holds or does not
 * @returns {Counts}
 */
export const countCheck = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 })

/**
 * @param {string | null} report what Vitest's JSON reporter wrote, null when there is nothing
 * @param {number | null} code its exit code
 * @returns {Counts}
 */
export function countVitest(report, code) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(report)
  // A file that does not even load has no tests that could fail.
  const broken = testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const counts = {
    passed: numPassedTests,
    failed: numFailedTests + broken,
    skipped: numPendingTests + numTodoTests,
  }
  return withExitCode(counts, code)
}

/**
 * @param {string | null} report what Playwright's JSON reporter wrote, null when there is nothing
 * @param {number | null} code its exit code
 * @returns {Counts}
 */
export function countPlaywright(report, code) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 }
  const { stats, suites } = JSON.parse(report)
  const { expected, unexpected, flaky, skipped } = stats
  const repeated = suites.flatMap(repeatedIn)
  return withExitCode({ passed: expected + flaky, failed: unexpected, skipped, repeated }, code)
}

/**
 * @typedef {{ title: string, tests: readonly { status: string }[] }} Spec
 * @typedef {{ title: string, specs?: readonly Spec[], suites?: readonly Suite[] }} Suite
 */

/**
 * @param {Suite} suite of a Playwright report
 * @returns {string[]} its tests that passed only when repeated
 */
function repeatedIn({ title, specs = [], suites = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
  return [...own.map((spec) => `${title}: ${spec.title}`), ...suites.flatMap(repeatedIn)]
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sumCounts(all) {
  return all.reduce(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

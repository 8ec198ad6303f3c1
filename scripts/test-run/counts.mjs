import { basename } from 'node:path'

/**
 * @typedef {{ passed: number, failed: number, skipped: number, broken?: readonly string[], repeated?: readonly string[], unjudged?: readonly string[] }} Counts
 * `broken` names the tests that failed, `repeated` those among the passed that failed at first, `unjudged` those among the
 * skipped that were run in vain.
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
  const { numPassedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(report)
  const broken = testResults.flatMap(failuresIn)
  const counts = {
    passed: numPassedTests,
    failed: broken.length,
    skipped: numPendingTests + numTodoTests,
    broken,
  }
  return withExitCode(counts, code)
}

/**
 * @param {{ name: string, status: string, message: string, assertionResults: readonly UnitTest[] }} file of a Vitest report
 * @typedef {{ status: string, fullName: string, failureMessages: readonly string[] }} UnitTest
 * @returns {readonly string[]} each failed test with the first two lines of its reason: the second says the seed of a property
 */
function failuresIn({ name, status, message, assertionResults }) {
  const named = (/** @type {string} */ what, /** @type {string} */ why) =>
    `${basename(name)}: ${what}: ${why.split('\n').slice(0, 2).join(' ')}`
  // A file that does not even load has no tests that could fail.
  if (status === 'failed' && assertionResults.length === 0) return [named('does not load', message)]
  return assertionResults
    .filter((test) => test.status === 'failed')
    .map(({ fullName, failureMessages: [why = ''] }) => named(fullName, why))
}

/**
 * Failures of which each try was marked `unjudged` (e2e/rig/test.ts) are skipped: the machine did not let them be judged.
 * @param {string | null} report what Playwright's JSON reporter wrote, null when there is nothing
 * @param {number | null} code its exit code
 * @returns {Counts}
 */
export function countPlaywright(report, code) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 }
  const { stats, suites } = JSON.parse(report)
  const { expected, unexpected, flaky, skipped } = stats
  const tests = suites.flatMap(testsIn)
  const repeated = namesOf(tests, (test) => test.status === 'flaky')
  const isBroken = (/** @type {Test} */ test) => test.status === 'unexpected'
  const unjudged = namesOf(tests, (test) => isBroken(test) && test.results.every(isUnjudged))
  const broken = namesOf(tests, (test) => isBroken(test) && !test.results.every(isUnjudged))
  const failed = unexpected - unjudged.length
  const counts = {
    passed: expected + flaky,
    failed,
    skipped: skipped + unjudged.length,
    broken,
    repeated,
    unjudged,
  }
  // Playwright ends badly for the unjudged ones too.
  return withExitCode(counts, unjudged.length > 0 && failed === 0 ? 0 : code)
}

/**
 * @typedef {{ annotations?: readonly { type: string }[] }} Result of one try
 * @typedef {{ status: string, results: readonly Result[] }} Test
 * @typedef {{ title: string, tests: readonly Test[] }} Spec
 * @typedef {{ title: string, specs?: readonly Spec[], suites?: readonly Suite[] }} Suite
 * @typedef {Test & { name: string }} NamedTest
 */

/** @param {Result} result */
const isUnjudged = ({ annotations = [] }) => annotations.some(({ type }) => type === 'unjudged')

/**
 * @param {Suite} suite of a Playwright report
 * @returns {NamedTest[]} each with the names of its suite and its own
 */
function testsIn({ title, specs = [], suites = [] }) {
  const own = specs.flatMap((spec) =>
    spec.tests.map((test) => ({ ...test, name: `${title}: ${spec.title}` })),
  )
  return [...own, ...suites.flatMap(testsIn)]
}

/**
 * @param {readonly NamedTest[]} tests
 * @param {(test: NamedTest) => boolean} wanted
 */
const namesOf = (tests, wanted) => tests.filter(wanted).map(({ name }) => name)

/** So many tests may pass on a second try only, and so many may not be judged. */
const TOLERATED = 2

/**
 * @param {readonly Counts[]} all
 * @returns {readonly string[]} a sentence for each kind of doubtful test that there are too many of: each is a failure
 */
export function tooManyDoubts(all) {
  const count = (/** @type {'repeated' | 'unjudged'} */ kind) =>
    all.reduce((sum, counts) => sum + (counts[kind]?.length ?? 0), 0)
  const sentence = (/** @type {number} */ found, /** @type {string} */ what) =>
    found > TOLERATED ? [`${found} tests ${what}; at most ${TOLERATED} may.`] : []
  return [
    ...sentence(count('repeated'), 'passed only when repeated'),
    ...sentence(count('unjudged'), 'could not be judged'),
  ]
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

/**
 * What a check came to. `not-run` is not a pass: it says what stood in the way.
 * @typedef {{ kind: 'passed', words: string } | { kind: 'failed', problems: string[] } | { kind: 'not-run', words: string }} Verdict
 */

/** @param {string} text */
const parsed = (text) => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * What `npm audit --json` said. Only a report that counts vulnerabilities is an answer: a registry that is out of reach
 * or does not offer audits leaves the question open.
 * @param {{ code: number | null, stdout: string, timedOut: boolean }} run
 * @returns {Verdict}
 */
export function auditVerdict({ stdout, timedOut }) {
  const report = parsed(stdout)
  const counts = report?.metadata?.vulnerabilities
  if (typeof counts?.total !== 'number') {
    const status = report?.statusCode ? `the registry answered ${report.statusCode}` : report?.error?.code
    const why = timedOut ? 'no answer in time' : (status ?? 'the registry is out of reach')
    return { kind: 'not-run', words: why }
  }
  if (counts.total === 0) return { kind: 'passed', words: 'no known vulnerability' }
  const found = Object.entries(report.vulnerabilities ?? {}).map(
    ([name, { severity, range }]) => `${name} ${range ?? ''}: ${severity ?? 'unknown'}`,
  )
  return { kind: 'failed', problems: found.length > 0 ? found : [`${counts.total} vulnerabilities`] }
}

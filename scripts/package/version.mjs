import { SetupFailure } from '../lib/failure.mjs'

export const STEPS = /** @type {const} */ (['major', 'minor', 'patch'])
const UNRELEASED = '## Unreleased\n'

/**
 * @param {string} version such as `1.2.3`
 * @param {string | undefined} step one of {@link STEPS}
 * @returns {string}
 */
export function nextVersion(version, step) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (step === 'major') return `${major + 1}.0.0`
  if (step === 'minor') return `${major}.${minor + 1}.0`
  if (step === 'patch') return `${major}.${minor}.${patch + 1}`
  throw new SetupFailure(`Say which part of ${version} grows: npm run release -- ${STEPS.join('|')}.`)
}

/**
 * Gives what is unreleased its version, and opens an empty "Unreleased" above it.
 * @param {string} changelog
 * @param {string} version
 * @param {string} date such as `2026-01-31`
 * @returns {string}
 */
export function releasedChangelog(changelog, version, date) {
  const at = changelog.indexOf(UNRELEASED)
  const rest = at < 0 ? '' : changelog.slice(at + UNRELEASED.length)
  const news = rest.split(/^## /m)[0] ?? ''
  if (news.trim() === '') {
    throw new SetupFailure(
      'CHANGELOG.md has nothing under "## Unreleased": write down what is new, then release.',
    )
  }
  return `${changelog.slice(0, at)}${UNRELEASED}\n## ${version} - ${date}\n${rest}`
}

/**
 * @param {string} text of a package.json or package-lock.json
 * @param {string} from
 * @param {string} to
 * @param {number} times how often the project's own version stands in it
 * @returns {string}
 */
export function withVersion(text, from, to, times) {
  let left = times
  return text.replaceAll(`"version": "${from}"`, (found) => (left-- > 0 ? `"version": "${to}"` : found))
}

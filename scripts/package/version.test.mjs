import { describe, expect, test } from 'vitest'
import { nextVersion, releasedChangelog, withVersion } from './version.mjs'

describe('next version', () => {
  test.each([
    ['1.2.3', 'major', '2.0.0'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'patch', '1.2.4'],
  ])('%s grows by a %s to %s', (from, step, to) => {
    expect(nextVersion(from, step)).toBe(to)
  })
  test.each([undefined, 'huge'])('asks when told %s', (step) => {
    expect(() => nextVersion('1.2.3', step)).toThrow(/major\|minor\|patch/)
  })
})

describe('changelog', () => {
  const before =
    '# Changelog\n\n## Unreleased\n\n### Added\n\n- A thing.\n\n## 1.0.0 - 2026-01-01\n\n- First.\n'
  test('what was unreleased gets its version and date', () => {
    expect(releasedChangelog(before, '1.1.0', '2026-02-03')).toBe(
      '# Changelog\n\n## Unreleased\n\n## 1.1.0 - 2026-02-03\n\n### Added\n\n- A thing.\n\n## 1.0.0 - 2026-01-01\n\n- First.\n',
    )
  })
  test('a release without news is refused', () => {
    const after = releasedChangelog(before, '1.1.0', '2026-02-03')
    expect(() => releasedChangelog(after, '1.2.0', '2026-02-04')).toThrow(/nothing under/)
    expect(() => releasedChangelog('# Changelog\n', '1.2.0', '2026-02-04')).toThrow(/nothing under/)
  })
})

test('only the project itself gets the new version in a lock file', () => {
  const lock =
    '{ "version": "1.0.0", "packages": { "": { "version": "1.0.0" }, "a": { "version": "1.0.0" } } }'
  expect(withVersion(lock, '1.0.0', '1.1.0', 2)).toBe(
    '{ "version": "1.1.0", "packages": { "": { "version": "1.1.0" }, "a": { "version": "1.0.0" } } }',
  )
})

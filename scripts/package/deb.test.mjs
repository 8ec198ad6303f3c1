import { describe, expect, test } from 'vitest'
import { controlFile } from './deb.mjs'

describe('the control file', () => {
  const of = (/** @type {string} */ version, arch = 'x64') => controlFile({ version, arch, kilobytes: 12 })
  test('uses the names that Debian has for processors', () => {
    expect(of('1.0.0')).toMatch(/^Architecture: amd64$/m)
    expect(of('1.0.0', 'arm64')).toMatch(/^Architecture: arm64$/m)
  })
  test('lets a beta sort before its release', () => {
    expect(of('1.0.0-beta.1')).toMatch(/^Version: 1\.0\.0~beta\.1$/m)
  })
  test('ends with a line end, which dpkg insists on', () => {
    expect(of('1.0.0').endsWith('\n')).toBe(true)
    expect(of('1.0.0')).not.toMatch(/\n\n/)
  })
})

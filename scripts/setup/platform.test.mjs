import { expect, test } from 'vitest'
import { requireSupportedPlatform } from './platform.mjs'

const yes = () => true

test.each([
  ['linux', 'x64'],
  ['linux', 'arm64'],
  ['darwin', 'arm64'],
  ['win32', 'x64'],
])('%s-%s is supported', (platform, arch) => {
  expect(() => requireSupportedPlatform({ platform, arch }, yes, '22.1.0')).not.toThrow()
})

test.each([
  ['freebsd', 'x64'],
  ['linux', 'arm'],
  ['aix', 'ppc64'],
])('%s-%s is refused with what to do', (platform, arch) => {
  expect(() => requireSupportedPlatform({ platform, arch }, yes)).toThrow(
    `Linggu does not run on ${platform}-${arch}: use 64-bit Linux, macOS or Windows (x64 or arm64), for which Electron is made.`,
  )
})

test.each([
  ['21.6.0', false],
  ['22.0.0', true],
  ['25.1.0', true],
])('macOS with Darwin %s is supported: %s', (kernel, supported) => {
  const check = () => requireSupportedPlatform({ platform: 'darwin', arch: 'arm64' }, yes, kernel)
  if (supported) expect(check).not.toThrow()
  else expect(check).toThrow('update it to macOS 13')
})

test('a Linux without glibc is refused with what to do', () => {
  expect(() => requireSupportedPlatform({ platform: 'linux', arch: 'x64' }, () => false)).toThrow(
    /glibc.*: use a /,
  )
})

test('this machine, where the tests run, is supported', () => {
  expect(() => requireSupportedPlatform({ platform: process.platform, arch: process.arch })).not.toThrow()
})

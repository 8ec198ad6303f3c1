import { expect, test } from 'vitest'
import { requireSupportedPlatform } from './platform.mjs'

const yes = () => true

test.each([
  ['linux', 'x64'],
  ['linux', 'arm64'],
  ['darwin', 'arm64'],
  ['win32', 'x64'],
])('%s-%s is supported', (platform, arch) => {
  expect(() => requireSupportedPlatform({ platform, arch }, yes)).not.toThrow()
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

test('a Linux without glibc is refused with what to do', () => {
  expect(() => requireSupportedPlatform({ platform: 'linux', arch: 'x64' }, () => false)).toThrow(
    /glibc.*: use a /,
  )
})

test('this machine, where the tests run, is supported', () => {
  expect(() => requireSupportedPlatform({ platform: process.platform, arch: process.arch })).not.toThrow()
})

import { describe, expect, test, vi } from 'vitest'
import { nameForWindows, openedAtLogin } from './first-launch.electron'

describe('the name of the app on Windows', () => {
  test.each([
    ['win32', true, ['org.linggu.Linggu']],
    ['win32', false, [process.execPath]],
    ['linux', true, []],
    ['darwin', true, []],
  ])('on %s, packaged: %s', (platform, isPackaged, expected) => {
    const setAppUserModelId = vi.fn<(id: string) => void>()
    nameForWindows({ isPackaged, setAppUserModelId }, platform)
    expect(setAppUserModelId.mock.calls.flat()).toEqual(expected)
  })
})

test.each([
  ['darwin', true, true],
  ['darwin', false, false],
  ['win32', true, false],
  ['linux', true, false],
])('on %s, opened at login: %s, the window stays away: %s', (platform, wasOpenedAtLogin, hidden) => {
  const getLoginItemSettings = () =>
    ({ wasOpenedAtLogin }) as ReturnType<Electron.App['getLoginItemSettings']>
  expect(openedAtLogin({ getLoginItemSettings }, platform)).toBe(hidden)
})

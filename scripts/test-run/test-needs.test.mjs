import { expect, test } from 'vitest'
import { missingForTests } from './test-needs.mjs'

test('nothing is missing where these tests run', async () => {
  expect(await missingForTests(process.env)).toEqual([])
})

test('every command that is not there is named with a package that holds it', async () => {
  const needs = await missingForTests({ PATH: '/no/such/folder' })
  expect(needs.map((need) => need.what)).toEqual(
    expect.arrayContaining(['Xvfb', 'dbus-daemon', 'pulseaudio', 'pactl', 'parec', 'xdotool', 'Chromium']),
  )
  expect(needs.every((need) => need.packages.length > 0)).toBe(true)
})

test('a Chromium that the user names is enough', async () => {
  const needs = await missingForTests({ PATH: '/no/such/folder', LINGGU_CHROMIUM: '/opt/chromium' })
  expect(needs.map((need) => need.what)).not.toContain('Chromium')
})

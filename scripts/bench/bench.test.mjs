import { spawn } from 'node:child_process'
import { expect, onTestFinished, test } from 'vitest'
import { figuresOf, percentile, tableOf } from './figures.mjs'
import { megabytes, processTree, usageOver } from './program.mjs'
import { nextMinute } from './rounds.mjs'

const SAMPLES = new Map([
  ['app usable', [130, 100, 260]],
  ['react usable', [100, 100, 100]],
  ['app tray up', [170]],
  ['bare ready', [100]],
  ['app tray wake-ups', [2.1]],
  ['tray wake-ups', [1.2]],
  ['spike closed', [300, 720]],
  ['payload', [8.9]],
])
const named = (/** @type {string} */ name) => figuresOf(SAMPLES).find(({ figure }) => figure.startsWith(name))

test('medians are compared with the floor of the same run', () => {
  expect(named('start to interactive')).toMatchObject({
    value: '130 ms',
    floor: '1.30 times 100 ms',
    holds: true,
  })
  expect(named('start to tray')).toMatchObject({ floor: '1.70 times 100 ms', holds: false })
  expect(named('wake-ups')).toMatchObject({ floor: '0.90 more than 1.20 ', holds: true })
})

test('limits count for the share that they name, and what was not measured does not hold', () => {
  expect(named('spike to preparation, window closed')).toMatchObject({ value: '720 ms', holds: false })
  expect(named('payload')).toMatchObject({ holds: true })
  expect(named('reminder')).toMatchObject({ holds: false })
  expect(tableOf(figuresOf(SAMPLES)).split('\n')).toHaveLength(12)
})

test('a percentile is one of the values', () => {
  expect(percentile([9, 1, 5], 0.5)).toBe(5)
  expect(percentile([3, 7, 5], 0.95)).toBe(7)
  expect(percentile([], 0.5)).toBeNaN()
})

test('a reminder is due at a whole minute that the app can start before', () => {
  expect(nextMinute(45_000)).toBe(60_000)
  expect(nextMinute(55_000)).toBe(120_000)
})

test('a process and its children are weighed together', async () => {
  const script = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 10)']); setInterval(() => {}, 10)`
  const parent = spawn(process.execPath, ['-e', script], { detached: true })
  onTestFinished(() => void process.kill(-(parent.pid ?? NaN), 'SIGKILL'))
  const pid = parent.pid ?? NaN
  await expect.poll(() => processTree(pid).length).toBe(2)
  expect(megabytes(pid)).toBeGreaterThan(5)
  const { cpuPerMinute, wakeUps } = await usageOver(pid, 500)
  expect(cpuPerMinute).toBeGreaterThan(0)
  expect(wakeUps).toBeGreaterThan(20)
})

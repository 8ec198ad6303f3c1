import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { expect, onTestFinished, test } from 'vitest'
import { figuresOf, percentile, tableOf } from './figures.mjs'
import { missedUpdates } from './missed.mjs'
import { megabytes, processTree, usageOver } from './program.mjs'
import { nextMinute } from './rounds.mjs'
import { newPictures } from './screen.mjs'

const SAMPLES = new Map([
  ['app usable', [130, 100, 260]],
  ['react usable', [100, 100, 100]],
  ['app tray up', [170]],
  ['bare ready', [100]],
  ['app tray wake-ups', [2.1]],
  ['tray wake-ups', [1.2]],
  ['spike closed', [300, 720]],
  ['payload', [8.9]],
  ['camera pack', [9.1]],
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
  expect(named('camera pack')).toMatchObject({ bar: '9 MB', holds: false })
  expect(named('reminder')).toMatchObject({ holds: false })
  expect(tableOf(figuresOf(SAMPLES)).split('\n')).toHaveLength(21)
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

test('missed updates are counted by seconds, without the two that are not whole', () => {
  const report = (/** @type {number} */ ms, /** @type {string} */ state) => ({
    name: 'PipelineReporter',
    ts: ms * 1000,
    args: { chrome_frame_reporter: { state } },
  })
  const second = (/** @type {number} */ n, /** @type {number} */ missed) =>
    Array.from({ length: 10 }, (_, i) =>
      report(n * 1000 + i, i < missed ? 'STATE_DROPPED' : 'STATE_PRESENTED_ALL'),
    )
  const events = [
    ...second(0, 10),
    ...second(1, 0),
    ...second(2, 1),
    ...second(3, 5),
    ...second(4, 0),
    ...second(5, 10),
    report(2_100, 'STATE_NO_UPDATE_DESIRED'),
    { name: 'Something', ts: 0 },
  ]
  const missed = missedUpdates(events)
  expect(missed?.mean).toBeCloseTo(6 / 40)
  expect(missed).toMatchObject({ worst: 0.5, often: 0.5 })
  expect(missedUpdates([])).toBeNull()
})

test('new pictures of a screen are told from the same ones', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'linggu-screen-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'Xvfb_screen0')
  const [line, lines, colours] = [8, 600, 2]
  const header = Buffer.alloc(100 + colours * 12)
  header.writeUInt32BE(100, 0)
  header.writeUInt32BE(line, 48)
  header.writeUInt32BE(colours, 76)
  writeFileSync(file, Buffer.concat([header, Buffer.alloc(line * lines)]))
  const screen = openSync(file, 'r+')
  onTestFinished(() => closeSync(screen))
  let shown = 0
  const timer = setInterval(
    () => writeSync(screen, Buffer.from([++shown]), 0, 1, header.length + 300 * line),
    100,
  )
  const { perSecond } = await newPictures(file, 1_000)
  clearInterval(timer)
  expect(Math.abs(perSecond - shown)).toBeLessThanOrEqual(2)
  // What changes above or below the picture is none of it.
  expect((await newPictures(file, 200)).perSecond).toBe(0)
})

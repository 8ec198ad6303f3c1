import { describe, expect, test } from 'vitest'
import { figuresOf, tableOf } from './figures.mjs'

const SAMPLES = new Map([
  ['app paint', [110, 100, 120]],
  ['react paint', [100, 100, 100]],
  ['app usable', [130, 260, 100]],
  ['react usable', [100, 200, 50]],
  ['app tray up', [100]],
  ['bare ready', [100]],
  ['app memory', [100]],
  ['react memory', [100]],
  ['app tray memory', [100]],
  ['tray tray memory', [100]],
  ['app tray cpu', [0.04]],
  ['tray tray cpu', [0.01]],
  ['app tray wake-ups', [2.1]],
  ['tray tray wake-ups', [1.2]],
  ['session cpu', [5]],
  ['spike closed', [300, 720]],
  ['spike open', [40]],
])
const figures = figuresOf(SAMPLES, { payloadMb: 7.9, firstLoadKb: 151 })
const named = (/** @type {string} */ name) => figures.find((figure) => figure.name === name)

describe('figures', () => {
  test('compare medians with the floor of the same run', () => {
    expect(named('start to first paint')).toMatchObject({
      value: 110,
      min: 100,
      max: 120,
      ratio: 1.1,
      ok: true,
    })
    expect(named('start to interactive')).toMatchObject({ ratio: 1.3, inRound: 1.3, ok: false })
    expect(named('CPU in 60 s, tray only')).toMatchObject({ ratio: 4, ok: false })
  })
  test('tell what the rounds say one by one, and judge by the medians', () => {
    const slowRound = new Map([...SAMPLES, ['app paint', [100, 330, 110]], ['react paint', [100, 300, 90]]])
    const [paint] = figuresOf(slowRound, { payloadMb: 1, firstLoadKb: 1 })
    expect(paint).toMatchObject({ ratio: 1.1, inRound: 1.1 })
    const oneSlow = new Map([...SAMPLES, ['app paint', [110, 330, 220]], ['react paint', [100, 300, 100]]])
    const [other] = figuresOf(oneSlow, { payloadMb: 1, firstLoadKb: 1 })
    expect(other).toMatchObject({ ratio: 2.2, inRound: 1.1, ok: false })
  })
  test('count wake-ups by how many more there are', () => {
    expect(named('wake-ups a second, tray only')).toMatchObject({ value: 2.1, ok: true })
  })
  test('judge a spike by its slow end, not by its middle', () => {
    expect(named('spike to preparation, window closed (95 %)')).toMatchObject({ value: 720, ok: false })
  })
  test('judge sizes as they are', () => {
    expect(named('app payload')?.ok).toBe(true)
    expect(named("renderer's first load, compressed")?.ok).toBe(false)
  })
  test('do not pass what was never measured', () => {
    const empty = figuresOf(new Map(), { payloadMb: 1, firstLoadKb: 1 })
    expect(empty.filter(({ ok }) => ok).map(({ name }) => name)).toEqual([
      'app payload',
      "renderer's first load, compressed",
    ])
  })
})

test('the table has a row for each figure', () => {
  const lines = tableOf(figures).split('\n')
  expect(lines).toHaveLength(figures.length + 2)
  expect(new Set(lines.map((line) => line.length)).size).toBe(1)
})

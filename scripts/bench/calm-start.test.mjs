import { expect, test } from 'vitest'
import { calmStart, takenMs } from './calm-start.mjs'

test('what the host took is the eighth figure of all processors, in ms', () => {
  expect(takenMs('cpu  1 2 3 4 5 6 7 89 0 0\ncpu0 1 2 3 4 5 6 7 8 0 0\n')).toBe(890)
  expect(takenMs('cpu  1 2 3\n')).toBe(0)
})

/** Starts of which the host takes so much, ms. @param {readonly number[]} losses */
async function startsLosing(...losses) {
  let total = 0
  /** @type {number[]} */
  const ended = []
  const started = []
  const start = async () => {
    total += losses[started.length] ?? 0
    started.push(started.length + 1)
    return started.length
  }
  const calm = await calmStart(
    start,
    async (number) => void ended.push(number),
    () => total,
    async () => {},
  )
  return { ...calm, ended }
}

test('a start counts when the host took little of it, and those before it are ended', async () => {
  expect(await startsLosing(40)).toEqual({ started: 1, taken: 40, ended: [] })
  expect(await startsLosing(50, 900, 0, 700)).toEqual({ started: 3, taken: 0, ended: [1, 2] })
})

test('the eighth start counts as it is', async () => {
  expect(await startsLosing(50, 60, 70, 80, 90, 50, 50, 60)).toEqual({
    started: 8,
    taken: 60,
    ended: [1, 2, 3, 4, 5, 6, 7],
  })
})

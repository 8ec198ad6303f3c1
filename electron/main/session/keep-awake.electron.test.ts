import { beforeEach, expect, it, vi } from 'vitest'
import { electronKeepAwake } from './keep-awake.electron'

const blocker = vi.hoisted(() => ({ next: 1, held: new Set<number>(), refuses: false }))
vi.mock('electron', () => ({
  powerSaveBlocker: {
    start() {
      const id = blocker.next++
      if (!blocker.refuses) blocker.held.add(id)
      return id
    },
    stop: (id: number) => void blocker.held.delete(id),
    isStarted: (id: number) => blocker.held.has(id),
  },
}))
beforeEach(() => {
  blocker.held.clear()
  blocker.refuses = false
})

const desktop = (offered: boolean) => {
  const own: boolean[] = []
  return { own, offered, holdOwn: (on: boolean) => void own.push(on) }
}

it('asks once to keep the screen on, and gives it back once, however often it is said', () => {
  const inhibitors = desktop(true)
  const awake = electronKeepAwake(inhibitors)
  for (const on of [true, true, false, false, true, false]) awake.set(on)
  expect(blocker.held.size).toBe(0)
  expect(inhibitors.own).toEqual([true, false, true, false])
})

it.each([
  ['works', 'a desktop that answers', desktop(true), false],
  ['unknown', 'a desktop where nothing answers', desktop(false), false],
  ['works', 'another system', null, false],
  ['missing', 'a system that refused', desktop(true), true],
] as const)('the setup check reads %s from %s', (state, _, inhibitors, refuses) => {
  blocker.refuses = refuses
  const awake = electronKeepAwake(inhibitors)
  awake.set(true)
  expect(awake.state).toBe(state)
})

it('a wish that was refused once and granted then counts as granted', () => {
  blocker.refuses = true
  const awake = electronKeepAwake(null)
  awake.set(true)
  awake.set(false)
  expect(awake.state).toBe('missing')
  blocker.refuses = false
  awake.set(true)
  expect(awake.state).toBe('works')
})

import { beforeEach, describe, expect, it, vi } from 'vitest'
import { electronKeepAwake } from './keep-awake.electron'
import { benchClock } from './testing/session-bench'

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

const desktop = (offered: boolean, idleInhibited: boolean | null = null) => {
  const own: boolean[] = []
  const asked = { times: 0 }
  return {
    own,
    offered,
    asked,
    holdOwn: (on: boolean) => void own.push(on),
    idleInhibited() {
      asked.times += 1
      return Promise.resolve(idleInhibited)
    },
  }
}
const opened = (inhibitors: ReturnType<typeof desktop> | null) => {
  const { clock, controls } = benchClock()
  const told = { times: 0 }
  const awake = electronKeepAwake(inhibitors, clock.after)
  awake.onChange(() => (told.times += 1))
  const pass = async (ms: number) => {
    controls.advance(ms)
    await Promise.resolve()
    await Promise.resolve()
  }
  return { awake, told, pass }
}

it('asks once to keep the screen on, and gives it back once, however often it is said', () => {
  const inhibitors = desktop(true)
  const { awake } = opened(inhibitors)
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
  const { awake } = opened(inhibitors)
  awake.set(true)
  expect(awake.state).toBe(state)
})

it('a wish that was refused once and granted then counts as granted', () => {
  blocker.refuses = true
  const { awake, told } = opened(null)
  awake.set(true)
  awake.set(false)
  expect(awake.state).toBe('missing')
  blocker.refuses = false
  awake.set(true)
  expect(awake.state).toBe('works')
  expect(told.times).toBe(2)
})

describe('one second after the wish the desktop is asked whether it took it', () => {
  it.each([
    ['GNOME did not', false, 'missing'],
    ['GNOME did', true, 'works'],
    ['no GNOME answers', null, 'works'],
  ] as const)('%s', async (_, idleInhibited, state) => {
    const { awake, told, pass } = opened(desktop(true, idleInhibited))
    awake.set(true)
    await pass(999)
    expect(awake.state).toBe('works')
    await pass(1)
    expect([awake.state, told.times]).toEqual([state, state === 'missing' ? 1 : 0])
    // What was found out is said before the next session too.
    awake.set(false)
    await pass(60_000)
    expect(awake.state).toBe(state)
  })

  it('and not when the session was paused or over before', async () => {
    const inhibitors = desktop(true, false)
    const { awake, pass } = opened(inhibitors)
    awake.set(true)
    await pass(900)
    awake.set(false)
    await pass(60_000)
    expect([awake.state, inhibitors.asked.times]).toEqual(['works', 0])
  })

  it('and an answer that comes after the end counts for nothing', async () => {
    let answer: (inhibited: boolean) => void = () => {}
    const late = new Promise<boolean>((resolve) => (answer = resolve))
    const { awake, pass } = opened({ ...desktop(true), idleInhibited: () => late })
    awake.set(true)
    await pass(1_000)
    awake.set(false)
    answer(false)
    await pass(1)
    expect(awake.state).toBe('works')
  })
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Entry } from '@core/log/entry/entry'
import type { AppSnapshot } from '@core/ipc/views'
import { VALID_PAYLOADS } from '@core/ipc/testing/valid-payloads'
import { DAY_MS, MINUTE_MS } from '@core/time/units'
import { openWholeApp, type WholeApp } from '../testing/whole-app'

vi.mock('electron', async () => (await import('../testing/fake-electron')).fakeElectron)

const here = {} as { app: WholeApp }
const opened: WholeApp[] = []
const open = (app: WholeApp) => opened.push((here.app = app))
beforeEach(() => void open(openWholeApp()))
afterEach(() => opened.splice(0).forEach((app) => app.dispose()))

const ask = async <T>(name: Parameters<WholeApp['ask']>[0], payload?: unknown): Promise<T> => {
  const reply = await here.app.ask(name, payload)
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`)
  return reply.value as T
}
const state = () => ask<AppSnapshot>('app:snapshot')
const begin = () => ask('session:start', { origin: 'manual', before: null, activity: 'press' })
const settle = () => here.app.advance(MINUTE_MS)

/** Starts a session, stops it after so many ms, and answers 7 at its check-in without saving; its draft's key. */
const leaveAnswered = async (afterMs: number) => {
  await ask('safety:answer', VALID_PAYLOADS['safety:answer'][0])
  await ask('safety:check', { ticked: [] })
  await begin()
  here.app.advance(afterMs)
  await ask('session:stop')
  const { session } = await state()
  if (session.kind !== 'ended') throw new Error(`The session is ${session.kind}`)
  const key = `check-in:${session.id}`
  await ask('draft:keep', { key, content: { after: 7 } })
  settle()
  return key
}
const crash = () => void open(openWholeApp(here.app, DAY_MS))
const nextStarts = async () => {
  await begin()
  settle()
  await ask('session:stop')
  await ask('session:discard')
}
const entryOf = (key: string) => ask<Entry | null>('log:entry', { id: key.slice('check-in:'.length) })

const STOPPED = [
  ['in the moment of its start', 0],
  ['while the spot was being found', 3_000],
  ['while pressing', 40_000],
  ['by its end', 10 * MINUTE_MS],
] as const
const FOLLOWED = {
  'another session': nextStarts,
  'a crash': async () => crash(),
  'a crash and another session': async () => {
    crash()
    await nextStarts()
  },
  'a crash, another session and a crash': async () => {
    crash()
    await nextStarts()
    crash()
  },
  'a day': async () => here.app.jumpWall(DAY_MS),
}

describe.each(STOPPED)('the answers at the check-in of a session that was stopped %s', (_, afterMs) => {
  it.each(Object.entries(FOLLOWED))('lead to its entry or check-in after %s', async (_by, follow) => {
    const key = await leaveAnswered(afterMs)
    await follow()
    const { drafts, session } = await state()
    expect(drafts).toEqual({ [key]: { after: 7 } })
    const onScreen = session.kind === 'ended' && `check-in:${session.id}` === key
    if (!onScreen) expect(await entryOf(key)).toMatchObject({ kind: 'session', deletedAt: null })
  })
})

describe('a session that was stopped before its first press', () => {
  it.each(Object.entries(FOLLOWED))(
    'is not kept when its answers were emptied again, after %s',
    async (_by, follow) => {
      const key = await leaveAnswered(3_000)
      await ask('draft:drop', { key })
      await follow()
      expect(await entryOf(key)).toBeNull()
      expect((await state()).drafts).toEqual({})
    },
  )

  it('is offered no more once it was discarded', async () => {
    const key = await leaveAnswered(3_000)
    await ask('session:discard')
    await ask('draft:drop', { key })
    crash()
    expect(await state()).toMatchObject({ session: { kind: 'idle' }, drafts: {} })
  })
})

it('answers at a check-in go with their entry when it is gone for good', async () => {
  const key = await leaveAnswered(40_000)
  await nextStarts()
  await ask('log:remove', { id: key.slice('check-in:'.length) })
  here.app.jumpWall(40 * DAY_MS)
  settle()
  await ask('log:rescue', { choice: 'go-on' })
  expect(await entryOf(key)).toBeNull()
  expect((await state()).drafts).toEqual({})
})

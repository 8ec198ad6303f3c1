import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RequestName } from '@core/ipc/contract'
import type { AppSnapshot } from '@core/ipc/views'
import type { Entry } from '@core/log/entry/entry'
import type { BackupsView } from '@core/log/files/transfer-views'
import { sessionAnswers } from '@core/log/testing/answers'
import { ALWAYS_ACTIVE } from '@core/reminders/active-hours'
import { UNANSWERED } from '@core/safety/screening'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@core/time/units'
import { openWholeApp, type WholeApp } from './whole-app'

vi.mock('electron', async () => (await import('./fake-electron')).fakeElectron)

const here = {} as { app: WholeApp }
beforeEach(async () => {
  here.app = openWholeApp()
  await ask('safety:check', { ticked: [] })
  await ask('safety:answer', { ...UNANSWERED, pregnancy: 'no', acknowledged: true })
})
afterEach(() => here.app.dispose())

const ask = async <T>(name: RequestName, payload?: unknown): Promise<T> => {
  const reply = await here.app.ask(name, payload)
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`)
  return reply.value as T
}
const snapshot = () => ask<AppSnapshot>('app:snapshot')
const entries = async () =>
  (await ask<{ entries: readonly Entry[] }>('log:page', { after: null, limit: 100 })).entries
const addNote = (note: string) =>
  ask<Entry>('log:add', { answers: sessionAnswers(6, 4, { note }), when: null })
const START = { origin: 'manual', before: 6, activity: 'press' }
/** A session that was pressed in, checked in. @returns its id */
const session = async (answers: Record<string, unknown> = {}) => {
  await ask('session:start', START)
  here.app.advance(2 * MINUTE_MS)
  await ask('session:stop')
  await ask('session:check-in', { after: 3, newNumbness: false, askAgainMinutes: null, ...answers })
  return (await entries())[0]!.id
}
const waiting = async () => (await snapshot()).safety.waiting

describe('an entry that is deleted', () => {
  it('does not take the report of numbness in it along: the next start still asks', async () => {
    await ask('log:remove', { id: await session({ newNumbness: true }) })
    await ask('session:start', START)
    expect(await waiting()).not.toBeNull()
  })

  it('is not asked about later', async () => {
    const id = await session({ askAgainMinutes: 30 })
    await ask('log:remove', { id })
    here.app.advance(40 * MINUTE_MS)
    expect((await snapshot()).later).toBeNull()
  })

  it('and put back in time is asked about later as planned', async () => {
    const id = await session({ askAgainMinutes: 30 })
    await ask('log:remove', { id })
    here.app.advance(10 * MINUTE_MS)
    await ask('log:restore', { id })
    here.app.advance(30 * MINUTE_MS)
    expect((await snapshot()).later).toMatchObject({ entryId: id })
  })

  it('takes what was typed into it along when it goes for good, and nothing else', async () => {
    const { id } = await addNote('goes')
    const { id: other } = await addNote('stays')
    const keys = [`entry:${id}`, `entry:${other}`, 'entry:new', 'rule:new']
    for (const key of keys) await ask('draft:keep', { key, content: { note: `half ${key}` } })
    await ask('log:remove', { id })
    const pass = async (days: number) => {
      here.app.advance(MINUTE_MS)
      here.app.jumpWall(days * DAY_MS)
      // Does nothing, but waits in the log's queue until all that was put into it before is done.
      await ask('log:rescue', { choice: 'go-on' })
    }
    await pass(29)
    expect(Object.keys((await snapshot()).drafts).sort()).toEqual([...keys].sort())
    await pass(3)
    expect(Object.keys((await snapshot()).drafts).sort()).toEqual(keys.slice(1).sort())
    expect(readFileSync(join(here.app.folder, 'drafts.json'), 'utf8')).not.toContain(id)
  })
})

describe('numbness that was ticked in a check-in', () => {
  it('counts before the next start though the check-in was never saved, once', async () => {
    await ask('session:start', START)
    here.app.advance(2 * MINUTE_MS)
    await ask('session:stop')
    const ended = (await snapshot()).session
    const key = `check-in:${ended.kind === 'ended' ? ended.id : ''}`
    await ask('draft:keep', { key, content: { newNumbness: true, note: 'left foot' } })
    await ask('session:start', START)
    expect(await waiting()).not.toBeNull()
    expect((await snapshot()).session.kind).toBe('ended')
    // Answered: it starts, and is not asked about again.
    await ask('safety:check', { ticked: [] })
    expect((await snapshot()).session.kind).toBe('active')
    await ask('session:stop')
    await ask('session:start', START)
    expect(await waiting()).toBeNull()
  })
})

describe('"Delete everything"', () => {
  it.each([0, 1, 2, 3])(
    'while an import, a backup and a save are at work leaves nothing of them (%i)',
    async (turn) => {
      await addNote('exported')
      const path = join(here.app.folder, '..', 'out.json')
      here.app.files.save.push(path)
      await ask('log:export', { as: 'json' })
      await ask('log:erase', { typed: 'delete' })
      here.app.files.open.push(path)
      await ask('log:import-pick')
      const work = [
        () => here.app.ask('log:import-apply', { bringBack: false }),
        () => here.app.ask('log:backup-now', undefined),
        () => here.app.ask('log:add', { answers: sessionAnswers(6, 4, { note: 'typed' }), when: null }),
      ]
      const begun = work.slice(0, turn).map((each) => each())
      const erased = here.app.ask('log:erase', { typed: 'delete' })
      const [reply] = await Promise.all([erased, ...begun])
      expect(reply).toMatchObject({ ok: true })
      expect(await entries()).toEqual([])
      expect(await ask('log:imports')).toEqual([])
    },
  )
})

describe('a rule that is changed while it reminds', () => {
  const RULE = {
    kind: 'interval',
    id: 'often',
    name: 'Often',
    enabled: true,
    sound: false,
    everyMinutes: 15,
    hours: ALWAYS_ACTIVE,
  }
  const prompt = async () => (await snapshot()).reminders.prompt

  it.each([
    ['is renamed', () => ask('reminders:save-rule', { rule: { ...RULE, name: 'Rarely' } }), true],
    ['is switched off', () => ask('reminders:save-rule', { rule: { ...RULE, enabled: false } }), false],
    ['is removed', () => ask('reminders:remove-rule', { id: RULE.id }), false],
  ] as const)(
    'and %s: its prompt can be answered, and none is left of a rule that reminds no more',
    async (_, change, goesOn) => {
      await ask('reminders:save-rule', { rule: RULE })
      here.app.advance(20 * MINUTE_MS)
      const open = await prompt()
      expect(open).not.toBeNull()
      await change()
      if (!goesOn) expect(await prompt()).toBeNull()
      const reply = await here.app.ask('reminders:answer', {
        promptId: open!.id,
        answer: { kind: 'not-today' },
      })
      expect(reply).toMatchObject({ ok: true })
      expect(await prompt()).toBeNull()
    },
  )
})

it.each([-3 * HOUR_MS, -400 * DAY_MS, 5 * HOUR_MS])(
  'a clock that is set by %i ms during a session changes neither its length nor whether its entry can be exported and read',
  async (ms) => {
    await ask('session:start', START)
    here.app.advance(MINUTE_MS)
    here.app.jumpWall(ms)
    here.app.advance(MINUTE_MS)
    await ask('session:stop')
    await ask('session:check-in', { after: 3, newNumbness: false, askAgainMinutes: 30 })
    const [entry] = await entries()
    expect(entry).toMatchObject({ kind: 'session', before: 6, after: 3 })
    const { pressedMs } = entry as Extract<Entry, { kind: 'session' }>
    expect(pressedMs).toBeGreaterThan(30_000)
    expect(pressedMs).toBeLessThanOrEqual(2 * MINUTE_MS)
    const path = join(here.app.folder, '..', 'out.json')
    here.app.files.save.push(path)
    await ask('log:export', { as: 'json' })
    await ask('log:erase', { typed: 'delete' })
    here.app.files.open.push(path)
    await ask('log:import-pick')
    await ask('log:import-apply', { bringBack: true })
    expect(await entries()).toMatchObject([{ id: entry!.id, pressedMs }])
  },
)

it('a passphrase that is set while a backup is made leaves a log and backups that can all be listed', async () => {
  await addNote('one')
  const made = here.app.ask('log:backup-now', undefined)
  const set = here.app.ask('lock:set', { passphrase: 'slow quiet river', understood: true })
  const again = here.app.ask('log:backup-now', undefined)
  for (const reply of await Promise.all([made, set, again])) expect(reply).toMatchObject({ ok: true })
  const { backups } = await ask<BackupsView>('log:backups')
  expect(backups.length).toBeGreaterThan(0)
  expect(await entries()).toHaveLength(1)
})

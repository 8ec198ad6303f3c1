import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { VALID_PAYLOADS } from '@core/ipc/testing/valid-payloads'
import { sessionAnswers } from '@core/log/testing/answers'
import type { Entry } from '@core/log/entry/entry'
import type { AppSnapshot } from '@core/ipc/views'
import type { BackupsView } from '@core/log/files/transfer-views'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@core/time/units'
import { NOON } from '../session/testing/session-bench'
import { openWholeApp, type WholeApp } from '../testing/whole-app'

vi.mock('electron', async () => (await import('../testing/fake-electron')).fakeElectron)

const SECRET = 'the-note-that-must-go'
const here = {} as { app: WholeApp }
beforeEach(() => void (here.app = openWholeApp()))
afterEach(() => here.app.dispose())

const ask = async <T>(name: Parameters<WholeApp['ask']>[0], payload?: unknown): Promise<T> => {
  const reply = await here.app.ask(name, payload)
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`)
  return reply.value as T
}
const addNote = (note: string) =>
  ask<Entry>('log:add', { answers: sessionAnswers(6, 4, { note }), when: null })

/** Days go by: the wall clock is set, and the timers of a moment run. */
const pass = async (days: number) => {
  here.app.advance(MINUTE_MS)
  here.app.jumpWall(days * DAY_MS)
  // Does nothing, but waits in the log's queue until all that was put into it before is done.
  await ask('log:rescue', { choice: 'go-on' })
}

/** Files that hold a text, by their paths in the user data folder. */
const holding = (text: string): readonly string[] =>
  readdirSync(here.app.folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => readFileSync(path).includes(text))
    .map((path) => path.slice(here.app.folder.length + 1))
    // A backup keeps what it was made of until newer ones take its place.
    .filter((path) => !path.startsWith('backups/'))

describe('a deleted entry', () => {
  it('is gone from every file of the log after 30 days, with its former versions, and not before', async () => {
    const { id } = await addNote(SECRET)
    await ask('log:edit', { id, answers: sessionAnswers(6, 4, { note: `${SECRET} changed` }), when: null })
    await addNote('stays')
    await ask('log:remove', { id })
    await pass(29)
    expect(holding(SECRET)).not.toEqual([])
    await ask('log:restore', { id })
    await ask('log:remove', { id })
    await pass(32)
    expect(holding(SECRET)).toEqual([])
    expect(await ask('log:page', { after: null, limit: 10 })).toMatchObject({ entries: [{ note: 'stays' }] })
  })

  it('leaves the computer in no export', async () => {
    const { id } = await addNote(SECRET)
    await addNote('stays')
    await ask('log:remove', { id })
    for (const as of ['csv', 'json', 'everything'] as const) {
      const path = join(here.app.folder, '..', `out-${as}.txt`)
      here.app.files.save.push(path)
      expect(await ask('log:export', { as })).toBe(1)
      const text = readFileSync(path, 'utf8')
      expect([as, text.includes('stays'), text.includes(SECRET)]).toEqual([as, true, false])
    }
  })
})

it('lines of the ledger are gone after 90 days, though nobody asks for it', async () => {
  const old = `{"at":${NOON - 89.9 * DAY_MS},"decision":"shown","reason":"due","data":{}}\n`
  writeFileSync(join(here.app.folder, 'ledger.jsonl'), old)
  here.app.advance(MINUTE_MS)
  expect(readFileSync(join(here.app.folder, 'ledger.jsonl'), 'utf8')).toContain(old)
  await pass(2)
  expect(readFileSync(join(here.app.folder, 'ledger.jsonl'), 'utf8')).not.toContain(old)
})

/** What may be left after everything was deleted: nothing of it says how somebody was. */
const MAY_STAY = [
  /^log\.db(-wal|-shm)?$/,
  /^ledger\.jsonl$/,
  /^(config|reminders)(\.copy)?\.json$/,
  /^lock\.json$/,
  /^backups\.json$/,
  /^window\.json$/,
  /^backups\//,
  /^own-cues\//,
]

it('"Delete everything" leaves no file of an earlier fault, and no question about an erased session', async () => {
  const { app } = here
  await ask('safety:answer', VALID_PAYLOADS['safety:answer'][0])
  await ask('safety:check', { ticked: [] })
  await ask('session:start', { origin: 'spike', before: 7, activity: 'press' })
  app.advance(MINUTE_MS)
  await ask('session:stop')
  expect((await ask<AppSnapshot>('app:snapshot')).session.kind).toBe('ended')
  await addNote(SECRET)
  await ask('draft:keep', { key: 'entry:new', content: { note: SECRET } })
  const left = [
    'log.db.damaged-2026-03-01T10-00-00',
    'log.db.aside-2026-03-01T10-00-00',
    'log.db.damaged-2026-03-01T10-00-00-wal',
    'log.db.partial',
    'log.db.opened',
    'log.db.preview',
    'log.db.restoring',
    'log.db.sealing',
    'log.db.brought-back',
    'log.db.meanwhile-wal',
    'log.db.work/preview-1',
    'log.db.work/preview-1-wal',
    'linggu-2026-03-01.db.1a2b3c4d.partial',
    'waiting-entries.json',
    'waiting-entries.damaged-2026-03-01T10-00-00-000Z.json',
    'drafts.json',
    'drafts.damaged-2026-03-01T10-00-00-000Z.json',
    'later.json',
    'start.json',
    'session.json',
    'course-reviews.json',
    'log-trouble.json',
    'config.damaged-2026-03-01T10-00-00-000Z.json',
    'session.damaged-2026-03-01T10-00-00-000Z-2.json',
    'later.json.next',
    'ledger.jsonl.next',
    'config.json.tmp-17725392000a1b2c',
  ]
  mkdirSync(join(app.folder, 'log.db.work'))
  for (const name of left) writeFileSync(join(app.folder, name), SECRET)
  writeFileSync(join(app.folder, 'ledger.jsonl'), `{"at":${NOON},"note":"${SECRET}"}\n`)
  mkdirSync(join(app.folder, 'backups'), { recursive: true })

  await ask('log:erase', { typed: 'delete' })

  expect(holding(SECRET)).toEqual([])
  const files = readdirSync(app.folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(app.folder.length + 1))
  expect(files.filter((file) => !MAY_STAY.some((pattern) => pattern.test(file)))).toEqual([])
  app.advance(2 * HOUR_MS)
  const snapshot = await ask<AppSnapshot>('app:snapshot')
  const { later, session, logTrouble, drafts } = snapshot
  expect({ later, session: session.kind, logTrouble, drafts }).toEqual({
    later: null,
    session: 'idle',
    logTrouble: null,
    drafts: {},
  })
  expect(await ask('log:page', { after: null, limit: 10 })).toMatchObject({ entries: [] })
})

it('"Delete everything" waits for a backup that is being made, which stays whole', async () => {
  await addNote(SECRET)
  const [made, erased] = await Promise.all([
    here.app.ask('log:backup-now', undefined),
    here.app.ask('log:erase', { typed: 'delete' }),
  ])
  expect([made, erased]).toMatchObject([{ ok: true }, { ok: true }])
  const { backups } = await ask<BackupsView>('log:backups')
  expect(await ask('log:backup-preview', { id: backups[0]?.id })).toMatchObject({ entries: 1 })
  expect(readdirSync(join(here.app.folder, 'backups')).filter((name) => name.endsWith('.partial'))).toEqual(
    [],
  )
  expect(await ask('log:page', { after: null, limit: 10 })).toMatchObject({ entries: [] })
})

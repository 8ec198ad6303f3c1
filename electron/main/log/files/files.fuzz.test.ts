import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { hostileBytes } from '@core/files/testing/hostile-bytes'
import { RATINGS_CHOICE } from '@core/log/files/table/testing/choice'
import type { RequestName } from '@core/ipc/contract'
import type { Reply } from '@core/ipc/request'
import { VALID_PAYLOADS } from '@core/ipc/testing/valid-payloads'
import { openWholeApp, type WholeApp } from '../../testing/whole-app'

vi.mock('electron', async () => (await import('../../testing/fake-electron')).fakeElectron)

/** Files of each kind; `npm run fuzz -- --runs N` tries more. */
const RUNS = Math.ceil(Number(process.env['LINGGU_FUZZ_RUNS'] ?? 3_000) / 50)
const SEED = Number(process.env['LINGGU_FUZZ_SEED'] ?? 20_260_302)
/** No file may hold up the app for longer, ms; generous, because the machine may be busy. */
const LONGEST_MS = 60_000
/** Names in the folder of chosen files. They have an ending: the app adds one to a name without. */
const [VALID, FILE] = ['valid.bin', 'file.bin']
const CORPUS = join(import.meta.dirname, '../../testing/corpus')

const here = {} as { app: WholeApp; chosen: string; valid: Record<Kind, Uint8Array> }
const tally: Record<string, { tries: number; refused: number; taken: number; longestMs: number }> = {}

type Kind = 'csv' | 'table' | 'json' | 'everything' | 'settings' | 'routine' | 'sound' | 'database'
const KINDS: readonly Kind[] = [
  'csv',
  'table',
  'json',
  'everything',
  'settings',
  'routine',
  'sound',
  'database',
]
const OPENS = {
  csv: 'log:import-pick',
  table: 'log:import-pick',
  json: 'log:import-pick',
  everything: 'log:import-pick',
  settings: 'settings:import',
  routine: 'settings:routine-import',
  sound: 'settings:own-cue-pick',
  database: 'log:backup-pick',
} as const satisfies Record<Kind, RequestName>

const TABLE =
  'Day;Pain;After;Remark\r\n27/02/2026 08:30;7;4;"stairs; rain"\r\n28/02/2026;4;;\r\n1/3/2026;5;5;=1+1\r\n'

beforeAll(async () => {
  here.app = openWholeApp()
  const { app } = here
  here.chosen = join(dirname(app.folder), 'chosen')
  mkdirSync(here.chosen)
  for (const name of ['safety:answer', 'reminders:save-rule', 'log:add', 'log:test-start'] as const)
    for (const payload of VALID_PAYLOADS[name]) await app.ask(name, payload)
  await app.ask('settings:routine-save', { name: 'Mine' })
  await app.ask('log:backup-now', undefined)
  const exported = async (name: RequestName, payload: unknown): Promise<Uint8Array> => {
    const path = join(here.chosen, VALID)
    app.files.save.push(path)
    expect(await app.ask(name, payload), name).toMatchObject({ ok: true })
    return readFileSync(path)
  }
  const snapshot = (await app.ask('app:snapshot', undefined)) as {
    ok: true
    value: { settings: { routines: { id: string }[] } }
  }
  const backups = join(app.folder, 'backups')
  here.valid = {
    csv: await exported('log:export', { as: 'csv' }),
    table: new TextEncoder().encode(TABLE),
    json: await exported('log:export', { as: 'json' }),
    everything: await exported('log:export', { as: 'everything' }),
    settings: await exported('settings:export', undefined),
    routine: await exported('settings:routine-export', { id: snapshot.value.settings.routines[0]!.id }),
    sound: new Uint8Array(3_000).map((_, i) => i & 255),
    database: readFileSync(join(backups, readdirSync(backups)[0]!)),
  }
})
afterAll(() => {
  here.app.dispose()
  console.log(`files: ${JSON.stringify(tally)}`)
})

/** Nothing may appear but what the app itself makes, nor anywhere but in its folder. */
const MADE =
  /^(config|reminders|start|later|backups|course-reviews|session)(\.copy)?\.json$|^ledger\.jsonl$|^log\.db(-wal|-shm)?$|^backups(\/linggu-[\w-]+\.db)?$|^own-cues$/
function expectNothingElsewhere(): void {
  const { app, chosen } = here
  expect(readdirSync(dirname(app.folder)).sort()).toEqual(['chosen', 'user-data'])
  expect(readdirSync(chosen).filter((name) => name !== VALID && name !== FILE)).toEqual([])
  const made = readdirSync(app.folder, { recursive: true, encoding: 'utf8' })
  expect(made.filter((name) => !MADE.test(name))).toEqual([])
}

async function expectValue(name: RequestName, payload: unknown): Promise<Reply<unknown>> {
  const { app } = here
  const noted = app.notes.length
  const reply = await app.ask(name, payload)
  expect(
    app.notes.slice(noted).filter(({ message }) => / failed$/.test(message)),
    name,
  ).toEqual([])
  if (!reply.ok) expect(reply.failure.message).toMatch(/\S+ \S+/)
  return reply
}

/** Everything that reads the log must still find its way through whatever came in. */
async function readAll(): Promise<void> {
  for (const name of [
    'log:page',
    'log:summary',
    'log:patterns',
    'log:report',
    'reminders:preview',
    'reminders:ledger',
  ] as const)
    for (const payload of VALID_PAYLOADS[name]) expect((await expectValue(name, payload)).ok, name).toBe(true)
  for (const as of ['csv', 'everything'] as const) {
    here.app.files.save.push(join(here.chosen, FILE))
    expect((await expectValue('log:export', { as })).ok).toBe(true)
  }
}

/** Lets the user choose a file, and goes all the way with it where the app would. */
async function open(kind: Kind, bytes: Uint8Array | string, path = join(here.chosen, FILE)): Promise<void> {
  const { app } = here
  const counts = (tally[kind] ??= { tries: 0, refused: 0, taken: 0, longestMs: 0 })
  if (path === join(here.chosen, FILE)) writeFileSync(path, bytes)
  app.files.open.push(path)
  const before = app.diskFingerprint()
  const began = performance.now()
  const picked = await expectValue(OPENS[kind], undefined)
  const tookMs = performance.now() - began
  counts.tries += 1
  counts.longestMs = Math.max(counts.longestMs, Math.round(tookMs))
  expect(tookMs).toBeLessThan(LONGEST_MS)
  const shown = picked.ok ? (picked.value as { kind?: string; id?: string } | string | null) : null
  const view = typeof shown === 'object' ? shown : null
  // Looking at a file changes nothing; of settings and routines the answer says that they were taken.
  const takes = kind === 'settings' || kind === 'routine'
  if (!picked.ok || !takes) expect(app.diskFingerprint(), 'looking at it').toBe(before)
  if (!picked.ok || view?.kind === 'refused') counts.refused += 1
  else counts.taken += 1
  if (view?.kind === 'columns') await expectValue('log:import-columns', RATINGS_CHOICE)
  if (view?.kind === 'plan' || view?.kind === 'columns')
    await expectValue('log:import-apply', { bringBack: false })
  if (kind === 'sound' && view?.id)
    await expectValue('settings:own-cue-keep', { id: view.id, cue: 'press', gainDb: -6, faint: false })
  if (kind === 'sound' && view?.id) await expectValue('settings:own-cue-remove', { cue: 'press' })
  if (kind === 'database' && view?.id) await expectValue('log:backup-restore', { id: view.id })
  // Kept states are named by the second, and a routine's place is needed for the next one.
  app.advance(1_000)
  if (kind === 'routine') await dropRoutines()
}

async function dropRoutines(): Promise<void> {
  const { app } = here
  const reply = (await app.ask('app:snapshot', undefined)) as {
    ok: true
    value: { settings: { routines: { id: string }[] } }
  }
  for (const { id } of reply.value.settings.routines.slice(1))
    await app.ask('settings:routine-remove', { id })
}

describe.each(KINDS)('%s', (kind) => {
  it('is read as it is', async () => {
    await open(kind, here.valid[kind])
    expect(tally[kind]).toMatchObject({ tries: 1, taken: 1 })
    await readAll()
  })

  it('comes in whole, is refused with a sentence, or shows which lines are broken', async () => {
    const { valid } = here
    const mutant = hostileBytes(SEED ^ kind.length)
    for (let i = 0; i < RUNS; i++) await open(kind, mutant.next(valid[kind], Object.values(valid)))
    expectNothingElsewhere()
    await readAll()
  }, 86_400_000)
})

describe('the corpus', () => {
  it.each(readdirSync(CORPUS))(
    '%s',
    async (name) => {
      const bytes = readFileSync(join(CORPUS, name))
      for (const kind of KINDS) await open(kind, bytes)
      expectNothingElsewhere()
      await readAll()
    },
    120_000,
  )
})

/** Small to store or to make, endless to read. */
const BOMBS: readonly (readonly [string, () => string])[] = [
  ['lists in lists', () => '['.repeat(5_000_000)],
  ['groups in groups', () => '{"a":'.repeat(1_000_000)],
  ['lists beside lists', () => `{"format":"linggu-log","version":1,"entries":[${'[],'.repeat(6_000_000)}1]}`],
  ['items that are none', () => `{"format":"linggu-log","version":1,"entries":[${'{},'.repeat(400_000)}1]}`],
  [
    'tests that are none',
    () => `{"format":"linggu-log","version":1,"entries":[],"tests":[${'0,'.repeat(400_000)}1]}`,
  ],
  ['lines', () => '\n'.repeat(5_000_000)],
  ['short lines', () => `id,kind,utc_time,utc_offset_minutes\n${'a\n'.repeat(300_000)}`],
  ['cells', () => ','.repeat(5_000_000)],
  ['quotes', () => '"'.repeat(5_000_001)],
  ['NULs', () => '\0'.repeat(5_000_000)],
  ['one word', () => 'A'.repeat(5_000_000)],
  ['one text', () => `{"format":"linggu-log","version":1,"entries":["${'A'.repeat(5_000_000)}"]}`],
  [
    'unknown fields',
    () =>
      `{"format":"linggu-settings","version":1${Array.from({ length: 40_000 }, (_, i) => `,"k${i}":1`).join('')}}`,
  ],
]

describe('bombs', () => {
  it.each(BOMBS)(
    '%s',
    async (_name, make) => {
      const text = make()
      for (const kind of ['json', 'settings', 'routine', 'database'] as const) await open(kind, text)
      await readAll()
    },
    120_000,
  )

  it('of more than a hundred megabytes are not even read', async () => {
    const path = join(here.chosen, 'huge')
    writeFileSync(path, '')
    truncateSync(path, 100_000_001)
    for (const kind of KINDS) if (kind !== 'database') await open(kind, '', path)
    rmSync(path)
    expect((await here.app.ask('log:import-apply', undefined)).ok).toBe(false)
  })

  it('that are no files at all are refused', async () => {
    for (const path of [here.chosen, '/dev/null', '/no/such/file', join(here.chosen, 'a\0b')])
      for (const kind of KINDS) await open(kind, '', path)
  })
})

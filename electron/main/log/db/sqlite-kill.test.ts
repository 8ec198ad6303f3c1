import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadSqliteDriver } from './sqlite-driver'
import { sqliteLogStore } from './sqlite-log-store'
import { plainSession } from './testing/sqlite-append-forever'

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))
const ROUNDS = 8

const here = {} as { folder: string; writer: string }

beforeAll(async () => {
  // Inside the project, so that the built writer finds the driver by Node's own rules.
  here.folder = mkdtempSync(join(tmpdir(), 'linggu-kill-'))
  here.writer = join(ROOT, 'node_modules', '.cache', `linggu-writer-${process.pid}`)
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@core': join(ROOT, 'core') } },
    build: {
      ssr: join(ROOT, 'electron/main/log/db/testing/sqlite-append-forever.ts'),
      outDir: here.writer,
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  })
})
afterAll(() => {
  rmSync(here.folder, { recursive: true, force: true })
  rmSync(here.writer, { recursive: true, force: true })
})

/** Lets a process save entries and kills it with SIGKILL at the given acknowledgement; says what was acknowledged. */
const killedAfter = (path: string, from: number, acknowledgements: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const script = `import { appendForever } from ${JSON.stringify(join(here.writer, 'writer.mjs'))}
import { writeSync } from 'node:fs'
appendForever(${JSON.stringify(path)}, ${from}, (n) => writeSync(1, n + '\\n'))`
    const writer = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const heard = { out: '', problems: '', count: 0 }
    writer.stderr.on('data', (chunk: Buffer) => (heard.problems += String(chunk)))
    writer.stdout.on('data', (chunk: Buffer) => {
      heard.out += String(chunk)
      heard.count = heard.out.split('\n').length - 1
      if (heard.count >= acknowledgements) writer.kill('SIGKILL')
    })
    writer.on('close', (_, signal) => {
      const last = heard.out.slice(0, heard.out.lastIndexOf('\n')).split('\n').at(-1)
      if (signal === 'SIGKILL' && last !== undefined && last !== '') resolve(Number(last))
      else reject(new Error(`The writer ended by itself: ${heard.problems}`))
    })
  })

it(`keeps every acknowledged entry through ${ROUNDS} kills without warning`, async () => {
  const path = join(here.folder, 'log.db')
  const run = { next: 0, acknowledged: -1 }
  for (let round = 0; round < ROUNDS; round++) {
    run.acknowledged = await killedAfter(path, run.next, 1 + ((round * 7) % 40))
    const store = sqliteLogStore(path)
    for (let n = run.next; n <= run.acknowledged; n++)
      expect(store.get(plainSession(n).id)).toEqual({ kind: 'ok', value: plainSession(n) })
    const count = store.count({})
    if (count.kind === 'failed') throw new Error(count.error.detail)
    // At most one entry can have been on its way when the process died.
    expect(count.value - (run.acknowledged + 1)).toBeGreaterThanOrEqual(0)
    run.next = count.value
    store.close()
    const database = new (loadSqliteDriver().DatabaseSync)(path)
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    database.close()
  }
}, 120_000)

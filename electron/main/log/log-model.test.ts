import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Reply } from '@core/ipc/request'
import type { Entry } from '@core/log/entry/entry'
import { writeEverything } from '@core/log/files/everything-file'
import { writeJson } from '@core/log/files/json'
import { ratingAnswers } from '@core/log/testing/answers'
import { sqliteLogStore } from './db/sqlite-log-store'
import { openLogBench, type LogBench } from '../testing/log-bench'
import { NOON, earlierSession } from '../session/testing/session-bench'

/** How many random sequences; `LOG_SEQUENCES=5000` for the long run (docs/faults.md). */
const SEQUENCES = Number(process.env['LOG_SEQUENCES'] ?? 100)
const SEED = Number(process.env['LOG_SEED'] ?? 1)
const STEPS = 14

const chanceFrom = (seed: number) => {
  let value = (Math.imul(seed, 2654435761) >>> 0) | 1
  return (below: number) => {
    value = (Math.imul(value, 1664525) + 1013904223) >>> 0
    return Math.floor((value / 2 ** 32) * below)
  }
}

/** The log as a plain map, and what it was at each backup and before each import. */
type Plain = ReadonlyMap<string, Entry>
interface Import {
  readonly id: number
  readonly before: Plain
  /** Entries of it as they came in. */
  readonly came: Plain
}
interface Model {
  entries: Plain
  settings: string
  readonly backups: Map<string, Plain>
  /** Not undone, newest last. */
  imports: readonly Import[]
}

const must = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(reply.failure.message)
  return reply.value
}
const entriesOf = (bench: Pick<LogBench, 'store'>): Plain => {
  const read = bench.store.all({}, 'with-deleted')
  if (read.kind === 'failed') throw new Error(read.error.reason)
  return new Map(read.value.map((entry) => [entry.id, entry]))
}
const sorted = (plain: Plain) => [...plain.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
const withEntry = (plain: Plain, entry: Entry): Plain => new Map([...plain, [entry.id, entry]])

/** One random sequence against the model. */
async function run(seed: number): Promise<readonly string[]> {
  const below = chanceFrom(seed)
  const bench = openLogBench()
  const { services, disk, advance } = bench
  const model: Model = { entries: new Map(), settings: disk.settings, backups: new Map(), imports: [] }
  const done: string[] = []
  let waiting: Promise<unknown>[] = []
  const one = (plain: Plain, deleted: boolean) => {
    const found = sorted(plain).filter(({ deletedAt }) => (deletedAt !== null) === deleted)
    return found[below(Math.max(1, found.length))]
  }
  const listed = () => must(services.backups.view()).backups.filter(({ kind }) => kind === 'daily')
  const settle = async () => {
    await Promise.all(waiting)
    waiting = []
  }
  const fileOf = (n: number) => {
    const fresh = Array.from({ length: 1 + below(3) }, (_, i) =>
      earlierSession({ id: `file-${n}-${i}`, before: below(11) as 3 }),
    )
    const mine = one(model.entries, false)
    const newer =
      mine && below(2) === 0 ? [{ ...mine, note: `of file ${n}`, updatedAt: mine.updatedAt + 1 }] : []
    return [...fresh, ...newer]
  }

  const steps: Readonly<Record<string, (n: number) => Promise<void> | void>> = {
    save: () => {
      const entry = must(services.entries.add(ratingAnswers(below(11) as 3), null))
      model.entries = withEntry(model.entries, entry)
    },
    edit: (n) => {
      const found = one(model.entries, false)
      if (found?.kind !== 'rating') return
      const answers = { ...ratingAnswers(below(11) as 3), note: `edit ${n}` }
      model.entries = withEntry(model.entries, must(services.entries.edit(found.id, answers, null)))
    },
    remove: () => {
      const found = one(model.entries, false)
      if (!found) return
      must(services.entries.remove(found.id))
      model.entries = withEntry(model.entries, entriesOf(bench).get(found.id)!)
      expect(model.entries.get(found.id)?.deletedAt).not.toBeNull()
    },
    bringBack: () => {
      const found = one(model.entries, true)
      if (!found) return
      must(services.entries.restore(found.id))
      model.entries = withEntry(model.entries, entriesOf(bench).get(found.id)!)
    },
    backup: async () => {
      if (model.entries.size === 0) return
      const before = new Set(listed().map(({ id }) => id))
      // Twice, as a double click does.
      const replies = await Promise.all([services.backups.now(), services.backups.now()])
      replies.forEach(must)
      const fresh = listed().filter(({ id }) => !before.has(id))
      expect(fresh).toHaveLength(1)
      model.backups.set(fresh[0]!.id, model.entries)
    },
    preview: async () => {
      for (const { id } of listed()) {
        const known = model.backups.get(id)
        const shown = [...(known?.values() ?? [])].filter(({ deletedAt }) => deletedAt === null).length
        expect(must(await services.backups.preview(id))).toMatchObject({ entries: shown })
      }
    },
    restore: async () => {
      const all = listed()
      const chosen = all[below(Math.max(1, all.length))]
      if (!chosen) return
      const before = model.entries
      const kept = must(await services.backups.restore(chosen.id))
      model.entries = model.backups.get(chosen.id)!
      // Imports are noted in the log itself: those made since are none of the restored one.
      model.imports = []
      const looked = join(bench.folder, 'looked-at.db')
      copyFileSync(join(bench.folder, 'backups', kept!), looked)
      const store = sqliteLogStore(looked)
      expect(sorted(entriesOf({ store }))).toEqual(sorted(before))
      store.close()
    },
    import: async (n) => {
      const entries = fileOf(n)
      const settings = below(3) === 0 ? `{"of":${n}}` : null
      const log = writeJson({ entries, tests: [] }, NOON)
      disk.chosen = settings === null ? log : writeEverything({ log, settings })
      must(await services.imports.pick())
      // Somebody saves while the file is looked at.
      if (below(2) === 0) await steps['save']!(n)
      disk.settingsRefused = below(4) === 0
      const reply = await services.imports.apply(false)
      const refused = disk.settingsRefused && settings !== null
      disk.settingsRefused = false
      expect(reply.ok).toBe(!refused)
      if (refused) return
      const before = model.entries
      for (const entry of entries) model.entries = withEntry(model.entries, entry)
      if (settings !== null) model.settings = settings
      const { id } = must(services.imports.list())[0]!
      const came = new Map(entries.map((entry) => [entry.id, entry]))
      model.imports = [...model.imports, { id, before, came }]
    },
    undo: async () => {
      const made = model.imports.at(-1)
      if (!made) return
      const changed = [...made.came].filter(
        ([id, entry]) => JSON.stringify(model.entries.get(id)) !== JSON.stringify(entry),
      )
      const reply = must(await services.imports.undo(made.id))
      const after = new Map(model.entries)
      let left = 0
      for (const [id] of made.came) {
        const before = made.before.get(id)
        const gone = model.entries.get(id)?.deletedAt !== null
        if (changed.some(([other]) => other === id) && !(before === undefined && gone)) left += 1
        else if (before === undefined) after.delete(id)
        else after.set(id, before)
      }
      expect(reply.left).toBe(left)
      model.entries = after
      model.imports = model.imports.slice(0, -1)
      model.settings = disk.settings
    },
    erase: async () => {
      if (below(4) > 0) return
      await bench.queue(() => bench.store.eraseEverything())
      model.entries = new Map()
      model.imports = []
    },
    /** The process dies: what was acknowledged is read by the next one. */
    kill: () => {
      const looked = join(bench.folder, 'killed.db')
      for (const part of ['', '-wal'])
        if (readdirSync(bench.folder).includes(`log.db${part}`))
          copyFileSync(join(bench.folder, `log.db${part}`), looked + part)
      const store = sqliteLogStore(looked)
      expect(sorted(entriesOf({ store }))).toEqual(sorted(model.entries))
      store.close()
      bench.store.release()
    },
    together: async (n) => {
      const before = new Set(listed().map(({ id }) => id))
      waiting.push(services.backups.now())
      const at = model.entries
      await steps['save']!(n)
      await settle()
      // Saved before, while or after it was copied: it is in the log, and may be in the backup.
      for (const { id } of listed().filter((one) => !before.has(one.id))) {
        const looked = join(bench.folder, 'together.db')
        copyFileSync(join(bench.folder, 'backups', id), looked)
        const store = sqliteLogStore(looked)
        const held = entriesOf({ store })
        store.close()
        for (const entry of at.keys()) expect(held.has(entry)).toBe(true)
        model.backups.set(id, held)
      }
    },
  }
  const names = Object.keys(steps)
  try {
    for (let n = 0; n < STEPS; n++) {
      const name = below(3) === 0 ? 'save' : names[below(names.length)]!
      done.push(name)
      await steps[name]!(n)
      advance(1000 + below(5000))
      expect(sorted(entriesOf(bench)), name).toEqual(sorted(model.entries))
      expect(disk.settings).toBe(model.settings)
      expect(readdirSync(bench.folder).filter((file) => /work|partial|aside|damaged/.test(file))).toEqual([])
    }
    return done
  } catch (error) {
    throw new Error(`seed ${seed}: ${done.join(', ')}`, { cause: error })
  } finally {
    bench.close()
  }
}

describe('the log and its copies', () => {
  it(
    `are what a plain map is after ${SEQUENCES} random sequences of everything that can be done with them`,
    async () => {
      const met = new Set<string>()
      for (let i = 0; i < SEQUENCES; i++) (await run(SEED * 100_000 + i)).forEach((name) => met.add(name))
      expect(met.size).toBe(12)
    },
    SEQUENCES * 5_000,
  )
})

// Measures the log's store on real files: saving, opening, listing and summing up, at growing sizes.
// Usage: node scripts/bench/log-bench.mjs [--small]   (--small leaves out the million)
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setImmediate as soon } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** @param {string} path */
const load = async (path) =>
  (
    await runnerImport(join(root, path), {
      root,
      resolve: { alias: { '@core': join(root, 'core') } },
      logLevel: 'error',
    })
  ).module

const { sqliteLogStore } = await load('electron/main/adapters/sqlite-log-store.ts')
const { summarise } = await load('core/log/summary.ts')
const { weeklyBoxes } = await load('core/log/weekly.ts')
const { localDateOf } = await load('core/log/entry.ts')

const SIZES = process.argv.includes('--small') ? [1_000, 100_000] : [1_000, 100_000, 1_000_000]
const SAVES = 1_000
const REVIEWS = 15
const DAY_MS = 86_400_000
const END = Date.UTC(2026, 9, 16)
const WORDS = ['sat long', 'after lifting the box', '久坐之后', 'walked a little, better', '', '', '']

/** The same random numbers in every run. @param {number} seed */
const randomFrom = (seed) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}

/**
 * An ordinary entry; ten a day, so that a million reach back further than anybody's log.
 * @param {number} n @param {number} size @param {() => number} random
 */
const entryAt = (n, size, random) => {
  const at = END - Math.floor(((size - n) / 10) * DAY_MS * Math.min(1, 90_000 / size))
  const before = Math.floor(random() * 11)
  const hex = () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0')
  return {
    kind: 'session',
    id: `${hex()}-${hex()}-${hex()}`,
    at,
    utcOffsetMinutes: 120,
    localDate: localDateOf(at, 120),
    zone: 'Europe/Berlin',
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    origin: random() < 0.5 ? 'spike' : 'reminder',
    hand: random() < 0.5 ? 'left' : 'right',
    plannedMinutes: 3,
    pressedMs: 150_000,
    ending: 'completed',
    technique: 'circles',
    before,
    after: random() < 0.1 ? null : Math.max(0, before - Math.floor(random() * 4)),
    later: null,
    areas: random() < 0.5 ? ['buttock', 'thigh'] : [],
    side: 'left',
    trigger: 'sitting',
    position: 'sitting',
    medicine: random() < 0.2,
    wentAlong: random() < 0.3 ? ['heat'] : [],
    handFelt: 'fine',
    spikeId: null,
    test: null,
    note: WORDS[Math.floor(random() * WORDS.length)],
  }
}

/** @param {any} result what a call of the store gave back */
const must = (result) => {
  if (result.kind === 'failed') throw new Error(`${result.error.reason}: ${result.error.detail}`)
  return result.value
}
/** @template T @param {() => T} work */
const timed = (work) => {
  const start = performance.now()
  const value = work()
  return { ms: performance.now() - start, value }
}
/** @param {readonly number[]} times @param {number} share 0 to 1 @returns {number} */
const quantile = (times, share) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN
/** Median of elapsed and of processor time: on a busy machine only the second says what the work costs. @param {() => unknown} work */
const median = (work) => {
  const runs = Array.from({ length: REVIEWS }, () => {
    const before = process.cpuUsage()
    const elapsed = timed(work).ms
    const { user, system } = process.cpuUsage(before)
    return { elapsed, cpu: (user + system) / 1000 }
  })
  const elapsed = runs.map((run) => run.elapsed)
  const cpu = runs.map((run) => run.cpu)
  return { elapsed: quantile(elapsed, 0.5), cpu: quantile(cpu, 0.5) }
}
/** What the disk itself takes for a write of a save's size with fsync: no save can be faster. */
const diskFloor = () => {
  const file = openSync(join(folder, 'floor'), 'w')
  const page = Buffer.alloc(24 * 1024)
  const times = Array.from({ length: 500 }, () => {
    return timed(() => {
      writeSync(file, page)
      fsyncSync(file)
    }).ms
  })
  closeSync(file)
  return times
}
/** @param {number} value */
const ms = (value) => `${value.toFixed(2)} ms`.padStart(11)

const folder = mkdtempSync(join(tmpdir(), 'linggu-bench-'))

/** A log of a size, filled in batches as an import would. @param {number} size */
const filled = (size) => {
  const path = join(folder, `log-${size}.db`)
  const random = randomFrom(size)
  const store = sqliteLogStore(path)
  const CHUNK = 50_000
  for (let from = 0; from < size; from += CHUNK) {
    const add = Array.from({ length: Math.min(CHUNK, size - from) }, (_, i) =>
      entryAt(from + i, size, random),
    )
    must(store.importBatch({ add, replace: [], tests: [] }, END))
  }
  store.close()
  return { size, path, random }
}

/** @typedef {{ size: number, path: string, random: () => number }} Filled */

/**
 * Saves in turn at every size, so that a slow moment of the disk hits them alike.
 * @param {readonly Filled[]} logs
 */
const measureSaves = async (logs) => {
  const open = logs.map((log) => ({
    ...log,
    store: sqliteLogStore(log.path),
    times: /** @type {number[]} */ ([]),
    folds: /** @type {number[]} */ ([]),
  }))
  for (const log of open) must(log.store.open())
  for (let n = 0; n < SAVES; n++) {
    for (const log of open) {
      const entry = entryAt(log.size + n, log.size, log.random)
      log.times.push(timed(() => must(log.store.add(entry))).ms)
      // What the store puts off until after a save happens here, between saves, and is measured too.
      const start = performance.now()
      await soon()
      log.folds.push(performance.now() - start)
    }
  }
  for (const log of open) log.store.close()
  return open.map(({ size, times, folds }) => ({
    size,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    worstPutOff: Math.max(...folds),
  }))
}

/** @param {Filled} log @returns {Record<string, { elapsed: number, cpu: number }>} */
const measureReading = ({ path }) => {
  const open = median(() => {
    const store = sqliteLogStore(path)
    must(store.page({}, null, 100))
    store.close()
  })
  const store = sqliteLogStore(path)
  must(store.open())
  const result = {
    open,
    page: median(() => {
      const first = must(store.page({}, null, 100))
      must(store.page({}, first.next, 100))
    }),
    search: median(() => must(store.page({ text: 'nowhere to be found' }, null, 100))),
    count: median(() => must(store.count({}))),
    summary: median(() => summarise(must(store.pairCounts({})))),
    weekly: median(() => weeklyBoxes(must(store.weekPairCounts({})))),
    calendar: median(() => must(store.dayCounts({}))),
    hours: median(() => must(store.hourCounts({}))),
    dumbbells: median(() => must(store.latestRated({}, 200))),
    everRated: median(() => must(store.everRated(10, 'nobody-at-all'))),
    visits: median(() => must(store.visits({}))),
  }
  store.close()
  return result
}

try {
  const logs = SIZES.map(filled)
  const saves = await measureSaves(logs)
  const floor = diskFloor()
  console.log(
    `\nThe disk alone, 24 KiB and fsync: p50${ms(quantile(floor, 0.5))}  p99${ms(quantile(floor, 0.99))}`,
  )
  console.log('\nSaving one entry, fsynced, and what was put off until after it')
  for (const { size, p50, p99, worstPutOff } of saves)
    console.log(
      `${String(size).padStart(9)} entries  p50${ms(p50)}  p99${ms(p99)}  put off at most${ms(worstPutOff)}`,
    )
  const [least, most] = [saves[0], saves.at(-1)]
  if (!least || !most) throw new Error('no sizes')
  const ratio = most.p99 / least.p99
  console.log(
    `p99 at ${most.size} against ${least.size}: ${ratio.toFixed(2)}  (bar: below 1.5, p99 below 5 ms)`,
  )

  const readings = logs.map(measureReading)
  console.log('\nReading, median: elapsed, and processor time in brackets')
  console.log(
    ['', ...SIZES.map(String)].map((head) => head.padStart(26)).join('') + `  ratio ${SIZES[1]}/${SIZES[0]}`,
  )
  for (const name of Object.keys(readings[0] ?? {})) {
    const times = readings.map((reading) => reading[name] ?? { elapsed: NaN, cpu: NaN })
    const row = times.map(({ elapsed, cpu }) => `${ms(elapsed)} (${ms(cpu).trim()})`.padStart(26))
    const ratio = (times[1]?.elapsed ?? NaN) / (times[0]?.elapsed ?? NaN)
    console.log([name.padStart(26), ...row, ratio.toFixed(1).padStart(8)].join(''))
  }
  console.log('bars at 100000: open below 300 ms, any summary below 150 ms')
  console.log(`files: ${logs.map(({ path }) => `${(statSync(path).size / 1e6).toFixed(1)} MB`).join(', ')}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

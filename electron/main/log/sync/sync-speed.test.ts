import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { SessionEntry } from '@core/log/entry/entry'
import { localDateOf } from '@core/log/entry/entry'
import { sqliteLogStore } from '../db/sqlite-log-store'
import type { LogResult } from '../log-store'
import { nodeFolder } from './node-folder'
import { writeRoot } from './place'
import { plainContent } from './sync-folder'
import { createTurns } from './turn'

/** `SYNC_ENTRIES=100000` for the figures in docs/performance.md; a few show that it works. */
const ENTRIES = Number(process.env['SYNC_ENTRIES'] ?? 2000)
const MINUTE_MS = 60_000
const START = 1_500_000_000_000

const value = <T>(result: LogResult<T>): T => {
  if (result.kind === 'failed') throw new Error(result.error.detail)
  return result.value
}
const session = (i: number): SessionEntry => {
  const at = START + i * 37 * MINUTE_MS
  return {
    kind: 'session',
    id: `entry-${String(i).padStart(8, '0')}`,
    at,
    utcOffsetMinutes: 60,
    localDate: localDateOf(at, 60),
    zone: 'Europe/Berlin',
    hasTime: true,
    createdAt: at,
    updatedAt: at + MINUTE_MS,
    deletedAt: null,
    note: i % 3 === 0 ? 'sat too long, then a walk' : '',
    origin: 'spike',
    activity: 'press',
    hand: 'left',
    plannedMinutes: 3,
    pressedMs: 150_000,
    ending: 'completed',
    technique: 'circles',
    before: 6,
    beforeFromMemory: false,
    after: 4,
    later: null,
    handFelt: 'fine',
    test: null,
    move: null,
    areas: ['buttock', 'thigh'],
    side: 'left',
    trigger: 'sitting',
    position: 'sitting',
    medicine: false,
    wentAlong: ['walk'],
    spikeId: null,
  }
}

it('joins many entries, and costs next to nothing afterwards', async () => {
  const root = mkdtempSync(join(tmpdir(), 'linggu-sync-speed-'))
  const shared = join(root, 'shared')
  mkdirSync(shared)
  const folder = nodeFolder(shared)
  await writeRoot(folder, { share: 'share-of-this-test' })
  const device = (name: string) => {
    const store = sqliteLogStore(join(root, name, 'log.db'))
    const turns = createTurns({
      folder,
      content: plainContent,
      withTables: (work) => value(store.changeSharing(work)),
      look: (work) => value(store.lookAtSharing(work)),
      now: Date.now,
      name: () => name,
      newDeviceId: () => `device1111${name}`,
      onNewDevice: () => {},
      pause: () => new Promise((resolve) => void setImmediate(resolve)),
    })
    return { store, turns }
  }
  const timed = async (work: () => Promise<unknown>) => {
    const [from, used] = [performance.now(), process.cpuUsage()]
    await work()
    const { user, system } = process.cpuUsage(used)
    return { ms: performance.now() - from, cpuMs: (user + system) / 1000 }
  }
  const said = ({ ms, cpuMs }: { readonly ms: number; readonly cpuMs: number }) =>
    `${Math.round(ms)} ms (${Math.round(cpuMs)} ms of CPU)`
  const [a, b] = [device('a'), device('b')]
  try {
    value(
      a.store.importBatch(
        { add: Array.from({ length: ENTRIES }, (_, i) => session(i)), replace: [], tests: [] },
        0,
      ),
    )
    for (const [name, { store }] of [
      ['a', a],
      ['b', b],
    ] as const)
      value(store.changeSharing(({ shared: log }) => log.begin('share-of-this-test', `device0000${name}`)))
    const publishing = await timed(() => a.turns.run())
    const joining = await timed(() => b.turns.run())
    await a.turns.run()
    const quiet: number[] = []
    for (let i = 0; i < 9; i++) quiet.push((await timed(() => b.turns.run())).ms)
    value(a.store.add({ ...session(ENTRIES + 1), updatedAt: Date.now() }))
    const writing = await timed(() => a.turns.run())
    const reading = await timed(() => b.turns.run())
    expect(value(b.store.count({}))).toBe(ENTRIES + 1)
    const bytes = readdirSync(shared, { recursive: true })
      .map((name) => statSync(join(shared, String(name))))
      .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0)
    const median = quiet.toSorted((x, y) => x - y)[4] ?? 0
    process.stdout.write(
      `${ENTRIES} entries: published in ${said(publishing)}, joined in ${said(joining)}, ` +
        `a turn with nothing new ${median.toFixed(1)} ms, one new entry written in ${said(writing)} ` +
        `and read in ${said(reading)}, ${Math.round(bytes / ENTRIES)} bytes an entry\n`,
    )
    expect(bytes / ENTRIES).toBeLessThan(1024)
    expect(median).toBeLessThan(200)
  } finally {
    a.store.close()
    b.store.close()
    rmSync(root, { recursive: true })
  }
}, 600_000)

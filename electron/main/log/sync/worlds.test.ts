import { describe, expect, it } from 'vitest'
import { runWorld } from './testing/world'

/** `SYNC_WORLDS=10000` for a long run; `SYNC_SEED=n` for one world. */
const WORLDS = Number(process.env['SYNC_WORLDS'] ?? 300)
const SEED = process.env['SYNC_SEED']

describe('three devices and a program that carries files badly', () => {
  it('lose nothing, bring back nothing that was deleted, and end with the same log', async () => {
    const totals = { worlds: 0, faulty: 0, refused: 0, kills: 0, newIds: 0, entries: 0, merged: 0 }
    const faults: string[] = []
    const seeds = SEED === undefined ? Array.from({ length: WORLDS }, (_, i) => i + 1) : [Number(SEED)]
    for (const seed of seeds) {
      const world = await runWorld(seed)
      totals.worlds += 1
      totals.faulty += world.faults.length > 0 ? 1 : 0
      for (const key of ['refused', 'kills', 'newIds', 'entries', 'merged'] as const)
        totals[key] += world[key]
      faults.push(...world.faults.map((fault) => `world ${seed}: ${fault}`))
    }
    process.stdout.write(
      `${totals.worlds} worlds, ${totals.entries} entries at the end, ${totals.kills} kills, ` +
        `${totals.refused} refusals, ${totals.newIds} new device ids, ${totals.merged} files merged: ` +
        `${totals.faulty} worlds with something lost, brought back or different\n`,
    )
    expect(faults.slice(0, 10)).toEqual([])
    if (SEED === undefined) {
      // Worlds in which nothing goes wrong would show nothing.
      expect(totals.kills).toBeGreaterThan(seeds.length / 5)
      expect(totals.refused).toBeGreaterThan(seeds.length)
      expect(totals.newIds).toBeGreaterThan(seeds.length / 50)
    }
  }, 3_600_000)
})

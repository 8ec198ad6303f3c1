import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReminderState } from '../state'
import { checkInRule, clockRule, Simulation, followUpRule, intervalRule } from '../testing/simulation'

const DAY = '2026-06-10'
const RULES = [
  clockRule('a', '10:30', '15:00'),
  intervalRule('i', 60),
  followUpRule('f'),
  checkInRule('c', '12:10'),
]

const discard = (sim: Simulation, minutes: number, spike = false): Simulation => {
  sim.session(minutes, spike, 'partial').send({ kind: 'session-discarded' })
  return sim
}

describe('a session that is discarded never was', () => {
  it.each([
    ['before anything was pressed', (d: Simulation) => d.session(1, false, 'discarded')],
    ['after it ended', (d: Simulation) => discard(d, 1)],
  ])('a reminder due close to it comes: discarded %s', (_name, run) => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')]).until('10:20')
    run(sim)
    expect(sim.until('11:00').times).toEqual(['10:30'])
  })

  it.each([
    ['before anything was pressed', (d: Simulation) => d.session(2, false, 'discarded')],
    ['after it ended', (d: Simulation) => discard(d, 2)],
  ])('a reminder that it kept waiting or covered comes: discarded %s', (_name, run) => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')]).until('10:29')
    run(sim)
    expect(sim.until('11:00').times).toEqual(['10:31'])
  })

  it('an interval goes on from where it counted', () => {
    const sim = new Simulation(`${DAY} 09:00`, [intervalRule('i', 60)]).until('09:40')
    expect(discard(sim, 2).until('10:30').times).toEqual(['10:00'])
  })

  it('what was put off comes back all the same', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')]).until('10:31')
    sim.say({ kind: 'later', minutes: 15 })
    expect(discard(sim, 2).until('11:00').times).toEqual(['10:30', '10:46'])
  })

  it('a prompt that it took away is back on tray and window, without a second notification', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')]).until('10:31')
    discard(sim, 2)
    expect(sim.open?.key).toContain('10:30')
    expect(sim.effects.at(-1)?.kind).toBe('restore')
    expect(sim.shown).toHaveLength(1)
  })

  it.each([
    ['before anything was pressed', (d: Simulation) => d.session(2, true, 'discarded')],
    ['after it ended', (d: Simulation) => discard(d, 2, true)],
  ])('the spike that it was for stays open and asks again: discarded %s', (_name, run) => {
    const sim = new Simulation(`${DAY} 10:00`, [followUpRule('f')])
    sim.send({ kind: 'spike-began' })
    const opened = sim.state.episode?.openedAt
    run(sim)
    expect(sim.state.episode?.openedAt).toBe(opened)
    expect(sim.until('12:00').times).toEqual(['11:02'])
  })

  it('a spike that it only fell into goes on from its last kept session', () => {
    const sim = new Simulation(`${DAY} 10:00`, [followUpRule('f')]).session(3, true).pass(40)
    expect(discard(sim, 2).until('12:00').times).toEqual(['11:03'])
  })

  it('a spike that eased meanwhile stays closed', () => {
    const sim = new Simulation(`${DAY} 10:00`, [followUpRule('f')]).session(3, true).pass(5)
    sim.session(3, true).send({ kind: 'eased' })
    sim.send({ kind: 'session-discarded' })
    expect(sim.state.episode).toBeNull()
  })

  it('a session found after a crash can be discarded too', () => {
    const sim = new Simulation(`${DAY} 09:00`, [intervalRule('i', 60)]).until('09:40')
    sim.send({ kind: 'session-started', spike: false })
    sim.restart(1).send({ kind: 'session-discarded' })
    // The minute without the app counts as a minute away.
    expect(sim.until('10:30').times).toEqual(['10:01'])
  })

  it('the clock may be set between end and discard', () => {
    const sim = new Simulation(`${DAY} 09:00`, [intervalRule('i', 60)])
      .until('09:40')
      .session(2, false, 'partial')
    sim.jump(180, 'wall').send({ kind: 'tick' })
    const set = sim.wall
    sim.send({ kind: 'session-discarded' })
    sim.pass(60)
    expect(sim.shown.map(({ prompt }) => (prompt.shownAt - set) / 60_000)).toEqual([18])
  })

  /** Everything but the hands of the clocks, the trace itself, and since when something waits. */
  const BESIDES = new Set(['clock', 'seenUntil', 'wakeAt', 'checkedAt', 'trace', 'episodes'])
  const facts = (state: ReminderState): unknown => ({
    ...Object.fromEntries(Object.entries(state).filter(([key]) => !BESIDES.has(key))),
    pending: state.pending.map(({ key, until, expiresAt }) => ({ key, until, expiresAt })),
  })

  it('leaves the state as it would be without it, at whatever moment', () => {
    let discards = 0
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.array(fc.constantFrom('press', 'spike', 'later', 'leave', 'pass'), { maxLength: 4 }),
        fc.boolean(),
        (minutes, before, unseen) => {
          const [with_, without] = [0, 1].map(() => {
            const sim = new Simulation(`${DAY} 09:00`, RULES)
            for (const what of before) {
              if (what === 'press' || what === 'spike') sim.session(3, what === 'spike')
              else if (what === 'later' && sim.open !== null) sim.say({ kind: 'later', minutes: 30 })
              else if (what === 'leave') {
                sim.send({ kind: 'away', since: sim.wall })
                sim.pass(7).send({ kind: 'back' })
              } else sim.pass(35)
            }
            return sim.pass(minutes)
          }) as [Simulation, Simulation]
          with_.send({ kind: 'session-started', spike: false })
          with_.send({ kind: 'session-ended', outcome: unseen ? 'discarded' : 'partial' })
          if (!unseen) with_.send({ kind: 'session-discarded' })
          without.send({ kind: 'tick' })
          discards += 1
          expect(facts(with_.state)).toEqual(facts(without.state))
          expect(with_.pass(240).times).toEqual(without.pass(240).times)
        },
      ),
      { numRuns: 500 },
    )
    expect(discards).toBeGreaterThan(100)
  })
})

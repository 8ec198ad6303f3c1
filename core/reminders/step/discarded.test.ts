import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReminderState } from '../state'
import { checkInRule, clockRule, Desk, followUpRule, intervalRule } from '../testing/simulation'

const DAY = '2026-06-10'
const RULES = [
  clockRule('a', '10:30', '15:00'),
  intervalRule('i', 60),
  followUpRule('f'),
  checkInRule('c', '12:10'),
]

const discard = (desk: Desk, minutes: number, spike = false): Desk => {
  desk.session(minutes, spike, 'partial').send({ kind: 'session-discarded' })
  return desk
}

describe('a session that is discarded never was', () => {
  it.each([
    ['before anything was pressed', (d: Desk) => d.session(1, false, 'discarded')],
    ['after it ended', (d: Desk) => discard(d, 1)],
  ])('a reminder due close to it comes: discarded %s', (_name, run) => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')]).until('10:20')
    run(desk)
    expect(desk.until('11:00').times).toEqual(['10:30'])
  })

  it.each([
    ['before anything was pressed', (d: Desk) => d.session(2, false, 'discarded')],
    ['after it ended', (d: Desk) => discard(d, 2)],
  ])('a reminder that it kept waiting or covered comes: discarded %s', (_name, run) => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')]).until('10:29')
    run(desk)
    expect(desk.until('11:00').times).toEqual(['10:31'])
  })

  it('an interval goes on from where it counted', () => {
    const desk = new Desk(`${DAY} 09:00`, [intervalRule('i', 60)]).until('09:40')
    expect(discard(desk, 2).until('10:30').times).toEqual(['10:00'])
  })

  it('what was put off comes back all the same', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')]).until('10:31')
    desk.say({ kind: 'later', minutes: 15 })
    expect(discard(desk, 2).until('11:00').times).toEqual(['10:30', '10:46'])
  })

  it('a prompt that it took away is back on tray and window, without a second notification', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')]).until('10:31')
    discard(desk, 2)
    expect(desk.open?.key).toContain('10:30')
    expect(desk.effects.at(-1)?.kind).toBe('restore')
    expect(desk.shown).toHaveLength(1)
  })

  it.each([
    ['before anything was pressed', (d: Desk) => d.session(2, true, 'discarded')],
    ['after it ended', (d: Desk) => discard(d, 2, true)],
  ])('the spike that it was for stays open and asks again: discarded %s', (_name, run) => {
    const desk = new Desk(`${DAY} 10:00`, [followUpRule('f')])
    desk.send({ kind: 'spike-began' })
    const opened = desk.state.episode?.openedAt
    run(desk)
    expect(desk.state.episode?.openedAt).toBe(opened)
    expect(desk.until('12:00').times).toEqual(['11:02'])
  })

  it('a spike that it only fell into goes on from its last kept session', () => {
    const desk = new Desk(`${DAY} 10:00`, [followUpRule('f')]).session(3, true).pass(40)
    expect(discard(desk, 2).until('12:00').times).toEqual(['11:03'])
  })

  it('a spike that eased meanwhile stays closed', () => {
    const desk = new Desk(`${DAY} 10:00`, [followUpRule('f')]).session(3, true).pass(5)
    desk.session(3, true).send({ kind: 'eased' })
    desk.send({ kind: 'session-discarded' })
    expect(desk.state.episode).toBeNull()
  })

  it('a session found after a crash can be discarded too', () => {
    const desk = new Desk(`${DAY} 09:00`, [intervalRule('i', 60)]).until('09:40')
    desk.send({ kind: 'session-started', spike: false })
    desk.restart(1).send({ kind: 'session-discarded' })
    // The minute without the app counts as a minute away.
    expect(desk.until('10:30').times).toEqual(['10:01'])
  })

  it('the clock may be set between end and discard', () => {
    const desk = new Desk(`${DAY} 09:00`, [intervalRule('i', 60)]).until('09:40').session(2, false, 'partial')
    desk.jump(180, 'wall').send({ kind: 'tick' })
    const set = desk.wall
    desk.send({ kind: 'session-discarded' })
    desk.pass(60)
    expect(desk.shown.map(({ prompt }) => (prompt.shownAt - set) / 60_000)).toEqual([18])
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
            const desk = new Desk(`${DAY} 09:00`, RULES)
            for (const what of before) {
              if (what === 'press' || what === 'spike') desk.session(3, what === 'spike')
              else if (what === 'later' && desk.open !== null) desk.say({ kind: 'later', minutes: 30 })
              else if (what === 'leave') {
                desk.send({ kind: 'away', since: desk.wall })
                desk.pass(7).send({ kind: 'back' })
              } else desk.pass(35)
            }
            return desk.pass(minutes)
          }) as [Desk, Desk]
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

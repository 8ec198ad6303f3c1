import { describe, expect, it } from 'vitest'
import { DESK_HOURS, type ActiveHours } from '../active-hours'
import { clockRule, Simulation, intervalRule } from '../testing/simulation'

const week = (from: string, to: string): ActiveHours => ({
  week: Array.from({ length: 7 }, () => [{ from, to }]),
})
const NINE_TO_SIX = week('09:00', '18:00')
const DAY = '2026-06-10'

describe('intervals', () => {
  it('count from the last prompt or session', () => {
    const sim = new Simulation(`${DAY} 09:00`, [intervalRule('a', 90)]).until('10:30').say({ kind: 'start' })
    sim.until('11:00').session(4).until('14:00')
    expect(sim.times).toEqual(['10:30', '12:34'])
  })

  it('time away is credit', () => {
    const sim = new Simulation(`${DAY} 09:00`, [intervalRule('a', 60)]).until('09:34')
    sim.send({ kind: 'away', since: sim.wall - 2 * 60_000 })
    sim.pass(2).send({ kind: 'back' })
    expect(sim.until('11:00').times).toEqual(['10:04'])
  })

  it('five minutes away are a full rest', () => {
    const sim = new Simulation(`${DAY} 09:00`, [intervalRule('a', 60)]).until('09:33')
    sim.send({ kind: 'locked' })
    sim.pass(5).send({ kind: 'unlocked' })
    expect(sim.until('11:00').times).toEqual(['10:38'])
  })

  it('a short lock resets nothing', () => {
    const sim = new Simulation(`${DAY} 09:00`, [intervalRule('a', 60)]).until('09:58')
    sim.send({ kind: 'locked' })
    sim.pass(1).send({ kind: 'unlocked' })
    expect(sim.until('11:00').times).toEqual(['10:01'])
  })

  it('stay inside active hours and begin them fresh', () => {
    const sim = new Simulation('2026-06-10 17:00', [intervalRule('a', 90)], { hours: NINE_TO_SIX })
    sim.until('2026-06-11 11:00')
    expect(sim.shown.map(({ at }) => at)).toEqual(['2026-06-11 10:30'])
  })

  it('keep hours of their own', () => {
    const rule = { ...intervalRule('a', 90), hours: DESK_HOURS }
    const sim = new Simulation('2026-06-12 17:00', [rule]).until('2026-06-15 11:00')
    expect(sim.shown.map(({ at }) => at)).toEqual(['2026-06-15 10:30'])
  })

  it('follow the steady clock when the wall clock is set', () => {
    for (const by of [180, -180]) {
      const sim = new Simulation(`${DAY} 09:00`, [intervalRule('a', 60)]).pass(30)
      const began = sim.steady
      sim.jump(by, 'wall').pass(40)
      expect(sim.shown).toHaveLength(1)
      expect(sim.steady - began).toBe(40 * 60_000)
      const shownAt = sim.shown[0]?.prompt.shownAt ?? 0
      expect(sim.wall - shownAt).toBe(10 * 60_000)
    }
  })
})

describe('clock set, travel, suspend, restart: zero or one prompt and a line', () => {
  it('clock set forward three hours', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30', '11:30', '12:45')])
    sim.jump(180, 'wall').pass(10)
    expect(sim.times).toEqual(['13:01'])
    expect(sim.notes()).toContain('clock-changed')
    expect(sim.ledger.find(({ decision }) => decision === 'missed')?.data.count).toBe(2)
  })

  it('clock wrong by a year and put right loses nothing', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')])
    sim.jump(365 * 24 * 60, 'wall').pass(3)
    sim.jump(-365 * 24 * 60, 'wall').pass(60)
    expect(sim.times).toEqual(['10:30'])
  })

  it('travel east over a due time leaves a line', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '14:30')])
    sim.zone = 'Asia/Tokyo'
    sim.pass(10)
    expect(sim.times).toEqual([])
    expect(sim.lines()).toEqual(['missed too-late'])
  })

  it('travel onto a wall that showed the due time in a repeated hour leaves a line', () => {
    const sim = new Simulation('2026-04-05 01:30', [clockRule('a', '01:35')], { zone: 'UTC' })
    sim.zone = 'Australia/Lord_Howe'
    sim.pass(5)
    expect(sim.lines()).toEqual(['missed too-late'])
  })

  it('a restart in the middle of a pause keeps the pause', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')])
    sim.send({ kind: 'pause', until: { ms: 3_600_000 } })
    sim.until('10:20').restart(1).until('10:59')
    expect(sim.times).toEqual([])
    expect(sim.notes()).toContain('pause-kept')
    expect(sim.until('11:30').times).toEqual(['11:00'])
  })

  it('goes on when the word that sleep is over was lost', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')])
    sim.send({ kind: 'suspended' })
    sim.until('10:31')
    expect(sim.times).toEqual(['10:30'])
    expect(sim.notes()).toContain('watchdog')
  })
})

describe('settings changes', () => {
  it('replan at once from what was last done', () => {
    const sim = new Simulation(`${DAY} 09:00`, [intervalRule('a', 240)]).until('10:10')
    sim.config = { ...sim.config, rules: [intervalRule('a', 60)] }
    sim.send({ kind: 'config-changed' })
    expect(sim.times).toEqual(['10:10'])
    expect(sim.notes()).toContain('replanned')
  })

  it('do not call missed what was never planned', () => {
    const sim = new Simulation(`${DAY} 12:00`, [])
    sim.config = { ...sim.config, rules: [clockRule('a', '10:30', '11:59')] }
    sim.send({ kind: 'config-changed' })
    expect(sim.pass(10).lines()).toEqual([])
  })

  it('leave a running session alone', () => {
    const sim = new Simulation(`${DAY} 09:00`, [intervalRule('a', 240)]).until('12:00')
    sim.send({ kind: 'session-started', spike: false })
    sim.config = { ...sim.config, rules: [intervalRule('a', 20)] }
    sim.send({ kind: 'config-changed' })
    sim.pass(4)
    expect(sim.effects).toEqual([])
    sim.send({ kind: 'session-ended', outcome: 'complete' })
    expect(sim.until('12:40').times).toEqual(['12:24'])
  })

  it('take the prompt of a switched-off rule away', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')]).until('10:31')
    sim.config = { ...sim.config, rules: [{ ...clockRule('a', '10:30'), enabled: false }] }
    sim.send({ kind: 'config-changed' })
    expect(sim.open).toBeNull()
    expect(sim.lines().at(-1)).toBe('skipped rule-changed')
  })
})

describe('the watchdog', () => {
  it('sends a prompt once more when nobody took it', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')]).until('10:30')
    const open = sim.open
    if (open === null) throw new Error('expected a prompt')
    sim.state = { ...sim.state, open: { ...open, delivered: false } }
    sim.until('11:20')
    expect(sim.times).toEqual(['10:30', '10:33'])
    expect(sim.notes()).toContain('watchdog')
  })

  it('repairs a due reminder that was neither shown nor held for 2 minutes', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')]).until('10:29')
    sim.state = { ...sim.state, wakeAt: sim.wall + 86_400_000, checkedAt: sim.wall }
    sim.until('10:35')
    expect(sim.times).toEqual(['10:32'])
    expect(sim.notes()).toContain('watchdog')
  })

  it('repairs an interval that counts from the future', () => {
    const sim = new Simulation(`${DAY} 10:00`, [intervalRule('a', 60)])
    sim.state = { ...sim.state, anchors: { a: sim.wall + 1e12 } }
    expect(sim.until('11:05').times).toEqual(['11:03'])
    expect(sim.notes()).toContain('watchdog')
  })
})

describe('hours', () => {
  it('cross midnight', () => {
    const rules = [clockRule('a', '21:59', '23:30', '01:30', '02:00')]
    const sim = new Simulation(`${DAY} 20:00`, rules, { hours: week('22:00', '02:00') }).until(
      '2026-06-11 12:00',
    )
    expect(sim.times).toEqual(['23:30', '01:30'])
  })

  it('several ranges a day', () => {
    const hours = {
      week: Array.from({ length: 7 }, () => [
        { from: '09:00', to: '12:00' },
        { from: '13:00', to: '17:00' },
      ]),
    }
    const sim = new Simulation(`${DAY} 08:00`, [clockRule('a', '08:59', '11:30', '12:30', '13:00')], {
      hours,
    }).until('18:00')
    expect(sim.times).toEqual(['11:30', '13:00'])
  })

  it('day off today', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')])
    sim.send({ kind: 'day-off', on: true })
    expect(sim.until('12:00').lines()).toEqual(['skipped day-off'])
    expect(sim.until('2026-06-11 10:31').times).toEqual(['10:30'])
  })

  it('a limit for the day', () => {
    const sim = new Simulation(`${DAY} 08:00`, [clockRule('a', '09:00', '11:00', '13:00')], { maxPerDay: 2 })
    expect(sim.until('15:00').times).toEqual(['09:00', '11:00'])
    expect(sim.lines().at(-1)).toBe('skipped daily-limit')
  })
})

describe('an interval on the day on which the clock goes back', () => {
  const week = (from: string, to: string) => ({ week: Array.from({ length: 7 }, () => [{ from, to }]) })
  it.each([
    // 02:00 to 03:00 comes twice.
    [
      'hours that begin inside the repeated hour',
      week('02:30', '24:00'),
      ['02:50', '02:50', '03:10', '03:30'],
    ],
    ['hours that end inside it', week('01:00', '02:30'), ['01:20', '01:40', '02:00', '02:20', '02:20']],
    ['hours that hold it', week('01:00', '24:00'), ['01:20', '01:40', '02:00', '02:20', '02:40', '02:00']],
  ])('counts on: %s', (_, hours, first) => {
    const sim = new Simulation('2026-10-25 00:30', [intervalRule('i', 20)], { hours })
    for (let n = 0; n < 5 * 60; n++) {
      if (sim.open !== null) sim.say({ kind: 'start' })
      sim.pass(1)
    }
    expect(sim.times.slice(0, first.length)).toEqual(first)
  })
})

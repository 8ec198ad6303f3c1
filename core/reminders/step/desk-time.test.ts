import { describe, expect, it } from 'vitest'
import { DESK_HOURS, type ActiveHours } from '../active-hours'
import { clockRule, Desk, intervalRule } from '../testing/simulation'

const week = (from: string, to: string): ActiveHours => ({
  week: Array.from({ length: 7 }, () => [{ from, to }]),
})
const NINE_TO_SIX = week('09:00', '18:00')
const DAY = '2026-06-10'

describe('intervals', () => {
  it('count from the last prompt or session', () => {
    const desk = new Desk(`${DAY} 09:00`, [intervalRule('a', 90)]).until('10:30').say({ kind: 'start' })
    desk.until('11:00').session(4).until('14:00')
    expect(desk.times).toEqual(['10:30', '12:34'])
  })

  it('time away is credit', () => {
    const desk = new Desk(`${DAY} 09:00`, [intervalRule('a', 60)]).until('09:34')
    desk.send({ kind: 'away', since: desk.wall - 2 * 60_000 })
    desk.pass(2).send({ kind: 'back' })
    expect(desk.until('11:00').times).toEqual(['10:04'])
  })

  it('five minutes away are a full rest', () => {
    const desk = new Desk(`${DAY} 09:00`, [intervalRule('a', 60)]).until('09:33')
    desk.send({ kind: 'locked' })
    desk.pass(5).send({ kind: 'unlocked' })
    expect(desk.until('11:00').times).toEqual(['10:38'])
  })

  it('a short lock resets nothing', () => {
    const desk = new Desk(`${DAY} 09:00`, [intervalRule('a', 60)]).until('09:58')
    desk.send({ kind: 'locked' })
    desk.pass(1).send({ kind: 'unlocked' })
    expect(desk.until('11:00').times).toEqual(['10:01'])
  })

  it('stay inside active hours and begin them fresh', () => {
    const desk = new Desk('2026-06-10 17:00', [intervalRule('a', 90)], { hours: NINE_TO_SIX })
    desk.until('2026-06-11 11:00')
    expect(desk.shown.map(({ at }) => at)).toEqual(['2026-06-11 10:30'])
  })

  it('keep hours of their own', () => {
    const rule = { ...intervalRule('a', 90), hours: DESK_HOURS }
    const desk = new Desk('2026-06-12 17:00', [rule]).until('2026-06-15 11:00')
    expect(desk.shown.map(({ at }) => at)).toEqual(['2026-06-15 10:30'])
  })

  it('follow the steady clock when the wall clock is set', () => {
    for (const by of [180, -180]) {
      const desk = new Desk(`${DAY} 09:00`, [intervalRule('a', 60)]).pass(30)
      const began = desk.steady
      desk.jump(by, 'wall').pass(40)
      expect(desk.shown).toHaveLength(1)
      expect(desk.steady - began).toBe(40 * 60_000)
      const shownAt = desk.shown[0]?.prompt.shownAt ?? 0
      expect(desk.wall - shownAt).toBe(10 * 60_000)
    }
  })
})

describe('clock set, travel, suspend, restart: zero or one prompt and a line', () => {
  it('clock set forward three hours', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30', '11:30', '12:45')])
    desk.jump(180, 'wall').pass(10)
    expect(desk.times).toEqual(['13:01'])
    expect(desk.notes()).toContain('clock-changed')
    expect(desk.ledger.find(({ decision }) => decision === 'missed')?.data.count).toBe(2)
  })

  it('clock wrong by a year and put right loses nothing', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')])
    desk.jump(365 * 24 * 60, 'wall').pass(3)
    desk.jump(-365 * 24 * 60, 'wall').pass(60)
    expect(desk.times).toEqual(['10:30'])
  })

  it('travel east over a due time leaves a line', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '14:30')])
    desk.zone = 'Asia/Tokyo'
    desk.pass(10)
    expect(desk.times).toEqual([])
    expect(desk.lines()).toEqual(['missed too-late'])
  })

  it('travel onto a wall that showed the due time in a repeated hour leaves a line', () => {
    const desk = new Desk('2026-04-05 01:30', [clockRule('a', '01:35')], { zone: 'UTC' })
    desk.zone = 'Australia/Lord_Howe'
    desk.pass(5)
    expect(desk.lines()).toEqual(['missed too-late'])
  })

  it('a restart in the middle of a pause keeps the pause', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')])
    desk.send({ kind: 'pause', until: { ms: 3_600_000 } })
    desk.until('10:20').restart(1).until('10:59')
    expect(desk.times).toEqual([])
    expect(desk.notes()).toContain('pause-kept')
    expect(desk.until('11:30').times).toEqual(['11:00'])
  })

  it('goes on when the word that sleep is over was lost', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')])
    desk.send({ kind: 'suspended' })
    desk.until('10:31')
    expect(desk.times).toEqual(['10:30'])
    expect(desk.notes()).toContain('watchdog')
  })
})

describe('settings changes', () => {
  it('replan at once from what was last done', () => {
    const desk = new Desk(`${DAY} 09:00`, [intervalRule('a', 240)]).until('10:10')
    desk.config = { ...desk.config, rules: [intervalRule('a', 60)] }
    desk.send({ kind: 'config-changed' })
    expect(desk.times).toEqual(['10:10'])
    expect(desk.notes()).toContain('replanned')
  })

  it('do not call missed what was never planned', () => {
    const desk = new Desk(`${DAY} 12:00`, [])
    desk.config = { ...desk.config, rules: [clockRule('a', '10:30', '11:59')] }
    desk.send({ kind: 'config-changed' })
    expect(desk.pass(10).lines()).toEqual([])
  })

  it('leave a running session alone', () => {
    const desk = new Desk(`${DAY} 09:00`, [intervalRule('a', 240)]).until('12:00')
    desk.send({ kind: 'session-started', spike: false })
    desk.config = { ...desk.config, rules: [intervalRule('a', 20)] }
    desk.send({ kind: 'config-changed' })
    desk.pass(4)
    expect(desk.effects).toEqual([])
    desk.send({ kind: 'session-ended', outcome: 'complete' })
    expect(desk.until('12:40').times).toEqual(['12:24'])
  })

  it('take the prompt of a switched-off rule away', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')]).until('10:31')
    desk.config = { ...desk.config, rules: [{ ...clockRule('a', '10:30'), enabled: false }] }
    desk.send({ kind: 'config-changed' })
    expect(desk.open).toBeNull()
    expect(desk.lines().at(-1)).toBe('skipped rule-changed')
  })
})

describe('the watchdog', () => {
  it('sends a prompt once more when nobody took it', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')]).until('10:30')
    const open = desk.open
    if (open === null) throw new Error('expected a prompt')
    desk.state = { ...desk.state, open: { ...open, delivered: false } }
    desk.until('11:20')
    expect(desk.times).toEqual(['10:30', '10:33'])
    expect(desk.notes()).toContain('watchdog')
  })

  it('repairs a due reminder that was neither shown nor held for 2 minutes', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')]).until('10:29')
    desk.state = { ...desk.state, wakeAt: desk.wall + 86_400_000, checkedAt: desk.wall }
    desk.until('10:35')
    expect(desk.times).toEqual(['10:32'])
    expect(desk.notes()).toContain('watchdog')
  })

  it('repairs an interval that counts from the future', () => {
    const desk = new Desk(`${DAY} 10:00`, [intervalRule('a', 60)])
    desk.state = { ...desk.state, anchors: { a: desk.wall + 1e12 } }
    expect(desk.until('11:05').times).toEqual(['11:03'])
    expect(desk.notes()).toContain('watchdog')
  })
})

describe('hours', () => {
  it('cross midnight', () => {
    const rules = [clockRule('a', '21:59', '23:30', '01:30', '02:00')]
    const desk = new Desk(`${DAY} 20:00`, rules, { hours: week('22:00', '02:00') }).until('2026-06-11 12:00')
    expect(desk.times).toEqual(['23:30', '01:30'])
  })

  it('several ranges a day', () => {
    const hours = {
      week: Array.from({ length: 7 }, () => [
        { from: '09:00', to: '12:00' },
        { from: '13:00', to: '17:00' },
      ]),
    }
    const desk = new Desk(`${DAY} 08:00`, [clockRule('a', '08:59', '11:30', '12:30', '13:00')], {
      hours,
    }).until('18:00')
    expect(desk.times).toEqual(['11:30', '13:00'])
  })

  it('day off today', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')])
    desk.send({ kind: 'day-off', on: true })
    expect(desk.until('12:00').lines()).toEqual(['skipped day-off'])
    expect(desk.until('2026-06-11 10:31').times).toEqual(['10:30'])
  })

  it('a limit for the day', () => {
    const desk = new Desk(`${DAY} 08:00`, [clockRule('a', '09:00', '11:00', '13:00')], { maxPerDay: 2 })
    expect(desk.until('15:00').times).toEqual(['09:00', '11:00'])
    expect(desk.lines().at(-1)).toBe('skipped daily-limit')
  })
})

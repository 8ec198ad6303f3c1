import { describe, expect, it } from 'vitest'
import type { ActiveHours } from '../active-hours'
import { checkInRule, clockRule, Desk, intervalRule, visitRule } from '../testing/simulation'

const week = (from: string, to: string): ActiveHours => ({
  week: Array.from({ length: 7 }, () => [{ from, to }]),
})
const NINE_TO_SIX = week('09:00', '18:00')
const DAY = '2026-06-10'

describe('an occurrence fires at most once', () => {
  it('at its minute, and not again while it is open', () => {
    const desk = new Desk(`${DAY} 09:00`, [clockRule('a', '10:30')]).until('13:00')
    expect(desk.times).toEqual(['10:30'])
    expect(desk.lines()).toEqual(['shown due', 'skipped unanswered'])
  })

  it('when the clock is set back over it', () => {
    const desk = new Desk(`${DAY} 09:00`, [clockRule('a', '10:30')]).until('10:40')
    desk.jump(-180, 'wall').pass(300)
    expect(desk.times).toEqual(['10:30'])
    expect(desk.notes()).toContain('clock-changed')
  })

  it('when travelling west over it', () => {
    const desk = new Desk(`${DAY} 09:00`, [clockRule('a', '10:30')]).until('10:40')
    desk.zone = 'America/New_York'
    desk.pass(12 * 60)
    expect(desk.times).toEqual(['10:30'])
    expect(desk.notes()).toContain('zone-changed')
  })

  it('when the process is killed right after it was remembered', () => {
    const desk = new Desk(`${DAY} 09:00`, [clockRule('a', '10:30')]).until('10:30').restart(1).pass(20)
    expect(desk.times).toEqual(['10:30'])
    expect(desk.effects.map(({ kind }) => kind)).toEqual(['show', 'restore'])
    expect(desk.open?.ruleId).toBe('a')
  })

  it('when a repeated hour shows its time twice', () => {
    const desk = new Desk('2026-10-25 01:00', [clockRule('a', '02:30')]).pass(300)
    expect(desk.shown.map(({ prompt }) => new Date(prompt.shownAt).toISOString())).toEqual([
      '2026-10-25T00:30:00.000Z',
    ])
  })

  it('at the next valid minute when the change day leaves its time out', () => {
    const desk = new Desk('2026-03-29 01:00', [clockRule('a', '02:30')]).pass(300)
    expect(desk.times).toEqual(['03:00'])
  })
})

describe('missed while asleep, off or away', () => {
  const start = (): Desk => new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')], { hours: NINE_TO_SIX })

  it.each([
    ['asleep 28 minutes past it', (desk: Desk) => desk.sleep(58).pass(5), ['10:59'], 'shown catch-up'],
    ['asleep 35 minutes past it', (desk: Desk) => desk.sleep(65).pass(5), [], 'missed too-late'],
    ['off 20 minutes past it', (desk: Desk) => desk.restart(50).pass(5), ['10:50'], 'shown catch-up'],
    ['off two hours', (desk: Desk) => desk.restart(150).pass(5), [], 'missed too-late'],
    ['off over the end of hours', (desk: Desk) => desk.restart(9 * 60).pass(5), [], 'missed too-late'],
    ['sleep that nobody announced', (desk: Desk) => desk.jump(45).pass(5), ['10:46'], 'shown catch-up'],
  ])('%s', (_name, act, times, last) => {
    const desk = act(start())
    expect(desk.times).toEqual(times)
    expect(desk.lines().at(-1)).toBe(last)
  })

  it('a resume that is told twice begins no second minute of peace', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')]).sleep(45)
    desk.pass(0.5)
    desk.send({ kind: 'resumed' })
    desk.pass(0.6)
    expect(desk.times).toEqual(['10:46'])
  })

  it('a suspend told once more after its resume is no second sleep', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')]).sleep(45)
    desk.send({ kind: 'suspended' })
    desk.send({ kind: 'resumed' })
    expect(desk.ledger.filter(({ reason }) => reason === 'slept')).toHaveLength(1)
  })

  it('asleep 10 minutes past it, over the end of hours', () => {
    const desk = new Desk(`${DAY} 17:00`, [clockRule('a', '17:55')], { hours: NINE_TO_SIX }).sleep(65).pass(5)
    expect(desk.lines()).toEqual(['missed hours-ended'])
  })

  it('is gentle: one prompt for all that was slept through, a line for the rest', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30', '10:50'), clockRule('b', '10:40')])
    desk.sleep(55).pass(60)
    expect(desk.times).toEqual(['10:56'])
    expect(desk.count('merged')).toBe(2)
  })

  it('gives a suspend of days one line a rule', () => {
    const desk = new Desk(`${DAY} 12:00`, [clockRule('a', '10:30', '14:30')]).sleep(4 * 24 * 60).pass(10)
    expect(desk.times).toEqual([])
    expect(desk.lines()).toEqual(['missed too-late'])
    expect(desk.ledger.find(({ decision }) => decision === 'missed')?.data.count).toBe(8)
  })
})

describe('never two prompts within 20 minutes', () => {
  it('one press prompt stands for another rule’s', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30'), clockRule('b', '10:45', '10:49')])
    desk.until('10:31').say({ kind: 'not-today' }).until('12:00')
    expect(desk.times).toEqual(['10:30'])
    expect(desk.lines('b')).toEqual(['merged recent-prompt', 'merged recent-prompt'])
  })

  it('a check-in waits its turn', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30'), checkInRule('b', '10:35')])
    desk.until('10:31').say({ kind: 'not-today' }).until('12:00')
    expect(desk.times).toEqual(['10:30', '10:50'])
    expect(desk.lines('b')).toEqual(['held too-soon', 'shown released', 'skipped unanswered'])
  })

  it('an interval below 20 minutes acts as 20', () => {
    const desk = new Desk(`${DAY} 10:00`, [intervalRule('a', 15)])
    desk.until('10:20').say({ kind: 'start' }).until('10:41')
    expect(desk.times).toEqual(['10:20', '10:40'])
  })

  it('of several at one moment, one is shown and stands for its like', () => {
    const rules = [clockRule('a', '10:30'), clockRule('b', '10:30'), checkInRule('c', '10:30')]
    const desk = new Desk(`${DAY} 10:00`, rules).until('10:31')
    expect(desk.times).toEqual(['10:30'])
    expect(desk.open?.merged).toBe(1)
    desk.say({ kind: 'not-today' }).until('11:00')
    expect(desk.shown.map(({ at, prompt }) => `${at.slice(11)} ${prompt.kind}`)).toEqual([
      '10:30 clock',
      '10:50 check-in',
    ])
  })
})

describe('a session satisfies what falls due within 20 minutes around it', () => {
  it.each([
    ['15 minutes after', '10:12', '10:30', 'merged session-covers'],
    ['while it runs', '10:29', '10:30', 'held session'],
  ])('%s', (_name, from, due, first) => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', due)]).until(from).session(3).until('12:00')
    expect(desk.times).toEqual([])
    expect(desk.lines()[0]).toBe(first)
    expect(desk.lines().at(-1)).toBe('merged session-covers')
  })

  it('15 minutes before, held by a pause', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')])
    desk.send({ kind: 'pause', until: 'resumed' })
    desk.until('10:45').session(3)
    desk.send({ kind: 'unpause' })
    desk.until('12:00')
    expect(desk.times).toEqual([])
    expect(desk.lines()).toEqual(['held paused', 'merged session-covers'])
  })

  it('but not 25 minutes after', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')]).until('10:02').session(3).until('10:31')
    expect(desk.times).toEqual(['10:30'])
  })

  it('and not when nothing was pressed', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')])
      .until('10:29')
      .session(3, false, 'discarded')
    expect(desk.times).toEqual(['10:32'])
  })

  it('never a visit', () => {
    const desk = new Desk('2026-06-15 16:00', [visitRule('v', '2026-06-15')]).until('16:10').session(3)
    expect(desk.until('16:30').shown.map(({ prompt }) => prompt.visit?.when)).toEqual(['on-day'])
  })
})

describe('held, not lost, and not reset', () => {
  it.each([
    ['locked', (d: Desk) => d.send({ kind: 'locked' }), (d: Desk) => d.send({ kind: 'unlocked' }), '10:47'],
    [
      'away',
      (d: Desk) => d.send({ kind: 'away', since: d.wall - 60_000 }),
      (d: Desk) => d.send({ kind: 'back' }),
      '10:46',
    ],
    [
      'paused',
      (d: Desk) => d.send({ kind: 'pause', until: 'resumed' }),
      (d: Desk) => d.send({ kind: 'unpause' }),
      '10:46',
    ],
  ])('while %s', (cause, begin, end, at) => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')]).until('10:20')
    begin(desk)
    desk.until('10:46')
    expect(desk.times).toEqual([])
    end(desk)
    desk.until('11:00')
    expect(desk.times).toEqual([at])
    expect(desk.lines()[0]).toBe(`held ${cause}`)
  })

  it('within 60 seconds after a resume', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')]).sleep(29.5)
    desk.pass(0.75)
    expect(desk.times).toEqual([])
    expect(desk.pass(0.3).times).toEqual(['10:30'])
    expect(desk.lines()[0]).toBe('held settling')
  })

  it('while another prompt is unanswered', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30'), checkInRule('b', '11:00')]).until('11:10')
    expect(desk.times).toEqual(['10:30'])
    desk.say({ kind: 'not-today' })
    expect(desk.times).toEqual(['10:30', '11:10'])
  })

  it('through a pause of two hours: one prompt at its end', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30', '11:00', '11:30')])
    desk.send({ kind: 'pause', until: { ms: 7_200_000 } })
    desk.until('13:00')
    expect(desk.times).toEqual(['12:00'])
    expect(desk.count('merged')).toBe(2)
  })

  it('but not into the next day', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')], { hours: NINE_TO_SIX })
    desk.send({ kind: 'pause', until: 'tomorrow' })
    desk.until('2026-06-11 10:29')
    expect(desk.times).toEqual([])
    expect(desk.lines()).toEqual(['held paused', 'missed hours-ended'])
    expect(desk.pass(1).times).toEqual(['10:30'])
  })
})

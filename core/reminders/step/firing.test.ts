import { describe, expect, it } from 'vitest'
import type { ActiveHours } from '../active-hours'
import { checkInRule, clockRule, Simulation, intervalRule, visitRule } from '../testing/simulation'

const week = (from: string, to: string): ActiveHours => ({
  week: Array.from({ length: 7 }, () => [{ from, to }]),
})
const NINE_TO_SIX = week('09:00', '18:00')
const DAY = '2026-06-10'

describe('an occurrence fires at most once', () => {
  it('at its minute, and not again while it is open', () => {
    const sim = new Simulation(`${DAY} 09:00`, [clockRule('a', '10:30')]).until('13:00')
    expect(sim.times).toEqual(['10:30'])
    expect(sim.lines()).toEqual(['shown due', 'skipped unanswered'])
  })

  it('when the clock is set back over it', () => {
    const sim = new Simulation(`${DAY} 09:00`, [clockRule('a', '10:30')]).until('10:40')
    sim.jump(-180, 'wall').pass(300)
    expect(sim.times).toEqual(['10:30'])
    expect(sim.notes()).toContain('clock-changed')
  })

  it('when travelling west over it', () => {
    const sim = new Simulation(`${DAY} 09:00`, [clockRule('a', '10:30')]).until('10:40')
    sim.zone = 'America/New_York'
    sim.pass(12 * 60)
    expect(sim.times).toEqual(['10:30'])
    expect(sim.notes()).toContain('zone-changed')
  })

  it('when the process is killed right after it was remembered', () => {
    const sim = new Simulation(`${DAY} 09:00`, [clockRule('a', '10:30')]).until('10:30').restart(1).pass(20)
    expect(sim.times).toEqual(['10:30'])
    expect(sim.effects.map(({ kind }) => kind)).toEqual(['show', 'restore'])
    expect(sim.open?.ruleId).toBe('a')
  })

  it('when a repeated hour shows its time twice', () => {
    const sim = new Simulation('2026-10-25 01:00', [clockRule('a', '02:30')]).pass(300)
    expect(sim.shown.map(({ prompt }) => new Date(prompt.shownAt).toISOString())).toEqual([
      '2026-10-25T00:30:00.000Z',
    ])
  })

  it('at the next valid minute when the change day leaves its time out', () => {
    const sim = new Simulation('2026-03-29 01:00', [clockRule('a', '02:30')]).pass(300)
    expect(sim.times).toEqual(['03:00'])
  })
})

describe('missed in one zone and on the clock again in the next', () => {
  const west = (sim: Simulation): Simulation => {
    sim.zone = 'America/New_York'
    return sim.pass(12 * 60)
  }

  it.each([
    ['after a sleep that was too long', (sim: Simulation) => sim.sleep(65).pass(5)],
    ['while it still waits', (sim: Simulation) => sim.sleep(30.5)],
    ['after the clock was set forward over it', (sim: Simulation) => sim.jump(240, 'wall').pass(5)],
  ])('comes at its time: %s', (_name, miss) => {
    const sim = miss(new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')]))
    expect(sim.times).toEqual([])
    expect(west(sim).times).toEqual(['10:30'])
  })

  it('stays missed when travelling east', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')]).sleep(65).pass(5)
    sim.zone = 'Asia/Tokyo'
    expect(sim.pass(5 * 60).times).toEqual([])
  })
})

describe('missed while asleep, off or away', () => {
  const start = (): Simulation =>
    new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')], { hours: NINE_TO_SIX })

  it.each([
    ['asleep 28 minutes past it', (sim: Simulation) => sim.sleep(58).pass(5), ['10:59'], 'shown catch-up'],
    ['asleep 35 minutes past it', (sim: Simulation) => sim.sleep(65).pass(5), [], 'missed too-late'],
    ['off 20 minutes past it', (sim: Simulation) => sim.restart(50).pass(5), ['10:50'], 'shown catch-up'],
    ['off two hours', (sim: Simulation) => sim.restart(150).pass(5), [], 'missed too-late'],
    ['off over the end of hours', (sim: Simulation) => sim.restart(9 * 60).pass(5), [], 'missed too-late'],
    ['sleep that nobody announced', (sim: Simulation) => sim.jump(45).pass(5), ['10:46'], 'shown catch-up'],
  ])('%s', (_name, act, times, last) => {
    const sim = act(start())
    expect(sim.times).toEqual(times)
    expect(sim.lines().at(-1)).toBe(last)
  })

  it('a resume that is told twice begins no second minute of peace', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')]).sleep(45)
    sim.pass(0.5)
    sim.send({ kind: 'resumed' })
    sim.pass(0.6)
    expect(sim.times).toEqual(['10:46'])
  })

  it('a suspend told once more after its resume is no second sleep', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')]).sleep(45)
    sim.send({ kind: 'suspended' })
    sim.send({ kind: 'resumed' })
    expect(sim.ledger.filter(({ reason }) => reason === 'slept')).toHaveLength(1)
  })

  it('asleep 10 minutes past it, over the end of hours', () => {
    const sim = new Simulation(`${DAY} 17:00`, [clockRule('a', '17:55')], { hours: NINE_TO_SIX })
      .sleep(65)
      .pass(5)
    expect(sim.lines()).toEqual(['missed hours-ended'])
  })

  it('is gentle: one prompt for all that was slept through, a line for the rest', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30', '10:50'), clockRule('b', '10:40')])
    sim.sleep(55).pass(60)
    expect(sim.times).toEqual(['10:56'])
    expect(sim.count('merged')).toBe(2)
  })

  it('gives a suspend of days one line a rule', () => {
    const sim = new Simulation(`${DAY} 12:00`, [clockRule('a', '10:30', '14:30')]).sleep(4 * 24 * 60).pass(10)
    expect(sim.times).toEqual([])
    expect(sim.lines()).toEqual(['missed too-late'])
    expect(sim.ledger.find(({ decision }) => decision === 'missed')?.data.count).toBe(8)
  })
})

describe('never two prompts within 20 minutes', () => {
  it('one press prompt stands for another rule’s', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30'), clockRule('b', '10:45', '10:49')])
    sim.until('10:31').say({ kind: 'not-today' }).until('12:00')
    expect(sim.times).toEqual(['10:30'])
    expect(sim.lines('b')).toEqual(['merged recent-prompt', 'merged recent-prompt'])
  })

  it('a check-in waits its turn', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30'), checkInRule('b', '10:35')])
    sim.until('10:31').say({ kind: 'not-today' }).until('12:00')
    expect(sim.times).toEqual(['10:30', '10:50'])
    expect(sim.lines('b')).toEqual(['held too-soon', 'shown released', 'skipped unanswered'])
  })

  it('an interval below 20 minutes acts as 20', () => {
    const sim = new Simulation(`${DAY} 10:00`, [intervalRule('a', 15)])
    sim.until('10:20').say({ kind: 'start' }).until('10:41')
    expect(sim.times).toEqual(['10:20', '10:40'])
  })

  it('of several at one moment, one is shown and stands for its like', () => {
    const rules = [clockRule('a', '10:30'), clockRule('b', '10:30'), checkInRule('c', '10:30')]
    const sim = new Simulation(`${DAY} 10:00`, rules).until('10:31')
    expect(sim.times).toEqual(['10:30'])
    expect(sim.open?.merged).toBe(1)
    sim.say({ kind: 'not-today' }).until('11:00')
    expect(sim.shown.map(({ at, prompt }) => `${at.slice(11)} ${prompt.kind}`)).toEqual([
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
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', due)]).until(from).session(3).until('12:00')
    expect(sim.times).toEqual([])
    expect(sim.lines()[0]).toBe(first)
    expect(sim.lines().at(-1)).toBe('merged session-covers')
  })

  it('15 minutes before, held by a pause', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')])
    sim.send({ kind: 'pause', until: 'resumed' })
    sim.until('10:45').session(3)
    sim.send({ kind: 'unpause' })
    sim.until('12:00')
    expect(sim.times).toEqual([])
    expect(sim.lines()).toEqual(['held paused', 'merged session-covers'])
  })

  it('but not 25 minutes after', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')])
      .until('10:02')
      .session(3)
      .until('10:31')
    expect(sim.times).toEqual(['10:30'])
  })

  it('and not when nothing was pressed', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')])
      .until('10:29')
      .session(3, false, 'discarded')
    expect(sim.times).toEqual(['10:32'])
  })

  it('never a visit', () => {
    const sim = new Simulation('2026-06-15 16:00', [visitRule('v', '2026-06-15')]).until('16:10').session(3)
    expect(sim.until('16:30').shown.map(({ prompt }) => prompt.visit?.when)).toEqual(['on-day'])
  })
})

describe('held, not lost, and not reset', () => {
  it.each([
    [
      'locked',
      (d: Simulation) => d.send({ kind: 'locked' }),
      (d: Simulation) => d.send({ kind: 'unlocked' }),
      '10:47',
    ],
    [
      'away',
      (d: Simulation) => d.send({ kind: 'away', since: d.wall - 60_000 }),
      (d: Simulation) => d.send({ kind: 'back' }),
      '10:46',
    ],
    [
      'paused',
      (d: Simulation) => d.send({ kind: 'pause', until: 'resumed' }),
      (d: Simulation) => d.send({ kind: 'unpause' }),
      '10:46',
    ],
  ])('while %s', (cause, begin, end, at) => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')]).until('10:20')
    begin(sim)
    sim.until('10:46')
    expect(sim.times).toEqual([])
    end(sim)
    sim.until('11:00')
    expect(sim.times).toEqual([at])
    expect(sim.lines()[0]).toBe(`held ${cause}`)
  })

  it('within 60 seconds after a resume', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')]).sleep(29.5)
    sim.pass(0.75)
    expect(sim.times).toEqual([])
    expect(sim.pass(0.3).times).toEqual(['10:30'])
    expect(sim.lines()[0]).toBe('held settling')
  })

  it('while another prompt is unanswered', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30'), checkInRule('b', '11:00')]).until(
      '11:10',
    )
    expect(sim.times).toEqual(['10:30'])
    sim.say({ kind: 'not-today' })
    expect(sim.times).toEqual(['10:30', '11:10'])
  })

  it('through a pause of two hours: one prompt at its end', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30', '11:00', '11:30')])
    sim.send({ kind: 'pause', until: { ms: 7_200_000 } })
    sim.until('13:00')
    expect(sim.times).toEqual(['12:00'])
    expect(sim.count('merged')).toBe(2)
  })

  it('but not into the next day', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')], { hours: NINE_TO_SIX })
    sim.send({ kind: 'pause', until: 'tomorrow' })
    sim.until('2026-06-11 10:29')
    expect(sim.times).toEqual([])
    expect(sim.lines()).toEqual(['held paused', 'missed hours-ended'])
    expect(sim.pass(1).times).toEqual(['10:30'])
  })
})

import { describe, expect, it } from 'vitest'
import { DESK_HOURS, type ActiveHours } from './active-hours'
import { checkInRule, clockRule, Desk, followUpRule, intervalRule, visitRule } from './testing/desk'

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

describe('answers', () => {
  const asked = (): Desk =>
    new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')], { hours: NINE_TO_SIX }).until('10:31')

  it.each([
    [5, '10:36'],
    [15, '10:46'],
    [30, '11:01'],
  ] as const)('later, %i minutes', (minutes, back) => {
    const desk = asked().say({ kind: 'later', minutes })
    expect(desk.open).toBeNull()
    expect(desk.until('11:30').times).toEqual(['10:30', back])
    expect(desk.lines().slice(1, 3)).toEqual(['snoozed later', 'shown snooze-over'])
  })

  it('next time I step away', () => {
    const desk = asked().say({ kind: 'later-away' }).until('11:00')
    expect(desk.times).toEqual(['10:30'])
    desk.send({ kind: 'away', since: desk.wall })
    desk.pass(3).send({ kind: 'back' })
    expect(desk.times).toEqual(['10:30', '11:03'])
  })

  it('put off past the end of hours is recorded, not shown', () => {
    const desk = new Desk(`${DAY} 17:00`, [clockRule('a', '17:50')], { hours: NINE_TO_SIX }).until('17:51')
    desk.say({ kind: 'later', minutes: 15 }).until('20:00')
    expect(desk.times).toEqual(['17:50'])
    expect(desk.lines().at(-1)).toBe('missed hours-ended')
  })

  it('a put-off survives a restart', () => {
    const desk = asked().say({ kind: 'later', minutes: 15 }).pass(5).restart(0).until('11:00')
    expect(desk.times).toEqual(['10:30', '10:46'])
  })

  it('not today', () => {
    const rules = [clockRule('a', '10:30', '14:30'), intervalRule('b', 240)]
    const desk = new Desk(`${DAY} 10:00`, rules).until('10:31').say({ kind: 'not-today' }).until('14:40')
    expect(desk.times).toEqual(['10:30', '14:30'])
    expect(desk.shown[1]?.prompt.ruleId).toBe('b')
    expect(desk.lines('a').at(-1)).toBe('skipped not-today')
    desk.say({ kind: 'not-today' }).until('2026-06-11 10:31')
    expect(desk.times.at(-1)).toBe('10:30')
  })

  it('start asks for a session; a late second click changes nothing', () => {
    const desk = asked()
    const id = desk.open?.id ?? ''
    desk.say({ kind: 'start' })
    desk.send({ kind: 'answered', promptId: id, answer: { kind: 'not-today' } })
    expect(desk.effects.at(-1)).toEqual({ kind: 'start-session', spike: false, ruleId: 'a' })
    expect(desk.state.notToday).toEqual({})
  })
})

describe('spikes', () => {
  const spiked = (more: object = {}): Desk =>
    new Desk(`${DAY} 10:00`, [followUpRule('f')], { hours: NINE_TO_SIX, ...more }).session(3, true)

  it('ask again after each session, at most 4 a day', () => {
    const desk = spiked()
    for (let i = 0; i < 6; i++) {
      desk.pass(60)
      if (desk.open !== null) desk.say({ kind: 'start' })
      desk.session(3)
    }
    expect(desk.times).toEqual(['11:03', '12:06', '13:09', '14:12'])
    expect(desk.lines().filter((line) => line === 'skipped follow-up-limit')).toHaveLength(2)
  })

  it.each([
    ['it eased', (d: Desk) => d.pass(60).say({ kind: 'eased' })],
    ['eased from the tray', (d: Desk) => d.send({ kind: 'eased' })],
    ['a rating after of 2', (d: Desk) => d.send({ kind: 'rated-after', rating: 2 })],
    ['the end of the day', (d: Desk) => d.until('2026-06-11 00:00')],
  ])('end with %s', (_name, act) => {
    const desk = spiked()
    act(desk)
    expect(desk.state.episode).toBeNull()
    expect(desk.notes().at(-1)).toBe('spike-closed')
    const shown = desk.shown.length
    expect(desk.pass(24 * 60).shown).toHaveLength(shown)
  })

  it('do not end with a rating after of 3', () => {
    const desk = spiked()
    desk.send({ kind: 'rated-after', rating: 3 })
    expect(desk.pass(60).times).toEqual(['11:03'])
  })

  it('ignore active hours only if the person says so', () => {
    const night = { hours: week('09:00', '10:30') }
    expect(spiked(night).pass(70).lines()).toEqual(['skipped outside-hours'])
    expect(spiked({ ...night, spikeIgnoresHours: true }).pass(70).times).toEqual(['11:03'])
  })
})

describe('check-ins and visits', () => {
  it('a check-in asks for a rating', () => {
    const desk = new Desk(`${DAY} 20:00`, [checkInRule('c', '20:30')]).until('20:31').say({ kind: 'rate' })
    expect(desk.effects.at(-1)).toEqual({ kind: 'ask-rating', ruleId: 'c' })
  })

  it('a visit reminds the day before and on the day, and done makes an entry', () => {
    const desk = new Desk('2026-06-13 09:00', [visitRule('v', '2026-06-13')])
    desk.until('2026-06-14 18:01').say({ kind: 'seen' }).until('2026-06-15 16:16')
    expect(desk.shown.map(({ at }) => at)).toEqual(['2026-06-14 18:00', '2026-06-15 16:15'])
    desk.say({ kind: 'visit-done' })
    expect(desk.effects.at(-1)).toEqual({
      kind: 'log-visit',
      ruleId: 'v',
      visit: 1,
      date: '2026-06-15',
      time: '17:15',
    })
  })

  it('a visit done early reminds no more; a moved one reminds anew', () => {
    const desk = new Desk('2026-06-13 09:00', [visitRule('v', '2026-06-13')])
    desk.send({ kind: 'visit-done', ruleId: 'v', visit: 1, done: true })
    desk.send({ kind: 'visit-moved', ruleId: 'v', visit: 2, date: '2026-06-18', time: '09:00' })
    desk.until('2026-06-20 00:00')
    expect(desk.shown.map(({ at }) => at)).toEqual(['2026-06-17 18:00', '2026-06-18 08:00'])
  })

  it('stops after the last visit of the course', () => {
    const desk = new Desk('2026-06-13 09:00', [visitRule('v', '2026-06-13')]).until('2026-08-30 00:00')
    expect(desk.shown).toHaveLength(8)
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

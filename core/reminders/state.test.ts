import { describe, expect, it } from 'vitest'
import { readReminderState, rescueReminderState, freshReminderState } from './state'
import { clockRule, Simulation, followUpRule, intervalRule, visitRule } from './testing/simulation'

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown

describe('the kept state', () => {
  it('comes back from JSON as it was, however much happened', () => {
    const rules = [
      clockRule('a', '10:30', '11:00'),
      intervalRule('b', 45),
      followUpRule('f'),
      visitRule('v', '2026-06-08'),
    ]
    const sim = new Simulation('2026-06-10 10:00', rules).session(3, true)
    sim.until('10:31').say({ kind: 'later', minutes: 15 })
    sim
      .session(2, true)
      .send({ kind: 'visit-moved', ruleId: 'v', visit: 2, date: '2026-06-18', time: '09:00' })
    sim.until('11:10').say({ kind: 'not-today' })
    sim.send({ kind: 'pause', until: 'tomorrow' })
    sim.send({ kind: 'locked' })
    sim.until('13:00')
    expect(readReminderState(json(sim.state))).toEqual(sim.state)
  })

  it('comes back when nothing is planned at all', () => {
    const sim = new Simulation('2026-06-10 10:00', []).pass(5)
    expect(readReminderState(json(sim.state))).toEqual(sim.state)
    expect(readReminderState(json(freshReminderState()))).toEqual(freshReminderState())
  })

  it.each([
    ['nothing', undefined],
    ['a word', 'reminders'],
    ['another version', { ...freshReminderState(), version: 2 }],
    ['a missing field', { ...freshReminderState(), pending: undefined }],
    ['damage deep inside', { ...freshReminderState(), pending: [{ key: 'a~1' }] }],
    ['a time that is none', { ...freshReminderState(), anchors: { a: 'soon' } }],
  ])('is refused when it is %s', (_name, stored) => {
    expect(readReminderState(json(stored ?? null))).toBeNull()
  })

  const lived = (): Simulation => {
    const sim = new Simulation('2026-06-10 10:00', [clockRule('a', '10:30'), intervalRule('b', 45)])
    sim.until('10:31').say({ kind: 'later', minutes: 30 }).session(3, true)
    sim.send({ kind: 'visit-done', ruleId: 'v', visit: 1, done: true })
    sim.send({ kind: 'pause', until: 'resumed' })
    return sim
  }

  it.each(Object.keys(freshReminderState()).filter((key) => key !== 'version'))(
    'damage to %s costs that part alone',
    (key) => {
      const { state } = lived()
      const rescued = rescueReminderState(json({ ...state, [key]: { broken: [true] } }))
      expect(rescued?.lost).toEqual([key])
      expect(rescued?.state).toEqual({ ...state, [key]: freshReminderState()[key as 'pause'] })
    },
  )

  it('damage inside a list or a table costs that item alone', () => {
    const { state } = lived()
    const broken = { shown: [{ key: 1 }, ...state.shown], anchors: { ...state.anchors, c: 'soon' } }
    const rescued = rescueReminderState(json({ ...state, ...broken }))
    expect(rescued).toEqual({ state, lost: ['shown', 'anchors'] })
  })

  it('a file that remembers more than this version keeps the newest, and loses nothing else', () => {
    const { state } = lived()
    const stamps = Array.from({ length: 5_000 }, (_, i) => ({ key: `a~${String(i)}`, at: i }))
    const rescued = rescueReminderState(json({ ...state, shown: stamps, settled: stamps }))
    expect(rescued?.lost).toEqual([])
    expect(rescued?.state.pause).toEqual({ kind: 'until-resumed', since: state.pause?.since })
    expect(rescued?.state.shown.at(-1)).toEqual(stamps.at(-1))
    expect(rescued?.state.shown.length).toBeLessThan(1_000)
  })

  it('a spike written before it had a length of its own counts from its last session', () => {
    const { state } = lived()
    const { countsFrom, ...old } = state.episode!
    const written = { ...state, trace: undefined }
    expect(readReminderState(json({ ...written, episode: { ...old, day: 20_000 } }))).toEqual({
      ...state,
      trace: null,
      episode: { ...old, countsFrom: old.lastSessionEnd ?? countsFrom },
    })
  })

  it.each([
    ['another version', { ...freshReminderState(), version: 2 }],
    ['another file', { version: 1, entries: [] }],
    ['no object', 'reminders'],
  ])('nothing is read of %s', (_name, stored) => {
    expect(rescueReminderState(json(stored))).toBeNull()
  })

  it('says so when it was lost', () => {
    const sim = new Simulation('2026-06-10 10:00', [clockRule('a', '10:30')])
    sim.state = freshReminderState()
    sim.send({ kind: 'started', sessionRunning: false, stateLost: true })
    expect(sim.notes()).toContain('state-lost')
    expect(sim.until('10:31').times).toEqual(['10:30'])
  })
})

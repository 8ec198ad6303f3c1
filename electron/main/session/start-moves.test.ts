import { describe, expect, it } from 'vitest'
import { moveSets } from '@core/move/sets'
import { MOVE_STOPS, MOVING_UNANSWERED, type MovingAnswers } from '@core/safety/moving'
import { URGENT_FLAGS, type UrgentFlag } from '@core/safety/red-flags'
import type { ScreeningAnswers } from '@core/safety/screening'
import { isMovePhase, type ChosenActivity } from '@core/session/plan'
import type { Origin } from '@core/session/session'
import type { SessionSettings } from '@core/settings/settings'
import type { SpikeTurn } from '../log/review/own-test-service'
import {
  benchClock,
  benchSessions,
  benchSettings,
  benchStarts,
  benchWindows,
  memoryDocuments,
  memoryLog,
  NOON,
} from './testing/session-bench'

const ANSWERED: MovingAnswers = { ...MOVING_UNANSWERED, ticked: [], steadyChair: true }

interface Given {
  readonly answers?: Partial<ScreeningAnswers>
  readonly session?: Partial<SessionSettings>
  readonly ticked?: readonly UrgentFlag[]
  readonly drawn?: SpikeTurn
}

const bench = ({ answers = {}, session = {}, ticked = [], drawn }: Given = {}) => {
  const { clock, controls } = benchClock()
  const documents = memoryDocuments()
  const { windows } = benchWindows()
  const sessions = benchSessions(clock, documents, windows)
  const settings = benchSettings()
  const { safety } = settings.current
  settings.put({
    session: { ...settings.current.session, ...session },
    safety: {
      answers: { ...safety.answers, moving: ANSWERED, ...answers },
      check: { at: NOON - 60_000, ticked },
    },
  })
  const log = memoryLog(new Map())
  const turnOfSpike = () => drawn ?? null
  const parts = { clock, documents, log, sessions, settings, windows, turnOfSpike }
  const plan = () => (sessions.state.kind === 'active' ? sessions.state.session.plan : null)
  const moves = () => [
    ...new Set(
      plan()
        ?.phases.filter(isMovePhase)
        .flatMap(({ move }) => move ?? []),
    ),
  ]
  return { ...parts, ...benchStarts(parts), controls, plan, moves }
}

/** Every way to start that comes to moves: from the button, the tray, a second launch, a reminder or an imported file. */
const ENTRIES: readonly (readonly [string, Origin, ChosenActivity, Partial<SessionSettings>])[] = [
  ['the button of the moves', 'manual', 'move', {}],
  ['a reminder of moves', 'reminder', 'move', {}],
  ['the start button, with moves after the press', 'manual', 'press', { thenMove: true }],
  ['tray or second launch, with moves after the press', 'manual', 'press', { thenMove: true }],
  ['a reminder, with moves after the press', 'reminder', 'press', { thenMove: true }],
  ['settings that were imported', 'manual', 'press', { thenMove: true, moveSet: 'both' }],
]

describe.each(ENTRIES)('moves by %s', (_, origin, activity, session) => {
  const start = (given: Given = {}) => {
    const made = bench({ ...given, session })
    made.starts.request(origin, null, activity)
    return made
  }

  it('start where nothing speaks against them', () => expect(start().moves().length).toBeGreaterThan(0))

  it.each(URGENT_FLAGS)('do not start with a ticked %s', (flag) => {
    const { plan, went } = start({ ticked: [flag] })
    expect(plan()).toBeNull()
    expect(went).toEqual(['help'])
  })

  it('ask first what was never asked, and go on with the answer', () => {
    const { starts, plan, went, safety, settings, moves } = start({ answers: { moving: MOVING_UNANSWERED } })
    expect(plan()).toBeNull()
    expect(starts.waiting?.gate).toEqual({ kind: 'ask-moving', chair: true })
    expect(went).toEqual(['move'])
    safety.answer({ ...settings.current.safety.answers, moving: ANSWERED })
    expect(moves().length).toBeGreaterThan(0)
  })

  it.each([...MOVE_STOPS, 'both-legs'] as const)('leave out every move for %s', (stop) => {
    const answers: Partial<ScreeningAnswers> =
      stop === 'both-legs' ? { painfulSide: 'both' } : { moving: { ...ANSWERED, ticked: [stop] } }
    const { plan, moves, starts } = start({ answers })
    expect(moves()).toEqual([])
    // A press is not refused for what speaks against moves.
    if (activity === 'press') expect(plan()?.activity).toBe('press')
    else expect(starts.waiting?.gate).toEqual({ kind: 'blocked', why: { kind: 'move', why: stop } })
  })

  it('leave out what the answers speak against, and what hurt', () => {
    const moving: MovingAnswers = {
      ...ANSWERED,
      ticked: ['legs-worse-standing'],
      hurt: [{ move: 'walk', at: 1 }],
    }
    const { moves } = start({ answers: { moving } })
    expect(moves()).not.toContain('back')
    expect(moves()).not.toContain('walk')
  })
})

describe('moves', () => {
  it('are done though the hand needs a rest, or the point is off in pregnancy', () => {
    for (const answers of [
      { handToday: { left: ['skin'], right: ['skin'] } },
      { pregnancy: 'yes' },
    ] as const satisfies readonly Partial<ScreeningAnswers>[]) {
      const { starts, plan } = bench({ answers })
      starts.request('manual', null, 'move')
      expect(plan()?.activity).toBe('move')
    }
  })

  it('never follow the press of a pain spike, nor a turn of an own test', () => {
    const { starts, moves } = bench({ session: { thenMove: true } })
    starts.request('spike', 7)
    expect(moves()).toEqual([])
    const drawn: SpikeTurn = { testId: 'own-test-1', turn: 1, arm: 'press', minutes: 3 } as SpikeTurn
    const tested = bench({ session: { thenMove: true }, drawn })
    tested.starts.request('spike', 7)
    expect(tested.moves()).toEqual([])
  })

  it('begin with the easier leg', () => {
    const first = (painfulSide: ScreeningAnswers['painfulSide']) => {
      const { starts, plan } = bench({ answers: { painfulSide }, session: { moveSet: 'no-chair' } })
      starts.request('manual', null, 'move')
      return plan()!
        .phases.filter(isMovePhase)
        .find(({ side }) => side !== null)?.side
    }
    expect([first('left'), first('right'), first(null)]).toEqual(['right', 'left', 'right'])
  })

  it('that hurt are left out of the next set, until they are put back', () => {
    const { starts, settings, moves, sessions, safety } = bench()
    starts.checkedIn('session-1', {
      moved: { went: 'hurt', hurt: ['back'] },
      newNumbness: false,
      askAgainMinutes: null,
    })
    const { moving } = settings.current.safety.answers
    expect(moving.hurt).toEqual([{ move: 'back', at: NOON }])
    starts.request('manual', null, 'move')
    expect(moves()).toEqual(['stand', 'hinge', 'walk'])
    sessions.stop()
    safety.answer({ ...settings.current.safety.answers, moving: { ...moving, hurt: [] } })
    starts.request('manual', null, 'move')
    expect(moves()).toEqual(moveSets.feet.map(({ move }) => move))
  })

  it('cut off in the middle by a crash are there again, with what was skipped', () => {
    const { starts, sessions, controls, documents, clock, windows } = bench()
    starts.request('manual', 4, 'move')
    controls.advance(20_700)
    sessions.skip()
    controls.advance(9_000)
    const left = structuredClone(documents.held.get('session'))
    documents.held.set('session', left)
    const next = benchSessions(clock, documents, windows)
    expect(next.recovered).toMatchObject({
      before: 4,
      completed: false,
      plan: { activity: 'move', moves: { set: 'feet' } },
      skips: [{ fromMs: 20_000, toMs: 50_000 }],
    })
    expect(next.recovered!.elapsedMs).toBeGreaterThanOrEqual(54_000)
  })

  it('paused by a crash of the window go on where they were', () => {
    const { starts, sessions, controls } = bench()
    starts.request('manual', null, 'move')
    controls.advance(60_700)
    sessions.pause('crash')
    controls.advance(30_000)
    sessions.resume()
    controls.advance(3_000)
    expect(sessions.view()).toMatchObject({ running: true, elapsedMs: 60_000 })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEntry } from '../log/entry/entry-schema'
import { countedBefore } from '../log/figures/pair-count'
import { groupOf } from '../log/figures/groups'
import { MOVE_IDS, moveOf, secondsOf, type MoveId } from '../move/moves'
import { MOVE_SETS, moveSets, type MoveBlock } from '../move/sets'
import { cuesOf } from './cues'
import { entryOf } from './entry-of'
import {
  movedMs,
  movesCutShort,
  planMoves,
  skipTarget,
  stretchEndMs,
  thenMove,
  type MoveOptions,
  type MovePhase,
} from './move-plan'
import { DEFAULT_PLAN_OPTIONS, isMovePhase, phaseAt, planSession, pressedMs, type SessionPlan } from './plan'
import {
  elapsedMs,
  IDLE,
  reduceSession,
  START_LEAD_MS,
  type EndedSession,
  type SessionEvent,
  type SessionState,
} from './session'

const BASE = { hand: 'left', technique: 'circles' } as const
const options = (blocks: readonly MoveBlock[], rest: Partial<MoveOptions> = {}): MoveOptions => ({
  set: 'feet',
  blocks,
  gentler: [],
  firstSide: 'right',
  ...rest,
})
const planOf = (blocks: readonly MoveBlock[]) => planMoves(options(blocks), BASE)
const block = (move: MoveId): MoveBlock => ({ move, seconds: secondsOf(moveOf(move)) })
const movePhases = (plan: SessionPlan): readonly MovePhase[] => plan.phases.filter(isMovePhase)
const shape = (plan: SessionPlan) =>
  movePhases(plan)
    .filter(({ move }) => move !== null)
    .map(({ kind, side, durationMs }) => [kind, side, durationMs / 1000])

/** Any set that somebody could make. */
const anyBlocks = fc
  .uniqueArray(fc.constantFrom(...MOVE_IDS), { minLength: 1, maxLength: 10 })
  .map((moves) => moves.map(block))

describe('the plan of a set', () => {
  it.each([
    ['feet', 140],
    ['chair', 140],
    ['no-chair', 140],
    ['three', 200],
    ['both', 260],
    ['walk', 140],
  ] as const)('%s lasts %i s: ten to get ready, the set, ten of rest', (set, seconds) => {
    expect(planOf(moveSets[set]).totalMs).toBe(seconds * 1000)
  })

  it('after three minutes of pressing ends at 5:20', () => {
    const plan = thenMove(planSession(DEFAULT_PLAN_OPTIONS), options(moveSets.feet))
    expect(plan.totalMs).toBe(320_000)
    expect(plan.activity).toBe('press')
    expect(pressedMs(plan, plan.totalMs)).toBe(pressedMs(planSession(DEFAULT_PLAN_OPTIONS), 180_000))
  })

  it.each([
    ['rock', [['move', null, 30]]],
    [
      'turn',
      [
        ['move', 'left', 10],
        ['move', 'right', 10],
        ['move', 'left', 10],
        ['move', 'right', 10],
      ],
    ],
    [
      'slider',
      [
        ['move', 'right', 20],
        ['move', 'left', 20],
      ],
    ],
    ['stand', [['move', null, 40]]],
    [
      'hinge',
      [
        ['move', null, 5],
        ['hold', null, 20],
        ['rest', null, 5],
      ],
    ],
    [
      'four',
      [
        ['move', 'right', 5],
        ['hold', 'right', 15],
        ['other-side', 'left', 5],
        ['move', 'left', 5],
        ['hold', 'left', 15],
        ['rest', 'left', 5],
      ],
    ],
    [
      'calf',
      [
        ['move', 'right', 5],
        ['hold', 'right', 20],
        ['other-side', 'left', 5],
        ['move', 'left', 5],
        ['hold', 'left', 20],
        ['rest', 'left', 5],
      ],
    ],
  ] as const)('%s goes in these phases, the easier side first', (move, phases) => {
    expect(shape(planOf([block(move)]))).toEqual(phases)
  })

  it('has no gaps, every block as long as it says, and starts each move on a breath, for any set', () => {
    fc.assert(
      fc.property(anyBlocks, fc.boolean(), (blocks, after) => {
        const plan = after
          ? thenMove(planSession(DEFAULT_PLAN_OPTIONS), options(blocks))
          : planMoves(options(blocks), BASE)
        let at = 0
        for (const { startMs, durationMs } of plan.phases) {
          expect(startMs).toBe(at)
          at += durationMs
        }
        expect(plan.totalMs).toBe(at)
        blocks.forEach(({ move, seconds }, i) => {
          const own = movePhases(plan).filter(({ nth }) => nth === i + 1)
          expect(new Set(own.map((phase) => phase.move))).toEqual(new Set([move]))
          expect(own.reduce((sum, { durationMs }) => sum + durationMs, 0)).toBe(seconds * 1000)
          expect((own[0]!.startMs - own[0]!.breathFromMs) % 10_000).toBe(0)
        })
      }),
    )
  })
})

describe('the cues of moves', () => {
  it('of "press 3, then move 2" come at these seconds', () => {
    const plan = thenMove(planSession(DEFAULT_PLAN_OPTIONS), options(moveSets['no-chair']))
    const cues = cuesOf(plan).map(({ atMs, cue }) => `${atMs / 1000} ${cue}`)
    expect(cues).toEqual([
      '0 prepare',
      '10 press',
      '50 ease',
      '60 press',
      '110 ease',
      '120 press',
      '170 ease',
      // Hands off; then calf, back, hinge.
      '180 prepare',
      '190 prepare',
      '195 press',
      '215 switch',
      '220 prepare',
      '225 press',
      '245 ease',
      '250 press',
      '280 prepare',
      '285 press',
      '305 ease',
      '320 done',
    ])
  })

  it('say a change of sides without a pause by the same cue as one with it', () => {
    const cues = cuesOf(planOf([block('turn')])).map(({ atMs, cue }) => `${atMs / 1000} ${cue}`)
    expect(cues).toEqual([
      '0 prepare',
      '10 press',
      '20 switch',
      '30 switch',
      '40 switch',
      '50 ease',
      '60 done',
    ])
  })

  it('begin every move and every other side of any set, and no two touch', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const plan = planOf(blocks)
        const cues = cuesOf(plan)
        const at = new Set(cues.map(({ atMs }) => atMs))
        movePhases(plan).forEach((phase, i, all) => {
          const before = all[i - 1]
          if (before?.nth !== phase.nth || before.side !== phase.side) {
            const restsOn = phase.kind === 'rest' && before?.kind === 'rest'
            expect(at.has(phase.startMs) || restsOn).toBe(true)
          }
        })
        for (const [i, cue] of cues.entries())
          if (i > 0) expect(cue.atMs - cues[i - 1]!.atMs).toBeGreaterThanOrEqual(5000)
      }),
    )
  })
})

const run = (plan: SessionPlan, events: readonly (SessionEvent | number)[]) => {
  let monoMs = 0
  let state: SessionState = reduceSession(IDLE, {
    kind: 'start',
    id: 's',
    origin: 'manual',
    plan,
    nowMs: 0,
    monoMs,
  })
  monoMs = START_LEAD_MS
  for (const event of events) {
    if (typeof event === 'number') monoMs += event
    else state = reduceSession(state, { ...event, nowMs: monoMs, monoMs })
  }
  return { state, elapsed: state.kind === 'active' ? elapsedMs(state.session, monoMs) : null }
}
const at = { nowMs: 0, monoMs: 0 }
const skip: SessionEvent = { kind: 'skip', ...at }
const stop: SessionEvent = { kind: 'stop', ...at }

describe('skipping', () => {
  it('goes to the next move, and from the last one to the rest', () => {
    expect(run(planOf(moveSets.feet), [12_000, skip]).elapsed).toBe(50_000)
    expect(run(planOf(moveSets.feet), [125_000, skip]).elapsed).toBe(130_000)
  })
  it('changes nothing while pressing and in the last rest', () => {
    const plan = thenMove(planSession(DEFAULT_PLAN_OPTIONS), options(moveSets.feet))
    expect(run(plan, [30_000, skip]).elapsed).toBe(30_000)
    expect(skipTarget(plan, 315_000)).toBeNull()
  })
  it('works in a pause, and stays paused', () => {
    const { state } = run(planOf(moveSets.feet), [12_000, { kind: 'pause', reason: 'user', ...at }, skip])
    expect(state).toMatchObject({ session: { clock: { kind: 'paused', baseMs: 50_000 } } })
  })
  it('counts no second of what was passed over, wherever and however often it is done', () => {
    fc.assert(
      fc.property(
        anyBlocks,
        fc.array(fc.integer({ min: 100, max: 40_000 }), { maxLength: 12 }),
        (blocks, waits) => {
          const plan = planOf(blocks)
          const { state } = run(plan, [...waits.flatMap((ms) => [ms, skip]), stop])
          const session = (state as { readonly session: EndedSession }).session
          const waited = waits.reduce((sum, ms) => sum + ms, 0)
          const moved = movedMs(plan, session)
          expect(moved).toBeGreaterThanOrEqual(0)
          expect(moved).toBeLessThanOrEqual(Math.min(waited, plan.totalMs))
          if (session.skips.length === 0 && session.completed)
            expect(movesCutShort(plan, session)).toEqual([])
        },
      ),
    )
  })
})

it('what is counted down to is the end of this side, and of the change', () => {
  const plan = planOf([block('calf')])
  const end = (ms: number) => stretchEndMs(plan, phaseAt(plan, ms) as MovePhase) / 1000
  expect([0, 11_000, 20_000, 36_000, 41_000, 66_000, 72_000].map(end)).toEqual([10, 35, 35, 40, 70, 70, 80])
})

describe('the entry of a set', () => {
  const entry = (plan: SessionPlan, events: readonly (SessionEvent | number)[]) => {
    const { state } = run(plan, events)
    const session = { ...(state as { readonly session: EndedSession }).session, id: 'session-0001' }
    return entryOf(
      { ...session, startedAtMs: 1_760_000_000_000 },
      { nowMs: 1_760_000_300_000, zone: 'UTC', utcOffsetMinutes: 0, spikeId: null },
    )
  }
  it.each(MOVE_SETS)('%s knows its set and the seconds, is valid, and counts as no press', (set) => {
    const plan = planMoves(options(moveSets[set], { set }), BASE)
    const made = entry(plan, [plan.totalMs, { kind: 'tick', ...at }])
    const seconds = moveSets[set].reduce((sum, one) => sum + one.seconds, 0)
    expect(parseEntry(made)).toMatchObject({ kind: 'ok' })
    expect(made).toMatchObject({
      activity: 'move',
      pressedMs: 0,
      ending: 'completed',
      move: { set, movedMs: seconds * 1000, cutShort: [], went: null, hurt: [] },
    })
    expect(groupOf(made)).toBeNull()
  })
  it('names the moves that were skipped or never reached', () => {
    const made = entry(planOf(moveSets.feet), [20_000, skip, 31_000, stop])
    expect(made.move).toMatchObject({ movedMs: 41_000, cutShort: ['stand', 'hinge', 'walk'] })
  })
  it('of a press with moves after it holds both, and gives its change to neither', () => {
    const plan = thenMove(planSession(DEFAULT_PLAN_OPTIONS), options(moveSets.feet))
    const made = { ...entry(plan, [plan.totalMs, { kind: 'tick', ...at }]), before: 6, after: 4 } as const
    expect(made).toMatchObject({ activity: 'press', plannedMinutes: 3, move: { movedMs: 120_000 } })
    expect(made.pressedMs).toBeGreaterThan(100_000)
    expect(groupOf(made)).toBe('scheduled')
    expect(countedBefore(made)).toBeNull()
  })
  it('of a press that was stopped before the moves is one of a press alone', () => {
    const plan = thenMove(planSession(DEFAULT_PLAN_OPTIONS), options(moveSets.feet))
    expect(entry(plan, [100_000, stop]).move).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moveSets } from '@core/move/sets'
import { thenMove } from '@core/session/move-plan'
import {
  planSession,
  withoutFinding,
  withoutPress,
  type PlanOptions,
  type SessionPlan,
  pressPhases,
} from '@core/session/plan'
import { breathAt, breathsOfPlan } from './breath'
import { moveBand, moveRing, moveSwell } from './gate-motion'
import { moveHand } from './hand-motion'
import type { MotionMode } from './motion-mode'
import { slotsOf } from '../RingLayers'
import { recordedParts, valueAt, type Recorded } from './testing/recorded-parts'
import { createTimeline } from './timeline'

const MODES = ['full', 'software', 'saving', 'reduced'] as const satisfies readonly MotionMode[]
const options: fc.Arbitrary<PlanOptions> = fc.record({
  hand: fc.constantFrom('left', 'right', 'both'),
  minutes: fc.constantFrom(3, 4, 5),
  technique: fc.constantFrom('circles', 'steady'),
  pressSeconds: fc.constantFrom(20, 30, 40, 50),
  prepareSeconds: fc.constantFrom(5, 10, 30),
  firstHand: fc.constantFrom('left', 'right'),
})

const MOVES = { set: 'no-chair', blocks: moveSets['no-chair'], gentler: [], firstSide: 'right' } as const

/** Plans of people who know no spot, one, or both, with moves after the press or without. */
const plans = fc
  .tuple(options, fc.subarray(['left', 'right'] as const), fc.boolean())
  .map(([choice, known, moves]) => {
    const plan = withoutFinding(planSession(choice), new Set(known))
    return moves ? thenMove(plan, MOVES) : plan
  })

interface Motion {
  readonly gate: readonly Recorded[]
  readonly hand: (side: 'left' | 'right') => readonly Recorded[]
}

function motionOf(plan: SessionPlan, mode: MotionMode, breathing = true): Motion {
  const timeline = createTimeline()
  const gate = recordedParts()
  const common = { timeline, plan, mode, breathing }
  moveBand({ ...common, parts: gate.parts })
  moveRing({ ...common, parts: gate.parts })
  const hands = new Map<string, ReturnType<typeof recordedParts>>()
  for (const side of new Set(pressPhases(plan).map(({ hand }) => hand))) {
    const recorded = recordedParts()
    hands.set(side, recorded)
    moveHand({ ...common, parts: recorded.parts, hand: side, flipped: side === 'right', scale: 1.54 })
  }
  timeline.build()
  return { gate: gate.animations, hand: (side) => hands.get(side)!.animations }
}

const opacity = (animations: readonly Recorded[], part: string, sessionMs: number): number => {
  const found = animations.find((one) => one.part === part && one.property === 'opacity')
  return found ? Number(valueAt(found, sessionMs)) : 0
}

describe('the motion of a session', () => {
  test('no element has two animations of one property, for any plan: Chromium would run both on the main thread', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(...MODES), fc.boolean(), (plan, mode, breathing) => {
        const motion = motionOf(plan, mode, breathing)
        const all = [motion.gate, ...new Set(pressPhases(plan).map(({ hand }) => hand))].map((one) =>
          typeof one === 'string' ? motion.hand(one) : one,
        )
        for (const animations of all) {
          const names = animations.map(({ part, property }) => `${part} ${property}`)
          expect(names).toHaveLength(new Set(names).size)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('pressing shows pulse and thumb, letting go neither pulse nor technique, in every mode that shows the hand', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom('full', 'software', 'saving'), (plan, mode) => {
        const motion = motionOf(plan, mode)
        for (const phase of pressPhases(plan)) {
          const parts = motion.hand(phase.hand)
          const late = phase.startMs + phase.durationMs - 1_100
          if (phase.kind === 'press') {
            expect(opacity(parts, 'pulse', late)).toBe(0.15)
            expect(opacity(parts, 'thumb', late)).toBe(1)
            expect(opacity(parts, 'half-near', late)).toBe(1)
          }
          if (phase.kind === 'ease' || phase.kind === 'release') {
            const eased = phase.startMs + 5_000
            expect(opacity(parts, 'pulse', eased)).toBe(0)
            expect(opacity(parts, 'half-near', eased)).toBe(0)
            expect(opacity(parts, 'pad', eased)).toBe(1)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('the edge of the gate is there in every breath, also where nobody searches for the spot', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { gate } = motionOf(plan, 'full')
        for (const { kind, startMs, durationMs } of plan.phases.slice(0, -1)) {
          if (kind === 'press' || kind === 'ease')
            expect(opacity(gate, 'band', startMs + durationMs / 2)).toBe(0.19)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('both hands: each is there in its own phases only, and the other one has gone', () => {
    const plan = planSession({
      hand: 'both',
      minutes: 3,
      technique: 'circles',
      pressSeconds: 50,
      prepareSeconds: 10,
      firstHand: 'left',
    })
    const motion = motionOf(plan, 'full')
    const change = plan.phases.find(({ kind }) => kind === 'switch')!
    expect(opacity(motion.hand('left'), 'round', change.startMs - 100)).toBe(1)
    expect(opacity(motion.hand('right'), 'round', change.startMs - 100)).toBe(0)
    expect(opacity(motion.hand('left'), 'round', change.startMs + change.durationMs)).toBe(0)
    expect(opacity(motion.hand('right'), 'round', change.startMs + change.durationMs)).toBe(1)
  })

  test('on a processor the large band stands still and the rest is drawn 30 or 15 times a second', () => {
    const plan = planSession({
      hand: 'left',
      minutes: 3,
      technique: 'circles',
      pressSeconds: 50,
      prepareSeconds: 10,
      firstHand: 'left',
    })
    const moving = (mode: MotionMode) => motionOf(plan, mode).gate.some(({ part }) => part === 'band')
    expect(MODES.map(moving)).toEqual([true, false, false, false])
    const rate = (mode: MotionMode) => {
      const pulse = motionOf(plan, mode)
        .hand('left')
        .find(({ part, property }) => part === 'pulse' && property === 'transform')!
      const steps = /steps\((\d+)\)/.exec(pulse.easing)
      return steps && Math.round((Number(steps[1]) / pulse.durationMs) * 1000)
    }
    expect([rate('full'), rate('software'), rate('saving')]).toEqual([null, 30, 15])
  })

  test('without a guided breath nothing breathes and the pulse still marks the pressing', () => {
    const plan = planSession({
      hand: 'left',
      minutes: 3,
      technique: 'steady',
      pressSeconds: 50,
      prepareSeconds: 10,
      firstHand: 'left',
    })
    const motion = motionOf(plan, 'full', false)
    expect(motion.gate.some(({ part }) => part === 'band')).toBe(false)
    expect(opacity(motion.hand('left'), 'word-in', 20_000)).toBe(0)
    expect(opacity(motion.hand('left'), 'pulse', 20_000)).toBe(0.15)
  })

  test('breathing only: the circle opens for 4 s and closes for 6 s', () => {
    const plan = withoutPress(
      planSession({
        hand: 'left',
        minutes: 3,
        technique: 'circles',
        pressSeconds: 50,
        prepareSeconds: 10,
        firstHand: 'left',
      }),
      'breathe',
    )
    const { parts, animations } = recordedParts()
    const timeline = createTimeline()
    moveSwell({ timeline, parts, plan, mode: 'full', breathing: true })
    timeline.build()
    const swell = animations.find(({ part }) => part === 'swell')!
    for (const { startMs, turnMs, endMs } of breathsOfPlan(plan).filter(
      ({ endMs: end }) => end <= plan.totalMs,
    )) {
      expect(valueAt(swell, startMs)).toBe('scale(0.5)')
      expect(valueAt(swell, turnMs)).toBe('scale(1)')
      expect(valueAt(swell, endMs)).toBe('scale(0.5)')
    }
  })
})

describe('the breath', () => {
  test('is four seconds in and six out, counted from 1, and is not guided while finding the spot', () => {
    const press = { kind: 'press', hand: 'left', startMs: 10_000, durationMs: 40_000, minute: 1 } as const
    expect([0, 3_999, 4_000, 9_999, 10_000].map((ms) => breathAt(press, 10_000 + ms))).toEqual([
      { way: 'in', second: 1 },
      { way: 'in', second: 4 },
      { way: 'out', second: 1 },
      { way: 'out', second: 6 },
      { way: 'in', second: 1 },
    ])
    expect(breathAt({ ...press, kind: 'prepare' }, 12_000)).toBeNull()
  })
})

describe('the slots of the ring', () => {
  test('do not overlap, follow the plan, and finding belongs to the first pressing', () => {
    fc.assert(
      fc.property(options, (choice) => {
        const plan = planSession(choice)
        const slots = slotsOf(plan)
        const shown = plan.phases.filter(({ kind }) => kind !== 'prepare' && kind !== 'switch')
        expect(slots).toHaveLength(shown.length)
        slots.forEach((slot, index) => {
          expect(slot.to).toBeGreaterThan(slot.from)
          expect(slot.from).toBeGreaterThan(slots[index - 1]?.to ?? 0)
          expect(slot.width).toBe(shown[index]!.kind === 'press' ? 12 : 4)
        })
        expect(slots.at(-1)!.to).toBeLessThan(360)
      }),
    )
  })
})

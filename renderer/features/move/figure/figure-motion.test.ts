import { describe, expect, it } from 'vitest'
import { figureBetween, waysOf, type MoveDone } from '@core/move/motion'
import { MOVE_IDS, moveOf, secondsOf } from '@core/move/moves'
import { recordedParts, valueAt } from '../../session/stage/motion/testing/recorded-parts'
import type { Part } from '../../session/stage/motion/parts'
import { createTimeline } from '../../session/stage/motion/timeline'
import { moveFigure } from './figure-motion'
import { cssTransform, partsOf } from './parts'

const START_MS = 190_000
const doneOf = (move: MoveDone['move'], firstSide: MoveDone['firstSide'] = 'right'): MoveDone => ({
  move,
  seconds: secondsOf(moveOf(move)),
  firstSide,
})
function motionOf(done: MoveDone, mode: 'full' | 'saving' = 'full') {
  const recorded = recordedParts()
  const timeline = createTimeline()
  moveFigure({
    timeline,
    parts: (part) => recorded.parts(part as Part),
    done,
    startMs: START_MS,
    mode,
  })
  timeline.build()
  return { ...recorded, timeline }
}
const of = (motion: ReturnType<typeof motionOf>, part: string, property = 'transform') =>
  motion.animations.find((one) => one.part === part && one.property === property)

describe.each(MOVE_IDS)('the figure of %s', (id) => {
  const motion = motionOf(doneOf(id))
  const ways = waysOf(doneOf(id))

  it('moves by transform and opacity only, each element by one animation of each', () => {
    const named = motion.animations.map(({ part, property }) => `${part} ${property}`)
    expect(new Set(named).size).toBe(named.length)
    for (const { property } of motion.animations) expect(['transform', 'opacity']).toContain(property)
    expect(motion.animations.length).toBeGreaterThan(3)
  })

  it('is where the move says at the end of each way, in session time', () => {
    for (const way of ways) {
      const parts = partsOf(figureBetween(way.poses, 1))
      for (const { id: part, placement } of parts) {
        const animation = of(motion, part)
        const value = animation
          ? valueAt(animation, START_MS + way.untilMs)
          : motion.element(part).style.transform
        expect(value).toBe(cssTransform(placement))
      }
    }
  })

  it('does not move before the move begins, nor after it ends', () => {
    const { seconds } = doneOf(id)
    for (const { startMs, durationMs } of motion.animations) {
      expect(startMs).toBeGreaterThanOrEqual(START_MS)
      expect(startMs + durationMs).toBeLessThanOrEqual(START_MS + seconds * 1000 + 1)
    }
  })

  it('stands still at the moment of a pause, and goes on from there', () => {
    motion.timeline.follow(START_MS + 1_234, false)
    for (const one of motion.animations) {
      expect(one.currentTime).toBe(START_MS + 1_234)
      expect(one.startTime).toBeNull()
    }
    motion.timeline.follow(START_MS + 1_234, true)
    const starts = new Set(motion.animations.map(({ startTime }) => startTime))
    expect(starts.size).toBe(1)
  })

  it('is looked at 15 times a second on battery', () => {
    const saving = motionOf(doneOf(id), 'saving').animations.filter(
      ({ property }) => property === 'transform',
    )
    const frames = saving.filter(({ part }) => part !== 'turned')
    for (const { easing, durationMs } of frames)
      expect(easing).toBe(`steps(${Math.round((durationMs * 15) / 1000)})`)
  })
})

describe('the other leg', () => {
  it.each(['four', 'calf', 'ham', 'slider'] as const)('of %s is the picture turned over, unseen', (id) => {
    const motion = motionOf(doneOf(id, 'right'))
    const turned = of(motion, 'turned')!
    const values = turned.frames.map(({ transform }) => transform)
    expect(values[0]).toBe('scale(1, 1)')
    expect(values.at(-1)).toBe('scale(-1, 1)')
    const changesAt = turned.startMs + Number(turned.frames.at(-1)!.offset) * turned.durationMs
    expect(valueAt(of(motion, 'seen', 'opacity')!, changesAt)).toBe(0)
  })

  it.each(['rock', 'turn', 'stand', 'back', 'hinge', 'walk'] as const)('never turns %s over', (id) => {
    expect(of(motionOf(doneOf(id)), 'turned')).toBeUndefined()
  })
})

it('animates five minutes of walking with few enough keys', () => {
  const { animations } = motionOf({ move: 'walk', seconds: 120, firstSide: 'right' })
  const keys = animations.reduce((sum, { frames }) => sum + frames.length, 0)
  expect(keys).toBeLessThan(40_000)
})

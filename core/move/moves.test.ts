import { describe, expect, it } from 'vitest'
import { cycleSeconds, MOVE_IDS, moveOf, secondsOf } from './moves'
import { poseOf } from './poses'
import { MOVE_SETS, moveSets } from './sets'

describe('each move', () => {
  it.each([
    ['rock', 30],
    ['turn', 40],
    ['four', 50],
    ['slider', 40],
    ['stand', 40],
    ['back', 30],
    ['hinge', 30],
    ['walk', 20],
    ['calf', 60],
    ['ham', 60],
  ] as const)('%s lasts %i s', (id, seconds) => {
    expect(secondsOf(moveOf(id))).toBe(seconds)
  })

  it.each(MOVE_IDS)('%s comes back to where it started, and stays in one view', (id) => {
    const { start, cycle } = moveOf(id)
    const used = cycle.flatMap((step) => step.poses)
    expect(used.at(-1)).toBe(start)
    expect(new Set([start, ...used].map((pose) => poseOf(pose).view)).size).toBe(1)
    for (const { kind, poses } of cycle) expect(poses.length === 0).toBe(kind === 'hold')
  })

  it.each(MOVE_IDS)('%s is as long in its gentler way', (id) => {
    const { gentler, ...usual } = moveOf(id)
    if (gentler) expect(cycleSeconds(gentler)).toBe(cycleSeconds(usual))
    expect(gentler?.cycle.at(-1)?.poses.at(-1)).toBe(gentler?.start)
  })

  it.each(MOVE_IDS)('%s does as many repetitions on one side as on the other', (id) => {
    const { sides, repetitions } = moveOf(id)
    if (sides !== 'none') expect(repetitions % 2).toBe(0)
  })

  it('is held for at most 20 s', () => {
    const holds = MOVE_IDS.flatMap((id) => moveOf(id).cycle).filter(({ kind }) => kind === 'hold')
    expect(Math.max(...holds.map(({ seconds }) => seconds))).toBe(20)
  })

  it('the walk goes on in whole cycles for any length in tens of seconds', () => {
    expect(10 % cycleSeconds(moveOf('walk'))).toBe(0)
  })
})

describe('each set', () => {
  it.each([
    ['feet', 120],
    ['chair', 120],
    ['no-chair', 120],
    ['three', 180],
    ['both', 240],
    ['walk', 120],
  ] as const)('%s lasts %i s', (set, seconds) => {
    expect(moveSets[set].reduce((sum, block) => sum + block.seconds, 0)).toBe(seconds)
  })

  it.each(MOVE_SETS)('%s has blocks of whole tens of seconds, so that the breath stays in step', (set) => {
    for (const { seconds } of moveSets[set]) expect(seconds % 10).toBe(0)
  })

  it.each(MOVE_SETS)('%s holds no move that has to be chosen, or that is for quiet days only', (set) => {
    for (const { move } of moveSets[set]) {
      expect(moveOf(move).optIn).toBeUndefined()
      expect(moveOf(move).legPainAtMost).toBeUndefined()
    }
  })

  it('without a chair needs none', () => {
    for (const set of ['no-chair', 'walk'] as const)
      for (const { move } of moveSets[set]) expect(moveOf(move).needs).not.toContain('steady-chair')
  })
})

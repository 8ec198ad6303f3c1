import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BODY, FURNITURE, lengthOf, minus, type Point } from './body'
import type { FrontFigure } from './front-figure'
import { figureBetween, figureOf, sideAt, waysOf, weightsAt, type Figure } from './motion'
import { MOVE_IDS, moveOf, secondsOf, type MoveId } from './moves'
import { poses, type PoseId } from './poses'
import { jointsOf, type DrawnLeg, type SideFigure } from './side-figure'

const distance = (a: Point, b: Point): number => lengthOf(minus(a, b))
const isSide = (figure: Figure): figure is SideFigure => figure.view === 'side'
const sidePoses = (Object.keys(poses) as PoseId[]).filter((id) => poses[id].view === 'side')
const waysOfMove = (id: MoveId, gentler = false) =>
  waysOf({ move: id, seconds: secondsOf(moveOf(id)), firstSide: 'right', gentler })
const everyWay = MOVE_IDS.flatMap((id) => [
  ...waysOfMove(id).map((way) => ({ id, way })),
  ...(moveOf(id).gentler ? waysOfMove(id, true).map((way) => ({ id, way })) : []),
])
/** Any moment of any way of any move. */
const moment = fc.record({
  of: fc.constantFrom(...everyWay),
  time: fc.double({ min: 0, max: 1, noNaN: true }),
})

const pointsOf = (figure: Figure): readonly Point[] => {
  if (isSide(figure)) {
    const { hip, waist, chest, shoulder, neck, headTop, near, far, nearArm, farArm } = figure
    const legs = [near, far].flatMap(({ knee, ankle, heel, toe }) => [knee, ankle, heel, toe])
    const arms = [nearArm, farArm].flatMap(({ elbow, wrist }) => [elbow, wrist])
    return [hip, waist, chest, shoulder, neck, headTop, ...legs, ...arms]
  }
  const { neck, headTop, left, right } = figure
  return [neck, headTop, ...[left, right].flatMap((limbs) => Object.values(limbs) as Point[])]
}

describe('the body', () => {
  it('keeps its lengths, whatever it does', () => {
    fc.assert(
      fc.property(moment, ({ of: { way }, time }) => {
        const figure = figureBetween(way.poses, time)
        if (!isSide(figure)) return
        const { hip, waist, chest, shoulder, neck, headTop } = figure
        expect(distance(hip, waist)).toBeCloseTo(BODY.lowTrunk, 6)
        expect(distance(waist, chest)).toBeCloseTo(BODY.midTrunk, 6)
        expect(distance(chest, shoulder)).toBeCloseTo(BODY.upperTrunk, 6)
        expect(distance(shoulder, neck)).toBeCloseTo(BODY.neck, 6)
        expect(distance(neck, headTop)).toBeCloseTo(BODY.head, 6)
        for (const leg of [figure.near, figure.far]) {
          expect(distance(leg.hip, leg.knee)).toBeCloseTo(BODY.thigh, 6)
          expect(distance(leg.knee, leg.ankle)).toBeCloseTo(BODY.shin, 6)
          expect(distance(leg.heel, leg.toe)).toBeCloseTo(BODY.heel + BODY.toe, 6)
        }
        for (const arm of [figure.nearArm, figure.farArm]) {
          expect(distance(arm.shoulder, arm.elbow)).toBeCloseTo(BODY.upperArm, 6)
          expect(distance(arm.elbow, arm.wrist)).toBeCloseTo(BODY.forearm, 6)
        }
      }),
    )
  })

  it('is drawn no longer than it is from the front', () => {
    fc.assert(
      fc.property(moment, ({ of: { way }, time }) => {
        const figure = figureBetween(way.poses, time)
        if (isSide(figure)) return
        for (const { shoulder, elbow, wrist } of [figure.left, figure.right]) {
          expect(distance(shoulder, elbow)).toBeLessThanOrEqual(BODY.upperArm + 1e-9)
          expect(distance(elbow, wrist)).toBeLessThanOrEqual(BODY.forearm + 1e-9)
        }
      }),
    )
  })

  it('bends no joint past its range, nor past what the moves allow', () => {
    const within = (value: number, from: number, to: number) => {
      expect(value).toBeGreaterThanOrEqual(from - 1e-6)
      expect(value).toBeLessThanOrEqual(to + 1e-6)
    }
    fc.assert(
      fc.property(moment, ({ of: { way }, time }) => {
        const figure = figureBetween(way.poses, time)
        if (!isSide(figure)) return
        const { lumbar, thorax, neck, legs, arms } = jointsOf(figure)
        within(lumbar, -15, 30)
        within(thorax, -10, 25)
        within(neck, -25, 35)
        for (const { hip, knee, ankle } of legs) {
          within(hip, -15, 130)
          within(knee, 0, 110)
          within(ankle, -25, 25)
        }
        for (const { shoulder, elbow } of arms) {
          within(shoulder, -60, 120)
          within(elbow, 0, 130)
        }
      }),
    )
  })

  it('does not leave its place at once: at most a hundredth of its height in a sixtieth of a second', () => {
    fc.assert(
      fc.property(moment, ({ of: { id, way }, time }) => {
        // Somebody who walks swings the legs faster than a move goes.
        const most = id === 'walk' ? 0.035 : 0.01
        const frame = 1000 / 60 / (way.untilMs - way.fromMs)
        const before = pointsOf(figureBetween(way.poses, time))
        const after = pointsOf(figureBetween(way.poses, Math.min(1, time + frame)))
        before.forEach((point, index) => expect(distance(point, after[index]!)).toBeLessThan(most))
      }),
    )
  })

  it('begins each way where the last one ended', () => {
    for (const id of MOVE_IDS) {
      const ways = waysOfMove(id)
      ways.slice(1).forEach((way, index) => {
        const last = pointsOf(figureBetween(ways[index]!.poses, 1))
        const next = pointsOf(figureBetween(way.poses, 0))
        last.forEach((point, at) => expect(distance(point, next[at]!)).toBeLessThan(1e-6))
      })
    }
  })
})

describe('feet', () => {
  const flat = ({ heel, toe }: DrawnLeg) => Math.max(Math.abs(heel[1]), Math.abs(toe[1]))

  it('never go through the floor', () => {
    fc.assert(
      fc.property(moment, ({ of: { way }, time }) => {
        const figure = figureBetween(way.poses, time)
        if (!isSide(figure)) return
        for (const { heel, toe } of [figure.near, figure.far])
          expect(Math.min(heel[1], toe[1])).toBeGreaterThan(-0.01)
      }),
    )
  })

  it('stand still on it, but for the one that the move lifts', () => {
    const lifted: Partial<Record<MoveId, readonly string[]>> = {
      slider: ['near'],
      ham: ['near'],
      walk: ['near', 'far'],
      hinge: ['near', 'far'],
    }
    fc.assert(
      fc.property(moment, ({ of: { id, way }, time }) => {
        const figure = figureBetween(way.poses, time)
        const start = figureBetween(way.poses, 0)
        if (!isSide(figure) || !isSide(start)) return
        for (const which of ['near', 'far'] as const) {
          if (lifted[id]?.includes(which)) continue
          expect(flat(figure[which])).toBeLessThan(0.01)
          expect(distance(figure[which].ankle, start[which].ankle)).toBeLessThan(0.005)
        }
      }),
    )
  })

  it('step back one after the other before the table', () => {
    const [there] = waysOfMove('hinge')
    for (const time of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const figure = figureBetween(there!.poses, time) as SideFigure
      expect(Math.min(flat(figure.near), flat(figure.far))).toBeLessThan(0.012)
    }
  })

  it('one of them is on the floor at each moment of a walk', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...waysOfMove('walk')),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (way, time) => {
          const { near, far } = figureBetween(way.poses, time) as SideFigure
          const lowest = Math.min(near.heel[1], near.toe[1], far.heel[1], far.toe[1])
          expect(lowest).toBeCloseTo(0, 6)
        },
      ),
    )
  })
})

describe('hands', () => {
  const handOf = ({ nearArm }: SideFigure): Point => {
    const [x, y] = minus(nearArm.wrist, nearArm.elbow)
    const share = BODY.hand / BODY.forearm
    return [nearArm.wrist[0] + x * share, nearArm.wrist[1] + y * share]
  }
  const always = (id: MoveId, look: (figure: SideFigure) => void) =>
    fc.assert(
      fc.property(
        fc.constantFrom(...waysOfMove(id)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (way, time) => {
          look(figureBetween(way.poses, time) as SideFigure)
        },
      ),
    )

  it('lie on the thighs of somebody who rocks', () => {
    always('rock', ({ nearArm, near }) => {
      expect(nearArm.wrist[1] - near.knee[1]).toBeGreaterThan(0.02)
      expect(nearArm.wrist[1] - near.knee[1]).toBeLessThan(0.08)
      expect(nearArm.wrist[0]).toBeLessThan(near.knee[0])
    })
  })

  it('stay at the edge of the table, with straight arms at the end', () => {
    always('hinge', (figure) => expect(distance(figure.nearArm.wrist, [0.266, 0.451])).toBeLessThan(0.004))
    const [, elbow] = poses['hinge.end'].nearArm
    expect(elbow).toBe(0)
    expect(
      distance(handOf(figureOf(poses['hinge.end']) as SideFigure), [0.3, FURNITURE.tableTop]),
    ).toBeLessThan(0.02)
  })

  it('stay on the wall', () => {
    always('calf', (figure) => {
      expect(handOf(figure)[0]).toBeGreaterThan(FURNITURE.wall - 0.03)
      expect(handOf(figure)[0]).toBeLessThan(FURNITURE.wall + 0.03)
    })
  })

  it('stay on the back of the hips', () => {
    always('back', ({ nearArm, hip }) => expect(distance(nearArm.wrist, hip)).toBeLessThan(0.08))
  })

  it('one holds the table beside the step', () => {
    always('ham', ({ farArm }) => expect(distance(farArm.wrist, [0.08, 0.5])).toBeLessThan(0.006))
  })

  it('stay on the opposite shoulders while the chest turns', () => {
    for (const time of [0, 0.25, 0.5, 0.75, 1])
      for (const way of waysOfMove('turn')) {
        const { left, right } = figureBetween(way.poses, time) as FrontFigure
        expect(distance(right.wrist, left.shoulder)).toBeLessThan(0.09)
        expect(distance(left.wrist, right.shoulder)).toBeLessThan(0.09)
      }
  })

  it('stay on the crossed leg while the body leans', () => {
    for (const time of [0, 0.5, 1]) {
      const { right } = figureBetween(waysOfMove('four')[0]!.poses, time) as FrontFigure
      expect(distance(right.wrist, [-0.132, 0.41])).toBeLessThan(1e-6)
    }
  })
})

describe('limits of the moves', () => {
  it('never tucks the chin and straightens the knee at the same time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...waysOfMove('slider')),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (way, time) => {
          const { neck, legs } = jointsOf(figureBetween(way.poses, time) as SideFigure)
          if (neck > 0) expect(legs[0]!.knee).toBeGreaterThan(50)
        },
      ),
    )
  })

  it('bends to the table with a straight back', () => {
    for (const way of waysOfMove('hinge'))
      for (const time of [0, 0.3, 0.6, 1]) {
        const { lumbar, thorax } = jointsOf(figureBetween(way.poses, time) as SideFigure)
        expect([lumbar, thorax]).toEqual([0, 0])
      }
  })

  it('turns the chest by 30 degrees at most, leans back by 25, and tips over the step by 20', () => {
    for (const id of ['turn.start', 'turn.end'] as const) expect(poses[id].turn).toBeLessThanOrEqual(30)
    const [pelvis, lumbar, thorax] = poses['back.end'].trunk
    expect(-(pelvis + lumbar + thorax)).toBeLessThanOrEqual(25)
    expect(poses['ham.end'].trunk[0]).toBeLessThanOrEqual(20)
  })

  it('never bends the hip past a right angle in the gentler way to rock', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...waysOfMove('rock', true)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (way, time) => {
          const { legs, lumbar } = jointsOf(figureBetween(way.poses, time) as SideFigure)
          expect(legs[0]!.hip).toBeLessThanOrEqual(90 + 1e-6)
          expect(lumbar).toBeLessThanOrEqual(6 + 1e-6)
        },
      ),
    )
  })
})

describe('a way', () => {
  it('takes 2 to 4 s, but for a step of a walk', () => {
    for (const { id, way } of everyWay) {
      const seconds = (way.untilMs - way.fromMs) / 1000
      if (id === 'walk') expect(seconds).toBe(0.5)
      else {
        expect(seconds).toBeGreaterThanOrEqual(2)
        expect(seconds).toBeLessThanOrEqual(4)
      }
    }
  })

  it('begins and ends at rest', () => {
    const small = 0.001
    for (const count of [2, 3, 4]) {
      const [start, end] = [weightsAt(count, small), weightsAt(count, 1 - small)]
      expect(start[0]).toBeCloseTo(1, 4)
      expect(end.at(-1)).toBeCloseTo(1, 4)
    }
  })

  it('passes through each of its poses, and the shares add up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, time) => {
          expect(weightsAt(count, time).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9)
          for (let index = 0; index < count; index++)
            expect(weightsAt(count, index / (count - 1))[index]).toBeCloseTo(1, 9)
        },
      ),
    )
  })

  it('fills the move from its start to its end without overlap', () => {
    for (const id of MOVE_IDS) {
      const ways = waysOfMove(id)
      ways.forEach((way, index) => {
        expect(way.fromMs).toBeGreaterThanOrEqual(ways[index - 1]?.untilMs ?? 0)
      })
      expect(ways.at(-1)!.untilMs).toBeLessThanOrEqual(secondsOf(moveOf(id)) * 1000)
    }
  })
})

describe('sides', () => {
  it.each(sidePoses)('%s has a place in the scene that fits into the drawing', (id) => {
    for (const [x, y] of pointsOf(figureOf(poses[id]))) {
      expect(Math.abs(x)).toBeLessThan(0.56)
      expect(y).toBeLessThan(1.01)
    }
  })

  it('turns to the left first, then to the right, as often on either', () => {
    const ways = waysOf({ move: 'turn', seconds: 40, firstSide: 'left' })
    const turns = ways.map((way) => (figureBetween(way.poses, 1) as FrontFigure).faceTurn)
    expect(turns.map((turn) => Math.sign(turn)).filter((sign) => sign !== 0)).toEqual([1, -1, 1, -1])
  })

  it.each(['four', 'calf', 'ham', 'slider'] as const)('does %s first with the leg that goes first', (id) => {
    for (const firstSide of ['left', 'right'] as const) {
      const sides = waysOf({ move: id, seconds: secondsOf(moveOf(id)), firstSide }).map(({ side }) => side)
      expect(sides.slice(0, sides.length / 2)).toEqual(sides.slice(0, sides.length / 2).fill(firstSide))
      expect(new Set(sides).size).toBe(2)
    }
  })

  it('says which side is done at each moment', () => {
    const calf = { move: 'calf', seconds: 60, firstSide: 'right' } as const
    expect([-5_000, 0, 20_000, 31_500, 60_000].map((at) => sideAt(calf, at))).toEqual([
      'right',
      'right',
      'right',
      'left',
      'left',
    ])
    const turn = { move: 'turn', seconds: 40, firstSide: 'left' } as const
    expect([0, 10_000, 20_000, 30_000].map((at) => sideAt(turn, at))).toEqual([
      'left',
      'right',
      'left',
      'right',
    ])
  })

  it('walks for as long as it is asked to', () => {
    const ways = waysOf({ move: 'walk', seconds: 120, firstSide: 'right' })
    expect(ways.at(-1)!.untilMs).toBe(120_000)
  })
})

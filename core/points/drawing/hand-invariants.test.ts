import { describe, expect, it } from 'vitest'
import { halfWidthAt } from './bones'
import { DIGITS, HAND_WIDTH, leftHand, PX_PER_MM, type HandGeometry, type Digit } from './hand-geometry'
import { lingguPosition, placeOnBone, thumbSide, vLandmark } from './landmarks'
import { mirrorHand, mirrorPosition } from './mirror'
import { dabaiPosition, heguPosition, points } from '../points'
import { direction, distance, dot, quarterTurn, subtract, type Position } from '../position'

const rightHand = mirrorHand(leftHand)

/** Where the centre lines of the two tinted bones meet: what the point must NOT be. */
const axesMeeting = (hand: HandGeometry): Position => {
  const [a, b] = [hand.metacarpals[1], hand.metacarpals[2]]
  const [ua, ub] = [direction(a.base, a.head), direction(b.base, b.head)]
  const along = dot(subtract(b.base, a.base), quarterTurn(ub)) / dot(ua, quarterTurn(ub))
  return [a.base[0] + ua[0] * along, a.base[1] + ua[1] * along]
}

/** Even-odd rule. */
const inside = (polygon: readonly Position[], [x, y]: Position): boolean =>
  polygon.reduce((is, [ax, ay], i) => {
    const [bx, by] = polygon[(i + 1) % polygon.length]!
    const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax
    return crosses ? !is : is
  }, false)

const tipOf = (hand: HandGeometry, digit: Digit): Position => hand.fingers[digit].softTip

/** The invariants of the drawing, one by one; `side` is +1 when the thumb is on the right. */
describe.each([leftHand, rightHand])('the $hand hand', (hand) => {
  const side = thumbSide(hand)
  const [thumbBone, indexBone] = [hand.metacarpals[1], hand.metacarpals[2]]
  const v = vLandmark(hand)
  const linggu = lingguPosition(hand)
  const hegu = heguPosition(hand)
  const dabai = dabaiPosition(hand)
  const fromApex = subtract(linggu, v.apex)

  it('1: the bases of the two bones nearly touch and do not cross', () => {
    expect(distance(v.thumbCorner, v.indexCorner)).toBeLessThanOrEqual(6)
    expect(side * (v.thumbCorner[0] - v.indexCorner[0])).toBeGreaterThan(0)
  })

  it('2: Linggu is out of the V, a little way from its apex', () => {
    expect(distance(linggu, v.apex)).toBeGreaterThanOrEqual(10)
    expect(distance(linggu, v.apex)).toBeLessThanOrEqual(26)
    expect(dot(fromApex, v.bisector)).toBeGreaterThan(0)
  })

  it('3: Linggu is on the line between the two bones', () => {
    expect(Math.abs(dot(fromApex, quarterTurn(v.bisector)))).toBeLessThanOrEqual(5)
  })

  it('4: Linggu is near both bases', () => {
    const onIndex = placeOnBone(hand, indexBone, linggu).along
    const onThumb = placeOnBone(hand, thumbBone, linggu).along
    expect(onIndex).toBeGreaterThanOrEqual(0.06)
    expect(onIndex).toBeLessThanOrEqual(0.2)
    expect(onThumb).toBeGreaterThanOrEqual(0.08)
    expect(onThumb).toBeLessThanOrEqual(0.25)
  })

  it('5: Linggu is between the bones and on neither', () => {
    const onIndex = placeOnBone(hand, indexBone, linggu)
    const onThumb = placeOnBone(hand, thumbBone, linggu)
    expect(onIndex.aside).toBeGreaterThanOrEqual(halfWidthAt(indexBone.halfWidths, onIndex.along))
    expect(-onThumb.aside).toBeGreaterThanOrEqual(halfWidthAt(thumbBone.halfWidths, onThumb.along))
    expect(onIndex.aside).toBeLessThanOrEqual(30)
    expect(-onThumb.aside).toBeLessThanOrEqual(30)
  })

  it('6: Hegu is beside the middle of the index bone, on its thumb side', () => {
    const place = placeOnBone(hand, indexBone, hegu)
    expect(place.along).toBeGreaterThanOrEqual(0.45)
    expect(place.along).toBeLessThanOrEqual(0.55)
    expect(place.aside).toBeGreaterThanOrEqual(12)
    expect(place.aside).toBeLessThanOrEqual(30)
    expect(Math.abs(placeOnBone(hand, thumbBone, hegu).aside)).toBeGreaterThan(place.aside)
  })

  it('7: Dabai is just short of the index knuckle, on its thumb side', () => {
    const place = placeOnBone(hand, indexBone, dabai)
    expect(place.along).toBeGreaterThanOrEqual(0.72)
    expect(place.along).toBeLessThanOrEqual(0.88)
    expect(place.aside).toBeGreaterThanOrEqual(12)
    expect(place.aside).toBeLessThanOrEqual(24)
  })

  it('8: from the wrist outward come Linggu, Hegu, Dabai', () => {
    const along = [linggu, hegu, dabai].map((p) => placeOnBone(hand, indexBone, p).along)
    expect(along).toEqual([...along].sort((a, b) => a - b))
    expect(linggu[1]).toBeGreaterThan(hegu[1])
    expect(hegu[1]).toBeGreaterThan(dabai[1])
  })

  it('9: the points are as far apart as on measured hands', () => {
    expect(distance(linggu, hegu)).toBeGreaterThanOrEqual(50)
    expect(distance(linggu, hegu)).toBeLessThanOrEqual(75)
    expect(distance(linggu, dabai)).toBeGreaterThanOrEqual(83)
    expect(distance(linggu, dabai)).toBeLessThanOrEqual(119)
  })

  it('10: Linggu is neither on the wrist nor where the centre lines meet', () => {
    const wristY = Math.min(...hand.wristLine.map(([, y]) => y))
    expect(linggu[1]).toBeLessThanOrEqual(wristY - 60)
    expect(distance(linggu, axesMeeting(hand))).toBeGreaterThanOrEqual(60)
  })

  it('11: Linggu is on the hand, and the hand is on the drawing', () => {
    expect(inside(hand.outline, linggu)).toBe(true)
    expect(inside(hand.outline, hegu)).toBe(true)
    expect(inside(hand.outline, dabai)).toBe(true)
    for (const [x] of hand.outline) {
      expect(x).toBeGreaterThanOrEqual(10)
      expect(x).toBeLessThanOrEqual(390)
    }
  })

  it('12: the hand bones have the lengths and the order of measured ones', () => {
    const length = (digit: Digit): number =>
      distance(hand.metacarpals[digit].base, hand.metacarpals[digit].head)
    const order = [2, 3, 4, 5, 1] as const
    expect(order.map(length)).toEqual(order.map(length).sort((a, b) => b - a))
    const ratios = { 1: 0.715, 2: 1.054, 3: 1, 4: 0.898, 5: 0.831 }
    for (const digit of DIGITS) {
      expect(Math.abs(length(digit) / length(3) / ratios[digit] - 1)).toBeLessThanOrEqual(0.03)
      expect(length(digit) / PX_PER_MM).toBeCloseTo(hand.metacarpals[digit].lengthMm, 0)
    }
  })

  it('13: the fingertips stand as on a hand', () => {
    const heights = DIGITS.map((digit) => tipOf(hand, digit)[1])
    expect(Math.min(...heights)).toBe(tipOf(hand, 3)[1])
    expect(Math.abs(tipOf(hand, 2)[1] - tipOf(hand, 4)[1])).toBeLessThanOrEqual(15)
    expect(Math.max(...heights)).toBe(tipOf(hand, 1)[1])
    expect(side * (tipOf(hand, 1)[0] - hand.wristLine[1][0])).toBeGreaterThan(0)
    for (const digit of [2, 3, 4, 5] as const) {
      expect(side * (tipOf(hand, 1)[0] - tipOf(hand, digit)[0])).toBeGreaterThan(0)
    }
  })
})

describe('14: the right hand is the mirror image of the left', () => {
  it('has every place at 400 - x and the same y', () => {
    const placesOf = (hand: HandGeometry): Position[] => [
      ...hand.outline,
      ...hand.wristLine,
      ...hand.radialArtery,
      ...Object.values(hand.carpals).map(({ centre }) => centre),
      ...DIGITS.flatMap((d) => [hand.metacarpals[d].base, hand.metacarpals[d].head]),
      ...DIGITS.flatMap((d) => [...hand.fingers[d].joints, hand.fingers[d].softTip]),
    ]
    expect(placesOf(rightHand)).toEqual(placesOf(leftHand).map(([x, y]) => [HAND_WIDTH - x, y]))
    expect(mirrorHand(rightHand).metacarpals[1].base[0]).toBeCloseTo(leftHand.metacarpals[1].base[0], 9)
    expect(mirrorHand(rightHand).hand).toBe('left')
  })

  it.each([lingguPosition, heguPosition, dabaiPosition])('mirrors the points: %o', (positionOf) => {
    const [x, y] = positionOf(rightHand)
    const [mx, my] = mirrorPosition(positionOf(leftHand))
    expect(x).toBeCloseTo(mx, 6)
    expect(y).toBeCloseTo(my, 6)
  })
})

describe('the published positions', () => {
  it.each([
    ['linggu', 219.6, 405.0],
    ['hegu', 228.8, 342.4],
    ['dabai', 233.7, 294.4],
  ] as const)('%s stands at %d, %d', (id, x, y) => {
    expect(distance(points[id].position, [x, y])).toBeLessThanOrEqual(0.3)
  })

  it('the centre lines meet on the wrist crease, far from the point', () => {
    expect(distance(axesMeeting(leftHand), [184.6, 482.5])).toBeLessThanOrEqual(0.5)
  })
})

import type { Position } from '../points/position'
import { palmAnchors } from './anchors'

/** Side of the palm model's square, px. */
export const PALM_SIZE = 192
/** Numbers for each anchor: a box (centre, width, height) and seven places. */
const NUMBERS = 18
const PLACES = 7
/** A palm counts from this score on. */
const SCORE_AT_LEAST = 0.5
/** Two boxes that overlap by more than this are the same palm: shared area by joined area. */
const SAME_PALM = 0.3

/** One palm, in px of whatever the model's square was read from. */
export interface Palm {
  readonly score: number
  readonly centre: Position
  readonly width: number
  readonly height: number
  /** Middle of the wrist, index knuckle, middle knuckle, ring knuckle, little knuckle, thumb base, thumb knuckle. */
  readonly places: readonly Position[]
}

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value))

const overlap = (p: Palm, q: Palm): number => {
  const side = (axis: 0 | 1, of: 'width' | 'height') =>
    Math.min(p.centre[axis] + p[of] / 2, q.centre[axis] + q[of] / 2) -
    Math.max(p.centre[axis] - p[of] / 2, q.centre[axis] - q[of] / 2)
  const shared = Math.max(0, side(0, 'width')) * Math.max(0, side(1, 'height'))
  return shared / (p.width * p.height + q.width * q.height - shared)
}

/** The mean of boxes that show the same palm, by their scores. */
function merged(same: readonly Palm[]): Palm {
  const total = same.reduce((sum, { score }) => sum + score, 0)
  const mean = (of: (palm: Palm) => number) =>
    same.reduce((sum, palm) => sum + of(palm) * palm.score, 0) / total
  return {
    score: same[0]!.score,
    centre: [mean(({ centre }) => centre[0]), mean(({ centre }) => centre[1])],
    width: mean(({ width }) => width),
    height: mean(({ height }) => height),
    places: Array.from({ length: PLACES }, (_, i): Position => [
      mean(({ places }) => places[i]![0]),
      mean(({ places }) => places[i]![1]),
    ]),
  }
}

/**
 * Reads the palm model's answer.
 * @param numbers 18 for each anchor
 * @param scores one for each anchor, before the logistic curve
 * @param toPicture from the model's square (0 to 1) to the picture, px
 * @param scale px of the picture for the whole side of the square
 * @returns palms, the surest first
 */
export function readPalms(
  numbers: Float32Array,
  scores: Float32Array,
  toPicture: (place: Position) => Position,
  scale: number,
): readonly Palm[] {
  const found: Palm[] = []
  palmAnchors.forEach(([ax, ay], i) => {
    const score = sigmoid(scores[i]!)
    if (score < SCORE_AT_LEAST) return
    const number = (k: number) => numbers[i * NUMBERS + k]! / PALM_SIZE
    found.push({
      score,
      centre: toPicture([number(0) + ax, number(1) + ay]),
      width: number(2) * scale,
      height: number(3) * scale,
      places: Array.from({ length: PLACES }, (_, k) =>
        toPicture([number(4 + 2 * k) + ax, number(5 + 2 * k) + ay]),
      ),
    })
  })
  found.sort((p, q) => q.score - p.score)
  const palms: Palm[] = []
  for (let rest = found; rest.length > 0;) {
    const same = rest.filter((palm) => palm === rest[0] || overlap(palm, rest[0]!) > SAME_PALM)
    palms.push(merged(same))
    rest = rest.filter((palm) => !same.includes(palm))
  }
  return palms
}

import { add, subtract, type Position } from '../points/position'

/** Turns, scales and moves, and never mirrors or bends. */
export interface Similarity {
  /** Lengths grow by this factor. */
  readonly scale: number
  apply(place: Position): Position
}

/**
 * The similarity that brings `from` closest to `to`, by least squares.
 * @param from as many places as `to`, not all the same
 * @param weights one for each place
 */
export function fitSimilarity(
  from: readonly Position[],
  to: readonly Position[],
  weights: readonly number[] = from.map(() => 1),
): Similarity {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const middle = (places: readonly Position[]): Position => [
    places.reduce((sum, [x], i) => sum + x * weights[i]!, 0) / total,
    places.reduce((sum, [, y], i) => sum + y * weights[i]!, 0) / total,
  ]
  const [fromMiddle, toMiddle] = [middle(from), middle(to)]
  let [along, across, size] = [0, 0, 0]
  from.forEach((place, i) => {
    const [px, py] = subtract(place, fromMiddle)
    const [qx, qy] = subtract(to[i]!, toMiddle)
    along += weights[i]! * (px * qx + py * qy)
    across += weights[i]! * (px * qy - py * qx)
    size += weights[i]! * (px * px + py * py)
  })
  const [cos, sin] = [along / size, across / size]
  return {
    scale: Math.hypot(cos, sin),
    apply(place) {
      const [x, y] = subtract(place, fromMiddle)
      return add(toMiddle, [x * cos - y * sin, x * sin + y * cos])
    },
  }
}

/** Root of the mean square of the distances that a fit leaves, in the unit of `to`. */
export const residual = (fit: Similarity, from: readonly Position[], to: readonly Position[]): number =>
  Math.sqrt(
    from.reduce((sum, place, i) => {
      const [x, y] = subtract(fit.apply(place), to[i]!)
      return sum + x * x + y * y
    }, 0) / from.length,
  )

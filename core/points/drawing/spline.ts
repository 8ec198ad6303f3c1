import { add, distance, roundTenth, scale, type Position } from '../position'

/**
 * A smooth line through every given place, as SVG path data in cubic Beziers.
 *
 * Centripetal Catmull-Rom: the knots are spaced by the square root of the distance. The uniform kind makes
 * loops and kinks where a long stretch meets a short one, and bone ends are just that.
 *
 * @param through at least two places; neighbours must differ
 * @param kind `closed` joins the last place to the first and ends with `Z`
 */
export const splinePath = (through: readonly Position[], kind: 'open' | 'closed'): string => {
  const count = through.length
  const last = kind === 'closed' ? count : count - 1
  const at = (i: number): Position =>
    kind === 'closed' ? through[(i + count) % count]! : through[Math.min(Math.max(i, 0), count - 1)]!

  const curves = Array.from({ length: last }, (_, i) => {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    return `C${text(handle(before, from, to))} ${text(handle(after, to, from))} ${text(to)}`
  })
  return [`M${text(at(0))}`, ...curves, ...(kind === 'closed' ? ['Z'] : [])].join(' ')
}

const text = ([x, y]: Position): string => `${roundTenth(x)} ${roundTenth(y)}`

/** The Bezier handle at `near` for the stretch towards `far`; at an open end it collapses onto `near`. */
const handle = (behind: Position, near: Position, far: Position): Position => {
  const a = distance(behind, near)
  if (a === 0) return near
  const d = Math.sqrt(a)
  const e = Math.sqrt(distance(near, far))
  const weighted = add(
    add(scale(far, d * d), scale(behind, -e * e)),
    scale(near, 2 * d * d + 3 * d * e + e * e),
  )
  return scale(weighted, 1 / (3 * d * (d + e)))
}

import type { Finger } from './hand-geometry'
import { direction, offset, type Position } from '../position'
import { splinePath } from './spline'

/** From the soft tip to the free edge of the nail, px. */
const TIP_TO_NAIL = 4

/** Nails make the back of the hand unmistakable. Closed path data, px. */
export const nailPath = ({ joints, softTip, nail }: Finger): string => {
  const towardsKnuckle = direction(joints[joints.length - 1]!, joints[joints.length - 2]!)
  const place = (fromTip: number, aside: number): Position =>
    offset(softTip, towardsKnuckle, fromTip, aside * nail.halfWidth)
  const end = TIP_TO_NAIL + nail.length
  const rows: readonly (readonly [fromTip: number, share: number])[] = [
    [6, 0.8],
    [12, 1],
    [end - 6.5, 0.95],
    [end - 1.5, 0.6],
  ]
  const side = (sign: 1 | -1) => rows.map(([fromTip, share]) => place(fromTip, sign * share))
  return splinePath([place(TIP_TO_NAIL, 0), ...side(-1), place(end, 0), ...side(1).reverse()], 'closed')
}

import { HAND_WIDTH } from '@core/points/drawing/hand-geometry'
import type { Hand } from '@core/points/hand'
import type { Position } from '@core/points/position'

export type { Hand }
/** `own`: as one sees one's own hand; `mirror`: as one sees it in a mirror. */
export type View = 'own' | 'mirror'

/** The geometry is a left hand, thumb on the right; a right hand or a mirror turns it over, both turn it back. */
export const isFlipped = (hand: Hand, view: View): boolean => (hand === 'right') !== (view === 'mirror')

export const thumbSideOf = (hand: Hand, view: View): 'left' | 'right' =>
  isFlipped(hand, view) ? 'left' : 'right'

export const FLIP = `translate(${HAND_WIDTH} 0) scale(-1 1)`

/** Where something that must stay upright goes, because words are placed, never mirrored. */
export const place = ([x, y]: Position, flipped: boolean): Position => [flipped ? HAND_WIDTH - x : x, y]

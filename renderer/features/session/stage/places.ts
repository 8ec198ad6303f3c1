import { HAND_WIDTH } from '@core/points/drawing/hand-geometry'
import { points } from '@core/points/points'
import type { Position } from '@core/points/position'
import type { CSSProperties } from 'react'
import { frameOf } from '../../hand/drawing-frame'
import { place } from '../../hand/hand-side'

/** Left, top, right and bottom in px of the hand drawing (a left hand). */
export type Box = readonly [left: number, top: number, right: number, bottom: number]

/** The whole hand, fingers and wrist. */
export const WHOLE_HAND: Box = [-30, -5, 430, 570]

/** The hand lies in the middle nine tenths of the gate. */
const HAND_PART = 0.9
const MARGIN = (1 - HAND_PART) / 2
const FRAME = frameOf('point', false)

/** Screen px for one px of the drawing in a gate that is `gatePx` wide. */
export const scaleIn = (gatePx: number): number => (gatePx * HAND_PART) / FRAME.width

const percent = (drawingPx: number, from: number): string =>
  `${(100 * (MARGIN + ((drawingPx - from) / FRAME.width) * HAND_PART)).toFixed(3)}%`
const corner = (x: number, y: number, flipped: boolean): CSSProperties => {
  const frame = frameOf('point', flipped)
  return { left: percent(x, frame.x), top: percent(y, frame.y) }
}
const size = (drawingPx: number): string => `${(100 * (drawingPx / FRAME.width) * HAND_PART).toFixed(3)}%`

/** The box where it lies on the other hand. */
export const turnedOver = ([left, top, right, bottom]: Box, flipped: boolean): Box =>
  flipped ? [HAND_WIDTH - right, top, HAND_WIDTH - left, bottom] : [left, top, right, bottom]

/** Where a box of the drawing of a left hand lies in the gate. */
export function placeOfBox(box: Box, flipped: boolean): CSSProperties {
  const [left, top, right, bottom] = turnedOver(box, flipped)
  return { ...corner(left, top, flipped), width: size(right - left), height: size(bottom - top) }
}

/** Where a place of the drawing of a left hand lies in the gate. */
export const placeOf = (position: Position, flipped: boolean): CSSProperties =>
  corner(...place(position, flipped), flipped)

/** The square around the point, `radius` px of the drawing to each side. */
export function aroundPoint(radius: number): Box {
  const [x, y] = points.linggu.position
  return [x - radius, y - radius, x + radius, y + radius]
}

/** A length of the drawing as a share of the gate. */
export const lengthIn = size

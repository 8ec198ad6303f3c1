import { HAND_WIDTH } from '@core/points/drawing/hand-geometry'

/** How much of the drawing is seen: the whole hand, the V, or the hand with room for words on both sides. */
export type Zoom = 'whole' | 'point' | 'labelled'

/** An SVG viewBox in drawing px. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const frames: Readonly<Record<Zoom, Frame>> = {
  whole: { x: 20, y: 16, width: 400, height: 544 },
  point: { x: 55, y: 215, width: 350, height: 350 },
  labelled: { x: -84, y: 24, width: 566, height: 500 },
}

const turnedOver = (frame: Frame, flipped: boolean): Frame =>
  flipped ? { ...frame, x: HAND_WIDTH - frame.x - frame.width } : frame

/** The frame of a zoom; `flipped` when the drawing shows the thumb on the left. */
export const frameOf = (zoom: Zoom, flipped: boolean): Frame => turnedOver(frames[zoom], flipped)

export const viewBoxOf = ({ x, y, width, height }: Frame): string => `${x} ${y} ${width} ${height}`

/** How long a drawing takes from one frame to another, ms: `--d-slow` of the tokens. */
export const ZOOM_MS = 600

/** The frame at `part` (0 to 1) of the time from one to the other, easing out. */
export const frameBetween = (from: Frame, to: Frame, part: number): Frame => {
  const way = 1 - (1 - part) ** 3
  const mix = (a: number, b: number): number => a + (b - a) * way
  return {
    x: mix(from.x, to.x),
    y: mix(from.y, to.y),
    width: mix(from.width, to.width),
    height: mix(from.height, to.height),
  }
}

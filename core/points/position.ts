/** A place on the hand drawing: x to the right, y downward, in drawing px (see `PX_PER_MM`). */
export type Position = readonly [x: number, y: number]

export const add = (a: Position, b: Position): Position => [a[0] + b[0], a[1] + b[1]]
export const subtract = (a: Position, b: Position): Position => [a[0] - b[0], a[1] - b[1]]
export const scale = (a: Position, factor: number): Position => [a[0] * factor, a[1] * factor]
export const dot = (a: Position, b: Position): number => a[0] * b[0] + a[1] * b[1]
export const distance = (a: Position, b: Position): number => Math.hypot(a[0] - b[0], a[1] - b[1])
export const midpoint = (a: Position, b: Position): Position => scale(add(a, b), 0.5)

/** The direction from `a` to `b`, of length 1. `a` and `b` must differ. */
export const direction = (a: Position, b: Position): Position => scale(subtract(b, a), 1 / distance(a, b))

/** A quarter turn clockwise as seen on the screen: for a bone that points up, this points right. */
export const quarterTurn = (a: Position): Position => [-a[1], a[0]]

/** The point at `along` px from `base` in direction `u`, then `aside` px to the quarter turn of `u`. */
export const offset = (base: Position, u: Position, along: number, aside: number): Position =>
  add(add(base, scale(u, along)), scale(quarterTurn(u), aside))

/** To a tenth of a px: finer than any screen shows, and it keeps the paths short. */
export const roundTenth = (value: number): number => Math.round(value * 10) / 10

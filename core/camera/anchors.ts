import type { Position } from '../points/position'

/** The layers of the palm model, in its own order: cells across, and anchors in each cell. */
const LAYERS = [
  { cells: 24, anchors: 2 },
  { cells: 12, anchors: 6 },
] as const

/** The places from which the palm model counts, 0 to 1 of its square: the centre of each cell, once for each anchor. */
export const palmAnchors: readonly Position[] = LAYERS.flatMap(({ cells, anchors }) =>
  Array.from({ length: cells * cells * anchors }, (_, i): Position => {
    const cell = Math.floor(i / anchors)
    return [((cell % cells) + 0.5) / cells, (Math.floor(cell / cells) + 0.5) / cells]
  }),
)

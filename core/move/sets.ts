import { moveOf, secondsOf, type MoveId } from './moves'

/** Moves that follow each other under one name. */
export type MoveSet = 'feet' | 'chair' | 'no-chair' | 'three' | 'both' | 'walk'

/** One move in a set. Whole multiples of 10 s, so that the breath (10 s) begins with each move. */
export interface MoveBlock {
  readonly move: MoveId
  readonly seconds: number
}

const block = (move: MoveId, seconds = secondsOf(moveOf(move))): MoveBlock => ({ move, seconds })

const feet = [block('stand'), block('back'), block('hinge'), block('walk')]
const chair = [block('rock'), block('turn'), block('four')]

/** The first one is the default: whoever pressed has just sat. */
export const moveSets: Readonly<Record<MoveSet, readonly MoveBlock[]>> = {
  feet,
  chair,
  'no-chair': [block('calf'), block('back'), block('hinge')],
  three: [block('stand'), block('back'), block('hinge'), block('calf'), block('walk')],
  both: [...chair, ...feet],
  walk: [block('walk', 120)],
}

export const MOVE_SETS = Object.keys(moveSets) as readonly MoveSet[]

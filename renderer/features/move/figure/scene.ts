import type { MoveId } from '@core/move/moves'
import type { PoseId } from '@core/move/poses'

/** What stands around the figure of a move, and what of it is drawn. px, y down from the floor. */
export interface Scene {
  /** The drawing's left and right edge. */
  readonly left: number
  readonly right: number
  readonly furniture: readonly Piece[]
  /** Which pose stands for the move, and from which one it comes (drawn with broken lines). */
  readonly shows: PoseId
  readonly from?: PoseId
  /** The same for the gentler way. */
  readonly gentler?: { readonly shows: PoseId; readonly from: PoseId }
  /** Which way the body goes: an arrow of a line and its point. */
  readonly arrow?: readonly [line: string, point: string]
  /** Where the pull is felt. */
  readonly feel?: readonly [x: number, y: number]
}

export interface Piece {
  readonly d: string
  readonly width: number
}

const chair = (x: number): readonly Piece[] => [
  { d: `M${x - 58}-88.500H${x + 56}`, width: 11 },
  { d: `M${x - 56}-90C${x - 62}-145 ${x - 64}-185 ${x - 68}-236`, width: 11 },
  { d: `M${x - 50}-84L${x - 56}-4M${x + 48}-84L${x + 52}-4`, width: 8 },
]
const chairFront: readonly Piece[] = [
  { d: 'M-44-92V-208C-44-228 44-228 44-208V-92', width: 10 },
  { d: 'M-58-90H58', width: 11 },
  { d: 'M-50-90V-4M50-90V-4', width: 8 },
]

export const SCENES: Readonly<Record<MoveId, Scene>> = {
  rock: {
    left: -92,
    right: 168,
    furniture: chair(0),
    shows: 'rock.tall',
    from: 'rock.slump',
    gentler: { shows: 'rock.upright', from: 'rock.easy' },
    arrow: ['M82-306C68-316 54-320 40-318', 'M53-330 39-318 54-307'],
  },
  turn: {
    left: -108,
    right: 108,
    furniture: chairFront,
    shows: 'turn.end',
    arrow: ['M-32-352C-10-364 16-364 40-350', 'M23-347 41-349 36-366'],
  },
  four: {
    left: -130,
    right: 130,
    furniture: chairFront,
    shows: 'four.lean',
    arrow: ['M96-290V-234', 'M83-247 96-233 109-247'],
    feel: [-34, -108],
  },
  slider: {
    left: -92,
    right: 232,
    furniture: chair(0),
    shows: 'slider.end',
    from: 'slider.start',
    arrow: ['M150-14C178-18 200-30 216-48', 'M198-44 217-49 218-30'],
  },
  stand: {
    left: -92,
    right: 168,
    furniture: chair(0),
    shows: 'stand.tall',
    from: 'stand.ready',
    arrow: ['M136-180V-260', 'M123-246 136-261 149-246'],
  },
  back: {
    left: -90,
    right: 90,
    furniture: [],
    shows: 'back.end',
    from: 'back.start',
    arrow: ['M56-420C38-438 14-444-10-438', 'M3-450-11-438 4-428'],
  },
  hinge: {
    left: -124,
    right: 262,
    furniture: [
      { d: 'M114-170H258', width: 10 },
      { d: 'M240-166V-4', width: 8 },
    ],
    shows: 'hinge.end',
    from: 'hinge.start',
  },
  walk: { left: -110, right: 120, furniture: [], shows: 'walk.near' },
  calf: {
    left: -70,
    right: 240,
    furniture: [{ d: 'M222-420V-4', width: 12 }],
    shows: 'calf.end',
    from: 'calf.start',
    arrow: ['M60-436C84-444 108-440 130-426', 'M115-421 131-425 125-441'],
    feel: [16, -72],
  },
  ham: {
    left: -70,
    right: 220,
    furniture: [
      { d: 'M40-168H214', width: 10 },
      { d: 'M198-164V-4', width: 8 },
      { d: 'M100-6V-34H176V-6', width: 9 },
    ],
    shows: 'ham.end',
    from: 'ham.start',
    arrow: ['M40-436C64-440 86-432 104-416', 'M88-413 105-415 102-432'],
    feel: [30, -176],
  },
}

const sits = ({ shows }: Pick<Scene, 'shows'>): boolean => /^(rock|turn|four|slider)/.test(shows)

/** The top of the drawing, px above the floor: of somebody who stands, and of somebody who only sits. */
export const topOf = (scene: Pick<Scene, 'shows'>): number => (sits(scene) ? -376 : -462)
/** Below the floor, px. */
export const BOTTOM = 18

/** The square that a running session draws a move in, px: its side, and how far the floor is above its lower edge. */
export const stageOf = (scene: Pick<Scene, 'shows'>): { readonly side: number; readonly floor: number } =>
  sits(scene) ? { side: 440, floor: 66 } : { side: 520, floor: 62 }

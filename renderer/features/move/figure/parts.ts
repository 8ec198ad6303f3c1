import { angleTo, BODY, lengthOf, minus, up, type Point } from '@core/move/body'
import type { FrontFigure, FrontLimbs } from '@core/move/front-figure'
import type { Figure } from '@core/move/motion'
import type { DrawnArm, DrawnLeg, SideFigure } from '@core/move/side-figure'
import { FRONT_SHAPES, HEIGHT, SIDE_SHAPES } from './shapes'

/** Where a part lies: its joint (px, y down from the floor), how it is turned (degrees clockwise), how it is stretched. */
export interface Placement {
  readonly x: number
  readonly y: number
  readonly turn: number
  readonly stretchX?: number
  readonly stretchY?: number
}

/** What a part is made of; the style sheet gives it its colours. */
export type Stuff = 'skin' | 'top' | 'leg' | 'shoe' | 'hair' | 'line' | 'ear'

export interface PartShape {
  readonly d: string
  readonly stuff: Stuff
  /** `edge` draws the outline only and `fill` the inside only, so that two parts of a limb have one outline. */
  readonly draws: 'edge' | 'fill' | 'both'
}

/** One picture that moves as a whole. */
export interface Part<F extends Figure> {
  readonly id: string
  readonly shapes: readonly PartShape[]
  readonly far?: true
  readonly place: (figure: F) => Placement
}

const px = ([x, y]: Point, turn: number): Placement => ({ x: x * HEIGHT, y: -y * HEIGHT, turn })

const shape = (d: string, stuff: Stuff, draws: PartShape['draws'] = 'both'): PartShape => ({
  d,
  stuff,
  draws,
})

/** Parts that lie over each other and have one outline: first all their edges, then all their insides. */
function joined<F extends Figure>(
  id: string,
  pieces: readonly {
    readonly name: string
    readonly shapes: readonly PartShape[]
    readonly place: Part<F>['place']
  }[],
  far?: true,
): readonly Part<F>[] {
  return (['edge', 'fill'] as const).flatMap((draws) =>
    pieces.map(({ name, shapes, place }) => ({
      id: `${id}-${name}-${draws}`,
      shapes: shapes.map((one) => ({ ...one, draws })),
      place,
      ...(far && { far }),
    })),
  )
}

const S = SIDE_SHAPES

const sideLeg = (which: 'near' | 'far'): readonly Part<SideFigure>[] => {
  const far = which === 'far' ? true : undefined
  const leg = (place: (leg: DrawnLeg) => Placement) => (figure: SideFigure) => place(figure[which])
  return [
    {
      id: `${which}-foot`,
      shapes: [shape(S.shoe, 'shoe')],
      place: leg(({ ankle, footAngle }) => px(ankle, -footAngle)),
      ...(far && { far }),
    },
    ...joined<SideFigure>(
      `${which}-leg`,
      [
        {
          name: 'thigh',
          shapes: [shape(S.thigh, 'leg')],
          place: leg(({ hip, thighAngle }) => px(hip, -thighAngle)),
        },
        {
          name: 'shin',
          shapes: [shape(S.shin, 'leg')],
          place: leg(({ knee, shinAngle }) => px(knee, -shinAngle)),
        },
      ],
      far,
    ),
  ]
}

const sideAnkle = (which: 'near' | 'far'): Part<SideFigure> => ({
  id: `${which}-ankle`,
  shapes: [shape(S.ankle, 'skin')],
  place: (figure) => px(figure[which].ankle, -figure[which].shinAngle),
  ...(which === 'far' && { far: true }),
})

const sideArm = (which: 'near' | 'far'): readonly Part<SideFigure>[] => {
  const far = which === 'far' ? true : undefined
  const arm = (place: (arm: DrawnArm) => Placement) => (figure: SideFigure) =>
    place(which === 'near' ? figure.nearArm : figure.farArm)
  const upper = arm(({ shoulder, upperAngle }) => px(shoulder, -upperAngle))
  return [
    ...joined<SideFigure>(
      `${which}-arm`,
      [
        { name: 'upper', shapes: [shape(S.upperArm, 'skin')], place: upper },
        {
          name: 'fore',
          shapes: [shape(S.forearm, 'skin'), shape(S.hand, 'skin')],
          place: arm(({ elbow, foreAngle }) => px(elbow, -foreAngle)),
        },
      ],
      far,
    ),
    { id: `${which}-sleeve`, shapes: [shape(S.sleeve, 'top')], place: upper, ...(far && { far }) },
  ]
}

/** The head sits on the neck, and turns about a point in it, px. */
const HEAD_AT = 50

const sideHead = (figure: SideFigure): Placement => {
  const [, , , neckAngle, headAngle] = figure.trunkAngles
  const [x, y] = up(HEAD_AT / HEIGHT, neckAngle)
  return px([figure.shoulder[0] + x, figure.shoulder[1] + y], headAngle)
}

/** From the back to the front, as they are painted. */
export const SIDE_PARTS: readonly Part<SideFigure>[] = [
  ...sideArm('far'),
  sideAnkle('far'),
  ...sideLeg('far'),
  {
    id: 'neck',
    shapes: [shape(S.neck, 'skin')],
    place: ({ shoulder, trunkAngles }) => px(shoulder, trunkAngles[3]),
  },
  {
    id: 'head',
    shapes: [shape(S.skull, 'skin'), shape(S.hair, 'hair')],
    place: sideHead,
  },
  ...joined<SideFigure>('trunk', [
    {
      name: 'low',
      shapes: [shape(S.lowTrunk, 'top')],
      place: ({ hip, trunkAngles }) => px(hip, trunkAngles[0]),
    },
    {
      name: 'mid',
      shapes: [shape(S.midTrunk, 'top')],
      place: ({ waist, trunkAngles }) => px(waist, trunkAngles[1]),
    },
    {
      name: 'upper',
      shapes: [shape(S.upperTrunk, 'top')],
      place: ({ chest, trunkAngles }) => px(chest, trunkAngles[2]),
    },
  ]),
  sideAnkle('near'),
  ...sideLeg('near'),
  ...sideArm('near'),
]

const F = FRONT_SHAPES

/** A limb from one joint to the next, drawn as long as it looks. */
const between = (from: Point, to: Point, length: number): Placement => ({
  ...px(from, -angleTo(from, to)),
  stretchY: lengthOf(minus(to, from)) / length,
})

const frontLeg = (which: 'right' | 'left'): readonly Part<FrontFigure>[] => {
  const at = (read: (limbs: FrontLimbs) => Placement) => (figure: FrontFigure) => read(figure[which])
  return [
    { id: `${which}-ankle`, shapes: [shape(F.ankle, 'skin')], place: at(({ ankle }) => px(ankle, 0)) },
    { id: `${which}-foot`, shapes: [shape(F.shoe, 'shoe')], place: at(({ ankle }) => px(ankle, 0)) },
    ...joined<FrontFigure>(`${which}-leg`, [
      {
        name: 'thigh',
        shapes: [shape(F.thigh, 'leg')],
        place: at(({ hip, knee }) => px(hip, -angleTo(hip, knee))),
      },
      { name: 'shin', shapes: [shape(F.shin, 'leg')], place: at(({ knee }) => px(knee, 0)) },
    ]),
  ]
}

const crossedLeg: readonly Part<FrontFigure>[] = [
  ...joined<FrontFigure>('crossed-thigh', [
    {
      name: 'thigh',
      shapes: [shape(F.crossedThigh, 'leg')],
      place: ({ right: { hip, knee } }) => px(hip, -angleTo(hip, knee)),
    },
  ]),
  {
    id: 'crossed-ankle',
    shapes: [shape(F.crossedAnkle, 'skin')],
    place: ({ right: { knee, ankle } }) => px(knee, -angleTo(knee, ankle)),
  },
  {
    id: 'crossed-foot',
    shapes: [shape(F.crossedShoe, 'shoe')],
    place: ({ right: { ankle } }) => px(ankle, 6),
  },
  ...joined<FrontFigure>('crossed-shin', [
    {
      name: 'shin',
      shapes: [shape(F.crossedShin, 'leg')],
      place: ({ right: { knee, ankle } }) => px(knee, -angleTo(knee, ankle)),
    },
  ]),
]

const frontArm = (which: 'right' | 'left'): readonly Part<FrontFigure>[] => {
  const upper = (figure: FrontFigure): Placement =>
    between(figure[which].shoulder, figure[which].elbow, BODY.upperArm)
  const sleeveEnd = (figure: FrontFigure): Placement => {
    const { shoulder, elbow } = figure[which]
    const share = F.sleeveLength / (BODY.upperArm * HEIGHT)
    const [x, y] = minus(elbow, shoulder)
    return px([shoulder[0] + x * share, shoulder[1] + y * share], -angleTo(shoulder, elbow))
  }
  return [
    ...joined<FrontFigure>(`${which}-arm`, [
      { name: 'upper', shapes: [shape(F.upperArm, 'skin')], place: upper },
      {
        name: 'fore',
        shapes: [shape(F.forearm, 'skin'), shape(F.hand, 'skin')],
        place: (figure) => between(figure[which].elbow, figure[which].wrist, BODY.forearm),
      },
    ]),
    ...joined<FrontFigure>(`${which}-sleeve`, [
      { name: 'top', shapes: [shape(F.sleeveTop, 'top')], place: (figure) => px(figure[which].shoulder, 0) },
      { name: 'long', shapes: [shape(F.sleeve, 'top')], place: upper },
      { name: 'end', shapes: [shape(F.sleeveEnd, 'top')], place: sleeveEnd },
    ]),
  ]
}

const HIPS = -0.285 * HEIGHT
const trunk = ({ trunkHeight, trunkWidth }: FrontFigure, turns: boolean): Placement => ({
  x: 0,
  y: HIPS,
  turn: 0,
  stretchY: trunkHeight,
  stretchX: turns ? trunkWidth : 1,
})
/** Above the hips: the middle of the face, px. */
const FACE_AT = 165
const face =
  (shift: number) =>
  ({ trunkHeight, faceTurn }: FrontFigure): Placement => ({
    x: faceTurn * shift,
    y: HIPS - FACE_AT * trunkHeight - (1 - trunkHeight) * 4,
    turn: 0,
  })

const EARS = 'M-22-3A4 6 0 0 0-22 9ZM22-3A4 6 0 0 1 22 9Z'

const frontTrunk: readonly Part<FrontFigure>[] = [
  { id: 'neck', shapes: [shape(F.neck, 'skin')], place: (figure) => trunk(figure, false) },
  { id: 'ears', shapes: [shape(EARS, 'ear')], place: face(-3) },
  { id: 'head', shapes: [shape(F.face, 'skin')], place: face(0) },
  { id: 'hair', shapes: [shape(F.hair, 'hair')], place: face(3) },
  { id: 'nose', shapes: [shape(F.nose, 'line')], place: face(25) },
  ...joined<FrontFigure>('trunk', [
    { name: 'belly', shapes: [shape(F.belly, 'top')], place: (figure) => trunk(figure, false) },
    { name: 'chest', shapes: [shape(F.chest, 'top')], place: (figure) => trunk(figure, true) },
  ]),
]

export const TURNING_PARTS: readonly Part<FrontFigure>[] = [
  ...frontTrunk,
  ...frontLeg('right'),
  ...frontLeg('left'),
  ...frontArm('left'),
  ...frontArm('right'),
]

export const CROSSED_PARTS: readonly Part<FrontFigure>[] = [
  ...frontTrunk,
  ...frontLeg('left'),
  ...crossedLeg,
  ...frontArm('right'),
  ...frontArm('left'),
]

/** The parts of a figure with their places in it, from the back to the front. */
export interface PlacedPart {
  readonly id: string
  readonly shapes: readonly PartShape[]
  readonly far: boolean
  readonly placement: Placement
}

const placed = <F extends Figure>(parts: readonly Part<F>[], figure: F): readonly PlacedPart[] =>
  parts.map(({ id, shapes, far, place }) => ({ id, shapes, far: far === true, placement: place(figure) }))

export function partsOf(figure: Figure): readonly PlacedPart[] {
  if (figure.view === 'side') return placed(SIDE_PARTS, figure)
  return placed(figure.crossed ? CROSSED_PARTS : TURNING_PARTS, figure)
}

const number = (value: number): string => value.toFixed(2)

/** As CSS `transform`: px and degrees, the same functions for each placement, so that they can be animated. */
export const cssTransform = ({ x, y, turn, stretchX = 1, stretchY = 1 }: Placement): string =>
  `translate(${number(x)}px, ${number(y)}px) rotate(${number(turn)}deg) scale(${stretchX.toFixed(4)}, ${stretchY.toFixed(4)})`

export const svgTransform = ({ x, y, turn, stretchX = 1, stretchY = 1 }: Placement): string =>
  `translate(${number(x)} ${number(y)}) rotate(${number(turn)}) scale(${stretchX.toFixed(4)} ${stretchY.toFixed(4)})`

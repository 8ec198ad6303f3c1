import type { Position } from '../position'

/**
 * The back of a LEFT hand as numbers: fingers up, thumb on the right, y downward.
 * Unit: drawing px. The right hand is the mirror image (see mirror.ts).
 *
 * Bone lengths are those of Buryanov & Kotiuk 2010 (S30, S31, S32), 66 adults, on a hand 189.3 mm long
 * and 85 mm wide (S33). Thumb angle (40 degrees, an open hand), knuckle arc, wrist bones and skin are drawn by eye.
 */
export interface HandGeometry {
  readonly hand: 'left' | 'right'
  readonly metacarpals: Readonly<Record<Digit, Metacarpal>>
  readonly fingers: Readonly<Record<Digit, Finger>>
  readonly carpals: Readonly<Record<CarpalName, Ellipse>>
  /** Ulnar side of the forearm, fingers, thumb, radial side of the forearm: an open line. */
  readonly outline: readonly Position[]
  readonly wristLine: readonly [Position, Position, Position]
  /** Schematic: up the thumb side of the wrist, then down into the palm at the V (S15). */
  readonly radialArtery: readonly Position[]
}

/** 1 is the thumb, 5 the little finger. */
export type Digit = 1 | 2 | 3 | 4 | 5
export const DIGITS: readonly Digit[] = [1, 2, 3, 4, 5]

/** Half the width of a bone at its base, in mid-shaft and at its head, px. */
export interface HalfWidths {
  readonly base: number
  readonly shaft: number
  readonly head: number
}

export interface Metacarpal {
  readonly base: Position
  /** The knuckle. */
  readonly head: Position
  readonly halfWidths: HalfWidths
  /** Mean length on radiographs, mm (S30, S31, S32). */
  readonly lengthMm: number
}

export interface Finger {
  /** Knuckle, joints, end of the last bone. */
  readonly joints: readonly Position[]
  readonly softTip: Position
  /** One for each bone between two joints. */
  readonly bones: readonly HalfWidths[]
  readonly nail: { readonly length: number; readonly halfWidth: number }
}

export type CarpalName =
  'trapezium' | 'trapezoid' | 'capitate' | 'hamate' | 'scaphoid' | 'lunate' | 'triquetrum'

export interface Ellipse {
  readonly centre: Position
  readonly radii: Position
  /** Clockwise, degrees. */
  readonly turn: number
}

export const PX_PER_MM = 2.4
export const HAND_WIDTH = 400

const widths = (base: number, shaft: number, head: number): HalfWidths => ({ base, shaft, head })

const indexBones = [widths(14.5, 8.5, 12), widths(12, 7.5, 10), widths(10.5, 5.5, 7.5)]

export const leftHand: HandGeometry = {
  hand: 'left',
  metacarpals: {
    1: { base: [225.6, 433.6], head: [296.9, 348.6], halfWidths: widths(17, 11, 17), lengthMm: 46.22 },
    2: { base: [195.2, 419.6], head: [222.4, 258.4], halfWidths: widths(15.5, 9.5, 16.5), lengthMm: 68.12 },
    3: { base: [168, 406.3], head: [168, 251.2], halfWidths: widths(12.5, 9.5, 16), lengthMm: 64.6 },
    4: { base: [141.7, 401.8], head: [115.4, 265.1], halfWidths: widths(11.5, 8, 14), lengthMm: 58 },
    5: { base: [117.3, 405.7], head: [66.6, 287.2], halfWidths: widths(12, 8, 13.5), lengthMm: 53.69 },
  },
  fingers: {
    1: {
      joints: [
        [296.9, 348.6],
        [330.1, 280.5],
        [347.9, 231.7],
      ],
      softTip: [352.6, 218.9],
      bones: [widths(15, 9.5, 13), widths(14, 8, 9)],
      nail: { length: 27.5, halfWidth: 13 },
    },
    2: {
      joints: [
        [222.4, 258.4],
        [230.7, 163.3],
        [235.4, 109.8],
        [238.7, 72],
      ],
      softTip: [239.5, 62.8],
      bones: indexBones,
      nail: { length: 22.5, halfWidth: 11.1 },
    },
    3: {
      joints: [
        [168, 251.2],
        [168, 144.1],
        [168, 80.9],
        [168, 39.2],
      ],
      softTip: [168, 29.7],
      bones: indexBones,
      nail: { length: 23.5, halfWidth: 11.5 },
    },
    4: {
      joints: [
        [115.4, 265.1],
        [106.8, 166.2],
        [101.4, 104.9],
        [97.8, 63.5],
      ],
      softTip: [97, 54.1],
      bones: [widths(13.5, 8, 11), widths(11, 7, 9.5), widths(10, 5.5, 7)],
      nail: { length: 22.5, halfWidth: 10.7 },
    },
    5: {
      joints: [
        [66.6, 287.2],
        [54.3, 209.6],
        [47.5, 166.7],
        [41.5, 128.9],
      ],
      softTip: [40.1, 120],
      bones: [widths(12, 7, 10), widths(10, 6, 8.5), widths(9, 5, 6.5)],
      nail: { length: 18.5, halfWidth: 9.6 },
    },
  },
  carpals: {
    trapezium: { centre: [221, 448], radii: [13, 11], turn: -40 },
    trapezoid: { centre: [197, 436], radii: [10.5, 9.5], turn: -10 },
    capitate: { centre: [168, 430], radii: [13, 20], turn: 0 },
    hamate: { centre: [134, 428], radii: [16, 17], turn: 10 },
    scaphoid: { centre: [206, 466], radii: [11, 17], turn: 35 },
    lunate: { centre: [172, 468], radii: [14, 12], turn: 0 },
    triquetrum: { centre: [138, 461], radii: [12, 11], turn: 0 },
  },
  // prettier-ignore
  outline: [
    // Forearm and little-finger edge
    [86, 560], [92, 520], [93.6, 484], [80, 440], [63, 392], [50, 345], [43, 300],
    // Little finger
    [39.9, 251.7], [32.9, 213], [28.1, 169.8], [27.2, 137.7], [29.3, 127.3], [40.1, 120],
    [52.7, 123.6], [57.9, 132.9], [67, 163.6], [75.7, 206.2], [81, 245.2],
    // Web between little and ring finger
    [84.3, 256], [87.5, 262], [90.7, 256],
    // Ring finger
    [87.9, 217.7], [82.8, 168.3], [80.6, 106.7], [81.2, 72.8], [84.3, 61.4], [97, 54.1],
    [110.7, 59.1], [115.7, 69.8], [122.2, 103.1], [130.8, 164.1], [134.3, 213.7],
    // Web between ring and middle finger
    [136.3, 221], [139.5, 227], [142.7, 221],
    // Middle finger
    [143.5, 197.7], [142.6, 144.1], [145.7, 80.9], [149.5, 48.2], [153.8, 36.3], [168, 29.7],
    [182.2, 36.3], [186.5, 48.2], [190.3, 80.9], [193.4, 144.1], [192.5, 197.7],
    // Web between middle and index finger
    [194.3, 220], [197.5, 226], [200.7, 220],
    // Index finger
    [201.6, 208.7], [204.9, 161.1], [213.7, 107.9], [220, 79.2], [225.2, 68], [239.5, 62.8],
    [252.7, 70.4], [255.8, 82.3], [257, 111.7], [256.5, 165.6], [251.4, 213],
    // The skin fold between index finger and thumb
    [250, 262], [266, 324],
    // Thumb
    [291, 303.6], [306.2, 270.4], [325.6, 231.4], [334.9, 220.4], [352.6, 218.9],
    [365.1, 231.4], [365.1, 245.8], [354.1, 290.7], [336.9, 326],
    // Thumb base and forearm
    [321, 352], [299, 394], [272, 434], [252, 462], [243, 486], [245, 522], [252, 560],
  ],
  wristLine: [
    [93.6, 484],
    [168, 476],
    [243, 486],
  ],
  radialArtery: [
    [236, 500],
    [232, 474],
    [222, 446],
    [210.7, 424.3],
    [212.8, 419.7],
  ],
}

/** The lowest place of the skin fold between index finger and thumb: where the finder starts to slide. */
export const THUMB_WEB: Position = [266, 324]

/**
 * The outlines of the figure's parts, as path data in px (the body is 400 px tall). Each part begins in its joint, the
 * origin. Limbs point down, the trunk and the head point up.
 */
export const HEIGHT = 400

const round = (value: number): string => value.toFixed(1)

/**
 * A limb with round ends.
 * @param from where it begins below (limbs) or above (negative `until`) the joint, px
 */
export function limb(from: number, until: number, startRadius: number, endRadius: number): string {
  const [a, b] = [round(startRadius), round(endRadius)]
  const sweep = until > from ? 1 : 0
  return `M-${a} ${round(from)}A${a} ${a} 0 0 ${sweep} ${a} ${round(from)}L${b} ${round(until)}A${b} ${b} 0 0 ${sweep} -${b} ${round(until)}Z`
}

export const SIDE_SHAPES = {
  thigh: limb(0, 98, 20, 14),
  shin: limb(0, 84, 14, 9.5),
  ankle: limb(-14, 0, 8, 7.5),
  shoe: 'M-20 12.6C-21.7 10.4-21.9 5.3-21.2 2.6-20.5-.1-19-1.9-15.5-3.4-12.1-4.9-5.5-6.7-.4-6.4 4.6-6.1 8.8-3 14.7-1.4 20.6.2 29.4 1.4 34.9 3.1 40.3 4.8 45.3 6.8 47.5 8.6 49.7 10.4 49.3 12.9 48.1 14.1 46.8 15.3 49.7 15.4 39.9 15.6 30.1 15.8-.5 16.1-10.5 15.6-20.5 15.1-18.2 14.8-20 12.6Z',
  lowTrunk: limb(0, -44, 21, 19),
  midTrunk: limb(0, -36, 19, 20.5),
  upperTrunk: limb(0, -36, 20.5, 15.5),
  neck: limb(-12, -46, 11, 9.5),
  skull:
    'M-22-2C-22-18-12-27 1-27 13-27 21-19 22-8 22.4-3 24 0 26.5 4.5 27.5 6.8 24.8 7.8 22.3 8.2 22 17 17 25 7 26-1 26.6-6 23-9 20-18 16-22 8-22-2Z',
  hair: 'M22.5-10C20-23 11-31-1-30.5-16-30-26.5-19-26.5-3-26.5 9-20 18-11 21.5-8.5 17-10 12-9 6-8.5 1-6-2-2-4 6-8 15-6 22.5-10Z',
  upperArm: limb(34, 74.4, 9, 8),
  forearm: limb(0, 58.4, 8, 6.2),
  hand: limb(57, 75, 6.4, 6.8),
  sleeve: limb(0, 49, 12.5, 11),
} as const

export const FRONT_SHAPES = {
  thigh: limb(0, 4, 21, 19.5),
  shin: limb(0, 84, 19, 11),
  ankle: limb(-14, 2, 8, 8),
  shoe: 'M-12 13.2C-13.8 10.7-13 4.1-11 1.2-9-1.6-3.6-3.8 0-3.8 3.6-3.8 9-1.6 11 1.2 13 4.1 13.8 10.7 12 13.2 10.2 15.7 4 16.2 0 16.2-4 16.2-10.2 15.7-12 13.2Z',
  crossedThigh: limb(0, 62, 20, 17),
  crossedShin: limb(0, 84, 16, 11),
  crossedAnkle: limb(80, 104, 8, 8),
  crossedShoe:
    'M-3-10.8C.4-13.5 10.4-13.3 15-11.8 19.7-10.3 23.9-5.8 25-1.8 26.2 2.2 25.7 9.9 22 12.2 18.4 14.5 7.5 13.5 3 12.2-1.5 10.9-4 8-5 4.2-6-0-6.3-8.1-3-10.8Z',
  chest:
    'M-44.3-125C-36.1-128.500-14.800-131 0-131 14.800-131 36.100-128.500 44.300-125 52.500-121.500 50.500-118 49.500-110 48-100 42-87 39.500-72 37.600-60 35.500-50 35-40 30-32-30-32-35-40-35.500-50-37.600-60-39.500-72-42-87-48-100-49.500-110-50.500-118-52.500-121.500-44.300-125Z',
  belly:
    'M-29-62C-30-48-32-38-33-24-34-10-41 12-37 19-31 26-12 25 0 25 12 25 31 26 37 19 41 12 34-10 33-24 32-38 30-48 29-62Z',
  neck: limb(-116, -152, 11, 10),
  face: 'M-22-4C-22-19-12-27 0-27 12-27 22-19 22-4 22 14 13 27 0 27-13 27-22 14-22-4Z',
  hair: 'M-24 2C-27-20-15-31.5 0-31.5 15-31.5 27-20 24 2 22-4 21.500-9 18-12 8-9-8-9-15-13-20-9-22-4-24 2Z',
  nose: 'M0 0C2 4 2.5 6-1 7',
  upperArm: limb(34, 74.4, 9, 8.5),
  forearm: limb(0, 58.4, 8.5, 6.6),
  hand: limb(57, 73, 6.8, 7),
  /** A sleeve in three parts, so that its ends stay round when it is drawn shorter. */
  sleeve: 'M-13 0H13L11.5 49H-11.5Z',
  sleeveTop: limb(0, 0.1, 13, 13),
  sleeveEnd: limb(0, 0.1, 11.5, 11.5),
  sleeveLength: 49,
} as const

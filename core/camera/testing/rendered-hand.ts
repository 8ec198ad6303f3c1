import type { Hand } from '../../points/hand'
import type { Position } from '../../points/position'
import type { Planes } from '../planes'
import { handMesh, type HandMesh, type Vector } from './hand-mesh'

/** One hand in a rendered picture. Angles are degrees. */
export interface PosedHand {
  readonly hand: Hand
  /** Its palm instead of its back faces the camera. */
  readonly palm?: boolean
  /** Clockwise on the picture; 0: fingers up. */
  readonly roll?: number
  /** Around the line of the fingers, and around the line of the knuckles. */
  readonly tiltAcross?: number
  readonly tiltAlong?: number
  /** Where the middle of the palm lies, px. */
  readonly at?: Position
  /** Px of the picture for a mm. */
  readonly pxPerMm?: number
  /** Of the skin, 0 to 255. */
  readonly tone?: Vector
  /** Nearer hands hide others, m. */
  readonly nearer?: number
}

export interface Scene {
  readonly hands: readonly PosedHand[]
  readonly width?: number
  readonly height?: number
  /** 1: a bright room. */
  readonly light?: number
}

export interface RenderedPicture {
  readonly width: number
  readonly height: number
  /** Red, green, blue. */
  readonly rgb: Uint8Array
  /** For each hand: joints on the picture, px. */
  readonly joints: readonly ReadonlyMap<string, Position>[]
}

export const TONES = {
  light: [226, 180, 150],
  medium: [176, 124, 90],
  dark: [104, 70, 52],
} as const satisfies Record<string, Vector>

/** The camera stands this far from the hand, m. */
const CAMERA_M = 0.45
const meshes = new Map<Hand, HandMesh>()
const meshOf = (hand: Hand): HandMesh => {
  const mesh = meshes.get(hand) ?? handMesh(hand)
  meshes.set(hand, mesh)
  return mesh
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Turns a vector of the hand into the camera's: x right, y down, z away. */
function turner({ hand, palm = false, roll = 0, tiltAcross = 0, tiltAlong = 0 }: PosedHand) {
  const [r, p, q] = [radians(roll), radians(tiltAcross), radians(tiltAlong)]
  // The back of the left hand looks to -x, that of the right one to x.
  const facing = palm === (hand === 'left') ? -1 : 1

  return ([x, y, z]: Vector): Vector => {
    // Seen from the back with the fingers up: right is -z, down is y, away is x.
    const [x0, y0, z0] = [-z * facing, y, x * facing]
    const [x1, z1] = [x0 * Math.cos(p) + z0 * Math.sin(p), -x0 * Math.sin(p) + z0 * Math.cos(p)]
    const [y2, z2] = [y0 * Math.cos(q) - z1 * Math.sin(q), y0 * Math.sin(q) + z1 * Math.cos(q)]
    return [x1 * Math.cos(r) - y2 * Math.sin(r), x1 * Math.sin(r) + y2 * Math.cos(r), z2]
  }
}

/** A picture of hands before a plain background, made without a graphics card. */
export function renderHands({ hands, width = 640, height = 480, light = 1 }: Scene): RenderedPicture {
  const rgb = new Uint8Array(width * height * 3)
  const depth = new Float32Array(width * height).fill(Infinity)
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 3) {
      const shade = (0.75 + (0.25 * x) / width - (0.2 * y) / height) * light
      rgb[at] = 150 * shade
      rgb[at + 1] = 156 * shade
      rgb[at + 2] = 160 * shade
    }
  const joints = hands.map((posed) => {
    const { at = [width / 2, height * 0.52], pxPerMm = 1.7, tone = TONES.medium, nearer = 0 } = posed
    const mesh = meshOf(posed.hand)
    const turn = turner(posed)
    const middle = mesh.joints.get('middle-finger-metacarpal')!
    const knuckle = mesh.joints.get('middle-finger-phalanx-proximal')!
    const centre: Vector = [0, 1, 2].map((i) => (middle[i]! + knuckle[i]!) / 2) as unknown as Vector
    const focal = pxPerMm * 1000 * CAMERA_M
    const project = (vertex: Vector): Vector => {
      const [x, y, z] = turn([vertex[0] - centre[0], vertex[1] - centre[1], vertex[2] - centre[2]])
      const away = CAMERA_M + z - nearer
      const scale = focal / CAMERA_M / (1 + z / CAMERA_M)
      return [at[0] + x * scale, at[1] + y * scale, away]
    }
    const places = mesh.vertices.map(project)
    const shades = mesh.normals.map((normal) => {
      const [nx, ny, nz] = turn(normal)
      // A lamp above and to the left of the camera.
      return 0.35 + 0.65 * Math.max(0, -0.35 * nx - 0.45 * ny - 0.82 * nz)
    })
    for (let i = 0; i < mesh.triangles.length; i += 3) {
      const [a, b, c] = [mesh.triangles[i]!, mesh.triangles[i + 1]!, mesh.triangles[i + 2]!]
      const [pa, pb, pc] = [places[a]!, places[b]!, places[c]!]
      const area = (pb[0] - pa[0]) * (pc[1] - pa[1]) - (pb[1] - pa[1]) * (pc[0] - pa[0])
      if (Math.abs(area) < 1e-9) continue
      const [left, right] = [
        Math.max(0, Math.floor(Math.min(pa[0], pb[0], pc[0]))),
        Math.min(width - 1, Math.ceil(Math.max(pa[0], pb[0], pc[0]))),
      ]
      const [top, bottom] = [
        Math.max(0, Math.floor(Math.min(pa[1], pb[1], pc[1]))),
        Math.min(height - 1, Math.ceil(Math.max(pa[1], pb[1], pc[1]))),
      ]
      for (let y = top; y <= bottom; y++)
        for (let x = left; x <= right; x++) {
          const wb = ((x - pa[0]) * (pc[1] - pa[1]) - (y - pa[1]) * (pc[0] - pa[0])) / area
          const wc = ((pb[0] - pa[0]) * (y - pa[1]) - (pb[1] - pa[1]) * (x - pa[0])) / area
          const wa = 1 - wb - wc
          if (wa < -0.001 || wb < -0.001 || wc < -0.001) continue
          const z = wa * pa[2] + wb * pb[2] + wc * pc[2]
          const pixel = y * width + x
          if (z >= depth[pixel]!) continue
          depth[pixel] = z
          const shade = (wa * shades[a]! + wb * shades[b]! + wc * shades[c]!) * light
          for (let channel = 0; channel < 3; channel++) rgb[pixel * 3 + channel] = tone[channel]! * shade
        }
    }
    return new Map(
      [...mesh.joints].map(([name, joint]): [string, Position] => {
        const [x, y] = project(joint)
        return [name, [x, y]]
      }),
    )
  })
  return { width, height, rgb, joints }
}

/** The picture as a camera gives it: brightness and colour apart, colour at half the size. */
export function toI420({ width, height, rgb }: RenderedPicture): Planes {
  const [halfWidth, halfHeight] = [width >> 1, height >> 1]
  const data = new Uint8Array(width * height + 2 * halfWidth * halfHeight)
  const uAt = width * height
  const vAt = uAt + halfWidth * halfHeight
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3
      const [r, g, b] = [rgb[at]!, rgb[at + 1]!, rgb[at + 2]!]
      data[y * width + x] = Math.round(16 + 0.257 * r + 0.504 * g + 0.098 * b)
      if (x & 1 || y & 1) continue
      const half = (y >> 1) * halfWidth + (x >> 1)
      data[uAt + half] = Math.round(128 - 0.148 * r - 0.291 * g + 0.439 * b)
      data[vAt + half] = Math.round(128 + 0.439 * r - 0.368 * g - 0.071 * b)
    }
  const layout = [
    { offset: 0, stride: width },
    { offset: uAt, stride: halfWidth },
    { offset: vAt, stride: halfWidth },
  ]
  return { format: 'I420', width, height, data, layout }
}

/** A clip for Chromium's fake camera (y4m). */
export function toClip(pictures: readonly RenderedPicture[], perSecond: number): Buffer {
  const { width, height } = pictures[0]!
  const text = new TextEncoder()
  const parts: Uint8Array[] = [
    text.encode(`YUV4MPEG2 W${width} H${height} F${perSecond}:1 Ip A1:1 C420jpeg\n`),
  ]
  for (const picture of pictures) parts.push(text.encode('FRAME\n'), toI420(picture).data)
  return Buffer.concat(parts)
}

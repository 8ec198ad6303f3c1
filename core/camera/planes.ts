/** How the bytes of a picture lie: brightness and colour apart (I420, NV12), or four bytes a pixel (RGBA). */
export type PixelFormat = 'I420' | 'NV12' | 'RGBA'

/** One plane of a picture: where it begins in `data` and how many bytes a row takes. */
export interface PlaneLayout {
  readonly offset: number
  readonly stride: number
}

/** A picture as the camera gave it. */
export interface Planes {
  readonly format: PixelFormat
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
  readonly layout: readonly PlaneLayout[]
}

/** From a pixel of the sample (column u, row v) to the picture: x = a u + b v + c, y = d u + e v + f. */
export interface Affine {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
}

const clamp01 = (value: number): number => (value < 0 ? 0 : value > 1 ? 1 : value)

/** Writes red, green, blue (0 to 1) of the place (x, y) to `out`; the place lies inside the picture. */
type ReadPixel = (x: number, y: number, out: Float32Array, at: number) => void

/** Brightness between its four neighbours; colour of the nearest place, as it is stored at half the size. */
function yuvReader({ format, width, height, data, layout }: Planes): ReadPixel {
  const luma = layout[0]!
  const chroma = layout[1]!
  const together = format === 'NV12'
  const chromaV = together ? chroma : layout[2]!
  const lastX = width - 1
  const lastY = height - 1
  return (x, y, out, at) => {
    const x0 = Math.floor(x)
    const y0 = Math.floor(y)
    const x1 = x0 < lastX ? x0 + 1 : x0
    const y1 = y0 < lastY ? y0 + 1 : y0
    const fx = x - x0
    const fy = y - y0
    const row0 = luma.offset + y0 * luma.stride
    const row1 = luma.offset + y1 * luma.stride
    const top = data[row0 + x0]! * (1 - fx) + data[row0 + x1]! * fx
    const bottom = data[row1 + x0]! * (1 - fx) + data[row1 + x1]! * fx
    // BT.601 with the limited range of video.
    const bright = ((top * (1 - fy) + bottom * fy - 16) * 1.164) / 255
    const column = (x0 >> 1) * (together ? 2 : 1)
    const u = data[chroma.offset + (y0 >> 1) * chroma.stride + column]! - 128
    const v = data[chromaV.offset + (y0 >> 1) * chromaV.stride + column + (together ? 1 : 0)]! - 128
    out[at] = clamp01(bright + (1.596 * v) / 255)
    out[at + 1] = clamp01(bright - (0.813 * v + 0.391 * u) / 255)
    out[at + 2] = clamp01(bright + (2.018 * u) / 255)
  }
}

function rgbaReader({ width, height, data, layout }: Planes): ReadPixel {
  const { offset, stride } = layout[0]!
  return (x, y, out, at) => {
    const x0 = Math.floor(x)
    const y0 = Math.floor(y)
    const x1 = x0 < width - 1 ? x0 + 1 : x0
    const y1 = y0 < height - 1 ? y0 + 1 : y0
    const fx = x - x0
    const fy = y - y0
    for (let channel = 0; channel < 3; channel++) {
      const at4 = (column: number, row: number) => data[offset + row * stride + column * 4 + channel]!
      const top = at4(x0, y0) * (1 - fx) + at4(x1, y0) * fx
      const bottom = at4(x0, y1) * (1 - fx) + at4(x1, y1) * fx
      out[at + channel] = (top * (1 - fy) + bottom * fy) / 255
    }
  }
}

/**
 * Reads a turned and scaled square of a picture as the models want it: red, green, blue, 0 to 1, row by row.
 * Whatever lies outside the picture is black.
 * @param size side of the square, px
 * @param out `size * size * 3` numbers, which are overwritten
 */
export function samplePicture(planes: Planes, map: Affine, size: number, out: Float32Array): void {
  const read = planes.format === 'RGBA' ? rgbaReader(planes) : yuvReader(planes)
  const { width, height } = planes
  let at = 0
  for (let v = 0; v < size; v++)
    for (let u = 0; u < size; u++, at += 3) {
      const x = map.a * u + map.b * v + map.c
      const y = map.d * u + map.e * v + map.f
      if (x < 0 || y < 0 || x > width - 1 || y > height - 1) out[at] = out[at + 1] = out[at + 2] = 0
      else read(x, y, out, at)
    }
}

/** Every how many px brightness is read, across and down. */
const LIGHT_STEP = 16

/** Mean brightness of a picture, 0 to 1. */
export function meanLight(planes: Planes): number {
  const { format, width, height, data, layout } = planes
  const { offset, stride } = layout[0]!
  let sum = 0
  let count = 0
  for (let y = LIGHT_STEP >> 1; y < height; y += LIGHT_STEP)
    for (let x = LIGHT_STEP >> 1; x < width; x += LIGHT_STEP, count++) {
      const at = offset + y * stride + (format === 'RGBA' ? x * 4 + 1 : x)
      sum += data[at]!
    }
  if (count === 0) return 0
  const mean = sum / count
  return clamp01((format === 'RGBA' ? mean : (mean - 16) * 1.164) / 255)
}

import { deflateSync, inflateSync } from 'node:zlib'
import { crc32 } from './crc32'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

function chunksOf(png: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = []
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

function chunk(type: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), ...parts])
  const frame = Buffer.alloc(8 + body.length)
  frame.writeUInt32BE(body.length - 4)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), 4 + body.length)
  return frame
}

const numbers = (...values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => buffer.writeUInt32BE(value, index * 4))
  return buffer
}

/**
 * Puts pictures of one size one after the other, again and again.
 * @param pictures PNG files of the same size and colour type
 * @param delayMs how long each is shown
 * @returns an animated PNG; what does not know animation shows the first picture
 */
export function animatedPng(pictures: readonly Buffer[], delayMs: number): Buffer {
  const header = chunksOf(pictures[0]!).find(({ type }) => type === 'IHDR')!
  const size = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)] as const
  const delay = Buffer.alloc(6)
  delay.writeUInt16BE(delayMs)
  delay.writeUInt16BE(1000, 2)
  let sequence = 0
  const frames = pictures.flatMap((picture, index) => {
    const parts = chunksOf(picture).filter(({ type }) => type === 'IDAT')
    // Whoever takes a picture wants it soon, not small.
    const data = deflateSync(inflateSync(Buffer.concat(parts.map((part) => part.data))), { level: 9 })
    const control = chunk('fcTL', numbers(sequence++, ...size, 0, 0), delay)
    return [control, index === 0 ? chunk('IDAT', data) : chunk('fdAT', numbers(sequence++), data)]
  })
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header.data),
    chunk('acTL', numbers(pictures.length, 0)),
    ...frames,
    chunk('IEND'),
  ])
}

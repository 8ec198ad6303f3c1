import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs'
import type { Lines } from '../../ports'
import { writeDurably } from './durable-file'

/** Whether a crash tore the last line, so that the next one would be glued to it. */
function isTorn(path: string): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0) return false
  const handle = openSync(path, 'r')
  try {
    const last = Buffer.alloc(1)
    readSync(handle, last, 0, 1, size - 1)
    return last[0] !== 0x0a
  } finally {
    closeSync(handle)
  }
}

const CHUNK_BYTES = 64 * 1024

/** Reads backwards, a chunk at a time, until there are enough lines: a long file is not read whole. */
function readLast(path: string, limit: number): readonly string[] {
  if (limit <= 0 || !existsSync(path)) return []
  const handle = openSync(path, 'r')
  try {
    let [start, tail] = [fstatSync(handle).size, Buffer.alloc(0)]
    const lines = () => tail.toString('utf8').split('\n').filter(Boolean)
    while (start > 0 && lines().length <= limit) {
      const length = Math.min(CHUNK_BYTES, start)
      const chunk = Buffer.alloc(length)
      start -= length
      readSync(handle, chunk, 0, length, start)
      tail = Buffer.concat([chunk, tail])
    }
    return lines().slice(-limit)
  } finally {
    closeSync(handle)
  }
}

/** A text file of one record a line. A line torn by a crash is the reader's to skip. */
export function fileLines(path: string): Lines {
  return {
    append: (line) => appendFileSync(path, `${isTorn(path) ? '\n' : ''}${line}\n`, { mode: 0o600 }),
    readLast: (limit) => readLast(path, limit),
    readAll: () => (existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []),
    replace: (lines) => writeDurably(path, lines.map((line) => `${line}\n`).join('')),
  }
}

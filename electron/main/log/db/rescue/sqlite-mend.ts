import { closeSync, existsSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs'

const HEADER_BYTES = 100
/** Bytes of the header that are the same in every log (sqlite.org/fileformat2.html, "The Database Header"). */
const CONSTANTS: readonly (readonly [at: number, bytes: Buffer])[] = [
  [0, Buffer.from('SQLite format 3\0', 'latin1')],
  // Page size 4096, write and read version 2 (write-ahead log), no reserved bytes, the payload fractions.
  [16, Buffer.from([16, 0, 2, 2, 0, 64, 32, 32])],
  // The page count: 0 makes SQLite take it from the size of the file.
  [28, Buffer.alloc(4)],
  // Schema format 4, text in UTF-8.
  [44, Buffer.from([0, 0, 0, 4])],
  [56, Buffer.from([0, 0, 0, 1])],
]

/** Makes a private copy of a damaged log readable by writing the constant bytes of its header. */
export const mendCopy = (path: string): void => {
  // Where the file itself is gone, its write-ahead log may still contain every page.
  if (!existsSync(path)) writeFileSync(path, '')
  const file = openSync(path, 'r+')
  try {
    const header = Buffer.alloc(HEADER_BYTES)
    readSync(file, header, 0, HEADER_BYTES, 0)
    for (const [at, bytes] of CONSTANTS) bytes.copy(header, at)
    writeSync(file, header, 0, HEADER_BYTES, 0)
  } finally {
    closeSync(file)
  }
}

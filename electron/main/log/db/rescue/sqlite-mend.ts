import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'

/** Every log was made with these (sqlite.org/fileformat2.html, "The Database Header"). */
const PAGE_BYTES = 4096
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1')
/** Page size, write and read version (2: write-ahead log), no reserved bytes, the payload fractions. */
const LAYOUT = Buffer.from([PAGE_BYTES >> 8, PAGE_BYTES & 0xff, 2, 2, 0, 64, 32, 32])
/** Schema format 4 at 44, UTF-8 (1) at 56. */
const FIXED_NUMBERS = [
  [44, 4],
  [56, 1],
] as const
const PAGE_COUNT_AT = 28
const CHANGE_COUNTER_AT = 24
const VALID_FOR_AT = 92
/** No log of ours is larger (8 GB); a damaged size must not fill the disk. */
const MOST_PAGES = 2_000_000

/**
 * Makes a copy of a damaged log readable again as far as that can be done from outside: the constants of its
 * header are put back, and a file that was cut off gets its length back, with empty pages where it was cut.
 * What these pages held stays lost; everything before them can be read.
 */
export const mendCopy = (path: string): void => {
  // Of a log whose file is gone the write-ahead log may still hold every page.
  if (!existsSync(path)) writeFileSync(path, '')
  const file = openSync(path, 'r+')
  try {
    const { size } = statSync(path)
    const head = Buffer.alloc(100)
    readSync(file, head, 0, 100, 0)
    MAGIC.copy(head, 0)
    LAYOUT.copy(head, MAGIC.length)
    for (const [at, value] of FIXED_NUMBERS) head.writeUInt32BE(value, at)
    const pages = Math.max(1, Math.ceil(size / PAGE_BYTES))
    const said = head.readUInt32BE(PAGE_COUNT_AT)
    const whole = Math.max(pages, said <= MOST_PAGES ? said : 0)
    head.writeUInt32BE(whole, PAGE_COUNT_AT)
    // The page count counts only while these two agree.
    head.copy(head, VALID_FOR_AT, CHANGE_COUNTER_AT, CHANGE_COUNTER_AT + 4)
    writeSync(file, head, 0, 100, 0)
    ftruncateSync(file, whole * PAGE_BYTES)
  } finally {
    closeSync(file)
  }
}

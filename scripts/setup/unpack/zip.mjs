import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'

/**
 * @typedef {object} ZipEntry
 * @property {string} name path inside the archive, with slashes
 * @property {number} method 0 stored, 8 deflated
 * @property {number} crc
 * @property {number} packedSize bytes
 * @property {number} size bytes
 * @property {number} mode Unix permissions, 0 when the archive holds none
 * @property {number} offset of its local header
 */

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff

const damaged = () => new Error('The zip archive is damaged.')

/**
 * Reads the table of contents. Archives of 4 GB and more (zip64) are not understood.
 * @param {string} file
 * @returns {Promise<ZipEntry[]>}
 */
export async function listZip(file) {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const tail = Buffer.alloc(Math.min(size, END_LENGTH + LONGEST_COMMENT))
    await handle.read(tail, 0, tail.length, size - tail.length)
    let end = tail.length - END_LENGTH
    while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1
    if (end < 0) throw damaged()
    const count = tail.readUInt16LE(end + 10)
    const table = Buffer.alloc(tail.readUInt32LE(end + 12))
    await handle.read(table, 0, table.length, tail.readUInt32LE(end + 16))
    /** @type {ZipEntry[]} */
    const entries = []
    let at = 0
    for (let index = 0; index < count; index += 1) {
      if (at + 46 > table.length || table.readUInt32LE(at) !== CENTRAL) throw damaged()
      const nameEnd = at + 46 + table.readUInt16LE(at + 28)
      entries.push({
        name: table.toString('utf8', at + 46, nameEnd),
        method: table.readUInt16LE(at + 10),
        crc: table.readUInt32LE(at + 16),
        packedSize: table.readUInt32LE(at + 20),
        size: table.readUInt32LE(at + 24),
        mode: (table.readUInt32LE(at + 38) >>> 16) & 0o777,
        offset: table.readUInt32LE(at + 42),
      })
      at = nameEnd + table.readUInt16LE(at + 30) + table.readUInt16LE(at + 32)
    }
    return entries
  } finally {
    await handle.close()
  }
}

/**
 * Unpacks one file and checks its length and checksum.
 * @param {string} file the archive
 * @param {ZipEntry} entry
 * @param {string} folder where to
 * @param {string} path inside that folder
 */
export async function extractZipEntry(file, entry, folder, path) {
  const target = join(folder, path)
  // A name like ../x must never reach outside the folder.
  if (!target.startsWith(folder + sep)) throw damaged()
  await mkdir(dirname(target), { recursive: true })
  const header = Buffer.alloc(30)
  const handle = await open(file, 'r')
  try {
    await handle.read(header, 0, header.length, entry.offset)
  } finally {
    await handle.close()
  }
  if (header.readUInt32LE(0) !== LOCAL) throw damaged()
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const mode = entry.mode === 0 ? 0o644 : entry.mode
  const out = createWriteStream(target, { flags: 'wx', mode })
  if (entry.packedSize === 0) {
    out.end()
    return
  }
  let crc = 0
  let size = 0
  const check = new Transform({
    transform(chunk, _encoding, done) {
      crc = crc32(chunk, crc)
      size += chunk.length
      done(null, chunk)
    },
  })
  const packed = createReadStream(file, { start, end: start + entry.packedSize - 1 })
  if (entry.method === 8) await pipeline(packed, createInflateRaw(), check, out)
  else if (entry.method === 0) await pipeline(packed, check, out)
  else throw damaged()
  if (size !== entry.size || crc !== entry.crc) throw damaged()
}

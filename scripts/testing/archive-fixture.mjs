import { createHash, randomBytes } from 'node:crypto'
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'

/** @typedef {{ name: string, data?: Buffer, mode?: number, stored?: boolean }} FixtureFile */

/**
 * @param {readonly FixtureFile[]} files names that end in a slash are folders
 * @returns {Buffer} a zip archive
 */
export function zipOf(files) {
  const bodies = []
  const table = []
  let offset = 0
  for (const { name, data = Buffer.alloc(0), mode = 0o644, stored = false } of files) {
    const packed = stored || data.length === 0 ? data : deflateRawSync(data)
    const method = packed === data ? 0 : 8
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(((0o100000 | mode) << 16) >>> 0, 6)
    rest.writeUInt32LE(offset, 10)
    const madeBy = Buffer.from([20, 3])
    table.push(Buffer.from('PK\x01\x02', 'latin1'), madeBy, common, rest, Buffer.from(name))
    bodies.push(local)
    offset += local.length
  }
  const central = Buffer.concat(table)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, central, end])
}

/**
 * @param {readonly { name: string, data: Buffer }[]} files
 * @returns {Buffer} a gzipped tar archive, as npm's packages are
 */
export function tarballOf(files) {
  const blocks = []
  for (const { name, data } of files) {
    const header = Buffer.alloc(512)
    header.write(name, 0)
    header.write('0000644\0', 100)
    header.write(data.length.toString(8).padStart(11, '0'), 124)
    header.write('        ', 148)
    header.write('0', 156)
    header.write('ustar\0' + '00', 257)
    const sum = header.reduce((total, byte) => total + byte, 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    blocks.push(header, data, Buffer.alloc((512 - (data.length % 512)) % 512))
  }
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]), { level: 1 })
}

/** What an Electron executable looks like to the tool that flips fuses: a marker, version 1, eight fuses. */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('01100010'),
])

/** @param {Buffer} executable @returns {string} its fuses, one character each */
export function fusesOf(executable) {
  const at = executable.indexOf(FUSES.subarray(0, 32))
  return executable.toString('latin1', at + 34, at + 42)
}

/** @param {Buffer} bytes */
export const sha512 = (bytes) => `sha512-${createHash('sha512').update(bytes).digest('base64')}`

/**
 * An archive made like the real fallback, only small.
 * @param {{ padding?: number }} [options] bytes of incompressible data in it
 * @returns {{ tarball: Buffer, archive: import('../setup/electron-fallback.mjs').FallbackArchive }}
 */
export function fallbackFixture({ padding = 100_000 } = {}) {
  const zip = zipOf([
    { name: 'Cypress/' },
    { name: 'Cypress/Cypress', data: Buffer.concat([Buffer.from('machine code'), FUSES]), mode: 0o755 },
    { name: 'Cypress/LICENSE.electron.txt', data: Buffer.from('licence') },
    { name: 'Cypress/browser_v8_context_snapshot.bin', data: Buffer.from('not ours') },
    { name: 'Cypress/resources/' },
    { name: 'Cypress/resources/app-update.yml', data: Buffer.from('not ours') },
    { name: 'Cypress/resources/app/package.json', data: Buffer.from('not ours') },
    { name: 'Cypress/locales/en-US.pak', data: Buffer.from('words '.repeat(1000)) },
    { name: 'Cypress/icudtl.dat', data: randomBytes(padding), stored: true },
    { name: 'Cypress/empty.json' },
  ])
  const tarball = tarballOf([
    { name: 'package/package.json', data: Buffer.from('{"name":"fixture","version":"1.0.0"}') },
    { name: 'package/inner.zip', data: zip },
  ])
  return {
    tarball,
    archive: {
      version: '33.0.0',
      spec: 'fixture@1.0.0',
      integrity: sha512(tarball),
      bytes: tarball.length,
      member: 'package/inner.zip',
      memberBytes: zip.length,
    },
  }
}

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import packFiles from '@core/camera/pack-files.json'

const unpack = promisify(gunzip)

/** What finds a hand in the camera's picture: a runtime and two models, which lie packed in the package. */
export interface CameraPack {
  /** False in a build without the camera. */
  readonly installed: boolean
  /** A file by its name, unpacked and checked; null where there is none, or another than the one that was built in. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>
}

const hexOf = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('hex')

/** Files are read when they are asked for; nothing is kept, and reading, unpacking and hashing leave the main thread. */
export function cameraPack(folder: string, note: (message: string, detail?: unknown) => void): CameraPack {
  return {
    installed: packFiles.every(({ name }) => existsSync(join(folder, `${name}.gz`))),
    async read(name) {
      const file = packFiles.find((known) => known.name === name)
      if (!file) return null
      try {
        const unpacked = await unpack(await readFile(join(folder, `${name}.gz`)), {
          maxOutputLength: file.bytes,
        })
        const bytes = new Uint8Array(unpacked.buffer as ArrayBuffer, unpacked.byteOffset, unpacked.byteLength)
        if (hexOf(await crypto.subtle.digest('SHA-256', bytes)) === file.sha256) return bytes
        note(`The camera pack is damaged: ${name}`)
      } catch (error) {
        note(`The camera pack cannot be read: ${name}`, error)
      }
      return null
    },
  }
}

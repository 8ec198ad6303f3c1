import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable, Writable } from 'node:stream'
import type { ReadableStream as NodeReadable } from 'node:stream/web'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { failed, ok, type Result } from '@core/log/entry/result'
import type { LockKey, OpenProblem, Sealing } from '../sealing'
import { carriedKey, decrypterFor, unwrapSecret, wrapSecret } from './carried-key'
import { passphraseRecipient, TooCostly, USUAL_WORK } from './passphrase-stanza'

/** More than any header of ours is long, bytes. */
const HEADER_BYTES = 16_384
/** Owner only. */
const FILE_MODE = 0o600

/** The library's error message when none of the given keys opens a header. */
const NO_MATCH = /no identity matched/

const problemOf = (error: unknown): OpenProblem => {
  if (error instanceof TooCostly) return 'too-costly'
  return error instanceof Error && NO_MATCH.test(error.message) ? 'wrong-passphrase' : 'damaged'
}

const attempt = async <T>(work: () => Promise<T>): Promise<Result<T, OpenProblem>> => {
  try {
    return ok(await work())
  } catch (error) {
    // A full disk, or one that is gone, says nothing about the file.
    if (typeof (error as NodeJS.ErrnoException).code === 'string' && !(error instanceof DOMException))
      throw error
    return failed(problemOf(error))
  }
}

const startOf = async (path: string): Promise<Uint8Array> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0)
    return new Uint8Array(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

/** Node's streams and the web's are the same at run time; their types are not. */
const reading = (path: string) =>
  Readable.toWeb(createReadStream(path)) as unknown as ReadableStream<Uint8Array>

const writeTo = async (stream: ReadableStream<Uint8Array>, path: string): Promise<void> => {
  const file = createWriteStream(path, { mode: FILE_MODE, flush: true })
  await (stream as unknown as NodeReadable<Uint8Array>).pipeTo(Writable.toWeb(file))
}

/** Encryption with the age library, which is loaded at its first use. */
export const ageFiles = (work = USUAL_WORK): Omit<Sealing, 'isSealed'> => ({
  async makeKey(passphrase) {
    const secret = await generateX25519Identity()
    const [recipient, wrapped] = await Promise.all([
      identityToRecipient(secret),
      wrapSecret(secret, passphrase, work),
    ])
    return { recipient, wrapped }
  },
  async fits({ wrapped }, passphrase) {
    const secret = await attempt(() =>
      unwrapSecret(new Uint8Array(Buffer.from(wrapped, 'base64')), passphrase),
    )
    return secret.kind === 'ok'
  },
  async seal(content, passphrase) {
    const encrypter = new Encrypter()
    encrypter.addRecipient(passphraseRecipient(passphrase, work))
    return new Uint8Array(await encrypter.encrypt(content))
  },
  open: (sealed, passphrase) =>
    attempt(async () => {
      const decrypter = await decrypterFor(sealed.subarray(0, HEADER_BYTES), passphrase)
      return new Uint8Array(await decrypter.decrypt(sealed))
    }),
  async sealFile(from: string, to: string, key: LockKey) {
    const encrypter = new Encrypter()
    encrypter.addRecipient(key.recipient)
    encrypter.addRecipient(carriedKey(key))
    const hash = createHash('sha256')
    const hashing = new TransformStream<Uint8Array, Uint8Array>({
      transform(part, controller) {
        hash.update(part)
        controller.enqueue(part)
      },
    })
    await writeTo((await encrypter.encrypt(reading(from))).pipeThrough(hashing), to)
    return hash.digest('hex')
  },
  openFile: (from, to, passphrase) =>
    attempt(async () => {
      const decrypter = await decrypterFor(await startOf(from), passphrase)
      await writeTo(await decrypter.decrypt(reading(from)), to)
    }),
})

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Decrypter, Encrypter } from 'age-encryption'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ageSealing } from './age-sealing'

const PASSPHRASE = 'long walk before 早餐'
/** Weaker, so that the tests need not wait; the usual strength has a test of its own. */
const sealing = ageSealing(12)
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
/** More than one of age's chunks of 64 KiB. */
const LONG = Uint8Array.from({ length: 200_000 }, (_, i) => i % 251)

const made = { folder: '' }
beforeEach(() => {
  made.folder = mkdtempSync(join(tmpdir(), 'linggu-sealing-'))
})
afterEach(() => rmSync(made.folder, { recursive: true }))
const file = (name: string) => join(made.folder, name)

describe('content sealed with a passphrase', () => {
  it('is opened by the age library itself, and tells nothing without it', async () => {
    const sealed = await sealing.seal('Private words', PASSPHRASE)
    expect(sealing.isSealed(sealed)).toBe(true)
    expect(text(sealed)).not.toContain('Private')
    const library = new Decrypter()
    library.addPassphrase(PASSPHRASE)
    expect(await library.decrypt(sealed, 'text')).toBe('Private words')
  })

  it('is opened when the age library made it', async () => {
    const library = new Encrypter()
    library.setPassphrase(PASSPHRASE)
    library.setScryptWorkFactor(12)
    const opened = await sealing.open(await library.encrypt('From elsewhere'), PASSPHRASE)
    expect(opened.kind === 'ok' && text(opened.value)).toBe('From elsewhere')
  })

  it('costs a guesser 128 MB and its time', async () => {
    const sealed = await ageSealing().seal('words', PASSPHRASE)
    expect(text(sealed.subarray(0, 80))).toMatch(/^-> scrypt \S+ 17$/m)
    expect((await sealing.open(sealed, PASSPHRASE)).kind).toBe('ok')
  })

  it('opens with the same words in another spelling of Unicode', async () => {
    const sealed = await sealing.seal('words', 'caf\u00e9 au lait')
    expect((await sealing.open(sealed, 'cafe\u0301 au lait')).kind).toBe('ok')
  })

  it('says what is wrong: passphrase, content, cut, not ours, too costly', async () => {
    const sealed = await sealing.seal(LONG, PASSPHRASE)
    const wrong = async (bytes: Uint8Array, passphrase = PASSPHRASE) => {
      const opened = await sealing.open(bytes, passphrase)
      return opened.kind === 'failed' ? opened.error : 'opened'
    }
    expect(await wrong(sealed)).toBe('opened')
    expect(await wrong(sealed, `${PASSPHRASE}.`)).toBe('wrong-passphrase')
    expect(await wrong(sealed.with(100_000, sealed[100_000]! ^ 1))).toBe('damaged')
    expect(await wrong(sealed.subarray(0, 150_000))).toBe('damaged')
    expect(await wrong(new TextEncoder().encode('{"format":"linggu-log"}'))).toBe('damaged')
    const header = text(sealed.subarray(0, 80)).replace(' 12\n', ' 25\n')
    expect(await wrong(Buffer.concat([Buffer.from(header), sealed.subarray(80)]))).toBe('too-costly')
  })
})

describe('a file sealed for a key', () => {
  it('needs no passphrase to be made, and only the passphrase to be opened, by what it carries itself', async () => {
    const key = await sealing.makeKey(PASSPHRASE)
    writeFileSync(file('log.db'), LONG)
    await sealing.sealFile(file('log.db'), file('log.db.age'), key)
    expect(statSync(file('log.db.age')).mode & 0o777).toBe(0o600)
    expect(sealing.isSealed(readFileSync(file('log.db.age')))).toBe(true)
    const opened = await sealing.openFile(file('log.db.age'), file('again.db'), PASSPHRASE)
    expect(opened.kind).toBe('ok')
    expect(readFileSync(file('again.db')).equals(LONG)).toBe(true)
    expect(await sealing.openFile(file('log.db.age'), file('wrong.db'), 'something else')).toEqual({
      kind: 'failed',
      error: 'wrong-passphrase',
    })
    expect(JSON.stringify(key)).not.toMatch(/SECRET/)
  })

  it('is a plain age file to others: the wrapped key is an identity that opens it', async () => {
    const key = await sealing.makeKey(PASSPHRASE)
    writeFileSync(file('log.db'), 'the log')
    await sealing.sealFile(file('log.db'), file('log.db.age'), key)
    const unlocked = new Decrypter()
    unlocked.addPassphrase(PASSPHRASE)
    const identity = await unlocked.decrypt(new Uint8Array(Buffer.from(key.wrapped, 'base64')), 'text')
    expect(identity).toMatch(/^AGE-SECRET-KEY-1/)
    const library = new Decrypter()
    library.addIdentity(identity.trim())
    expect(await library.decrypt(new Uint8Array(readFileSync(file('log.db.age'))), 'text')).toBe('the log')
  })

  it('was sealed with a key whose passphrase can be tried alone', async () => {
    const key = await sealing.makeKey(PASSPHRASE)
    expect(await sealing.fits(key, PASSPHRASE)).toBe(true)
    expect(await sealing.fits(key, 'something else')).toBe(false)
    expect(await sealing.fits({ ...key, wrapped: 'bm9uc2Vuc2U' }, PASSPHRASE)).toBe(false)
  })

  it('keeps the error of a disk for whoever asked', async () => {
    const key = await sealing.makeKey(PASSPHRASE)
    await expect(sealing.sealFile(file('missing.db'), file('x.age'), key)).rejects.toMatchObject({
      code: 'ENOENT',
    })
  })
})

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FileTrouble } from './file-trouble'
import { storeDocuments } from './store-documents'
import { failing, WRITING_CALLS } from './testing/failing-files'

vi.mock('node:fs', async (original) => (await import('./testing/failing-files')).failingFs(await original()))
vi.mock('electron', async () => (await import('../../testing/fake-electron')).fakeElectron)

const here = { folder: '' }
beforeEach(() => {
  here.folder = mkdtempSync(join(tmpdir(), 'linggu-failing-'))
})
afterEach(() => {
  failing.stop()
  rmSync(here.folder, { recursive: true, force: true })
})

const OLD = { version: 1, name: '早上', long: 'old '.repeat(50) }
const NEW = { version: 1, name: '晚上', long: 'new '.repeat(70) }
const opened = () => storeDocuments({ folder: here.folder, nowMs: () => 0, twice: ['reminders'] })
const path = (name: string) => join(here.folder, name)

const FAULTS = [
  ...WRITING_CALLS.flatMap((call) => ['ENOSPC', 'EIO', 'EROFS'].map((code) => ({ call, code }))),
  { call: 'writeSync' as const, code: 'short' },
].flatMap((fault) => [1, 2, 3].flatMap((nth) => [false, true].map((lasting) => ({ ...fault, nth, lasting }))))

describe('settings', () => {
  it.each(FAULTS)(
    'are the new ones or, refused, the old ones when $call number $nth fails with $code (lasting: $lasting)',
    async (fault) => {
      const documents = opened()
      documents.write('config', OLD)
      const { error, met } = failing.during(fault, () => documents.write('config', NEW))
      expect(documents.read('config')).toEqual(error === undefined ? NEW : OLD)
      if (error !== undefined) {
        expect(met).toBe(true)
        expect(error).toBeInstanceOf(FileTrouble)
      }
      const again = opened()
      expect(again.read('config')).toEqual(error === undefined ? NEW : OLD)
      expect(again.movedAside).toEqual([])
      again.write('config', NEW)
      // atomically removes what it could not finish a moment later.
      await expect.poll(() => readdirSync(here.folder).sort()).toEqual(['config.copy.json', 'config.json'])
    },
  )

  it.each(FAULTS)(
    'that are the first are whole or absent when $call number $nth fails with $code',
    (fault) => {
      const { error } = failing.during(fault, () => opened().write('config', NEW))
      const again = opened()
      expect(again.read('config')).toEqual(error === undefined ? NEW : undefined)
      expect(again.movedAside).toEqual([])
    },
  )

  it('cut short are refused because the disk is full, and have their old content', () => {
    const documents = opened()
    documents.write('config', OLD)
    const short = { call: 'writeSync', nth: 1, code: 'short' } as const
    const { error } = failing.during(short, () => documents.write('config', NEW))
    expect(error).toMatchObject({ reason: 'disk-full' })
    expect(JSON.parse(readFileSync(path('config.json'), 'utf8'))).toEqual(OLD)
  })

  it('are the old ones when the process ended before a write cut short was compared', () => {
    opened().write('config', OLD)
    const whole = readFileSync(path('config.json'), 'utf8')
    writeFileSync(path('config.json'), whole.slice(0, 40))
    expect(opened().read('config')).toEqual(OLD)
  })
})

describe('another document', () => {
  it('that cannot be written says why and changes nothing', () => {
    opened().write('session', OLD)
    const whole = readFileSync(path('session.json'), 'utf8')
    // A folder where the next version would be written: like every other refusal of the system.
    mkdirSync(path('session.json.next'))
    expect(() => opened().write('session', NEW)).toThrow(FileTrouble)
    expect(readFileSync(path('session.json'), 'utf8')).toBe(whole)
  })

  it('that a full device cuts short is not taken for a whole one', () => {
    if (!existsSync('/dev/full')) return
    symlinkSync('/dev/full', path('session.json.next'))
    expect(() => opened().write('session', NEW)).toThrow(/ENOSPC/)
    expect(existsSync(path('session.json'))).toBe(false)
  })
})

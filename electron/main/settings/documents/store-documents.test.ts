import {
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
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isConfig, unreadableParts } from '@core/settings/config-shape'
import { migrateConfig } from '@core/settings/migrate'
import { DEFAULT_APP, DEFAULT_SESSION, DEFAULT_SOUND } from '@core/settings/settings'
import type { DocumentContent } from '../../ports'
import { storeDocuments } from './store-documents'
import { damaged, type Damage } from '../../log/db/testing/damage'

vi.mock('electron', async () => (await import('../../testing/fake-electron')).fakeElectron)

const here = {} as { folder: string }
beforeEach(() => {
  here.folder = mkdtempSync(join(tmpdir(), 'linggu-documents-'))
})
afterEach(() => rmSync(here.folder, { recursive: true, force: true }))

const NOW = Date.UTC(2026, 2, 2, 12)
const TESTS = {
  isRight: isConfig,
  isWhole: (content: DocumentContent) => unreadableParts(migrateConfig(content)).length === 0,
}
const CONFIG = {
  version: 1,
  app: DEFAULT_APP,
  session: { ...DEFAULT_SESSION, prepareSeconds: 17 },
  sound: { ...DEFAULT_SOUND, volume: 0.25 },
  reminders: { rules: [{ id: 'one', name: '早上 break' }] },
}
const opened = () => storeDocuments({ folder: here.folder, nowMs: () => NOW, twice: ['reminders'] })
const path = (name: string) => join(here.folder, name)
const asides = () => readdirSync(here.folder).filter((name) => name.includes('.damaged-'))

const anyDamage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), keep: fc.nat() }),
  fc.record({
    kind: fc.constant('flip' as const),
    bits: fc.array(fc.nat({ max: 1 << 20 }), { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('fill' as const),
    from: fc.nat(),
    length: fc.integer({ min: 1, max: 200 }),
    value: fc.nat({ max: 255 }),
  }),
)

describe('settings damaged in any way', () => {
  it('never stop the app, and what was there is never overwritten unseen', () => {
    opened().write('config', CONFIG)
    const whole = readFileSync(path('config.json'))
    fc.assert(
      fc.property(anyDamage, fc.boolean(), (damage, withCopy) => {
        for (const name of asides()) rmSync(path(name))
        writeFileSync(path('config.json'), damaged(whole, damage))
        if (withCopy) writeFileSync(path('config.copy.json'), whole)
        else rmSync(path('config.copy.json'), { force: true })
        const bytes = readFileSync(path('config.json'))
        const documents = opened()
        const read = documents.read('config', TESTS) as DocumentContent | undefined
        const [moved] = documents.movedAside
        if (moved) {
          expect(readFileSync(path(moved.keptAs!)).equals(bytes)).toBe(true)
          if (withCopy) expect(read).toEqual(CONFIG)
          else expect(read).toBeUndefined()
        } else {
          // It still is settings: then it is read as it stands, and stands where it was.
          expect(read).toEqual(JSON.parse(bytes.toString()))
          expect(asides()).toEqual([])
        }
        documents.write('config', { ...CONFIG, later: true })
        expect(opened().read('config', TESTS)).toEqual({ ...CONFIG, later: true })
      }),
      { numRuns: 120 },
    )
  })

  it.each([
    ['empty', ''],
    ['no object', '[1, 2]'],
    ['another document', '{"version":1,"session":{"id":"x"},"elapsedMs":4}'],
    ['torn', '{"version":1,"app":{"the'],
  ])('%s: moved aside, and started anew without a copy', (_, text) => {
    writeFileSync(path('config.json'), text)
    const documents = opened()
    expect(documents.read('config', TESTS)).toBeUndefined()
    expect(documents.movedAside).toMatchObject([{ name: 'config', how: 'started-anew' }])
    expect(readFileSync(path(documents.movedAside[0]!.keptAs!), 'utf8')).toBe(text)
  })

  it('of a newer version are read and kept as they are', () => {
    const newer = { ...CONFIG, version: 99, colours: { of: 'tomorrow' } }
    writeFileSync(path('config.json'), JSON.stringify(newer))
    const documents = opened()
    expect(documents.read('config', TESTS)).toEqual(newer)
    expect(documents.movedAside).toEqual([])
  })

  it('in one value: the copy is used where it is whole, and the file is kept once where there is none', () => {
    opened().write('config', CONFIG)
    const bad = JSON.stringify({ ...CONFIG, session: { ...CONFIG.session, hand: 'middle' } })
    writeFileSync(path('config.json'), bad)
    expect(opened().read('config', TESTS)).toEqual(CONFIG)
    expect(JSON.parse(readFileSync(path('config.json'), 'utf8'))).toEqual(CONFIG)

    rmSync(path('config.copy.json'))
    writeFileSync(path('config.json'), bad)
    for (const name of asides()) rmSync(path(name))
    const documents = opened()
    expect(documents.read('config', TESTS)).toMatchObject({ session: { hand: 'middle' } })
    documents.keepAside('config')
    documents.keepAside('config')
    expect(asides()).toHaveLength(1)
    expect(readFileSync(path(asides()[0]!), 'utf8')).toBe(bad)
  })
})

describe('a write', () => {
  it('is whole on disk, for its owner alone, and leaves nothing beside it', () => {
    opened().write('config', CONFIG)
    expect(JSON.parse(readFileSync(path('config.json'), 'utf8'))).toEqual(CONFIG)
    expect(readdirSync(here.folder).sort()).toEqual(['config.copy.json', 'config.json'])
  })

  it('follows a link instead of replacing it', () => {
    mkdirSync(path('elsewhere'))
    writeFileSync(path('elsewhere/mine.json'), JSON.stringify({ version: 1, app: {} }))
    symlinkSync(path('elsewhere/mine.json'), path('config.json'))
    opened().write('config', CONFIG)
    expect(JSON.parse(readFileSync(path('elsewhere/mine.json'), 'utf8'))).toEqual(CONFIG)
  })

  it('makes a folder that was removed again', () => {
    const documents = opened()
    rmSync(here.folder, { recursive: true })
    documents.write('config', CONFIG)
    expect(opened().read('config', TESTS)).toEqual(CONFIG)
  })
})

describe('settings that the system does not let us read', () => {
  const ways = {
    'a link to itself': () => symlinkSync('config.json', path('config.json')),
    'a folder': () => mkdirSync(path('config.json')),
  }
  it.each(Object.entries(ways))(
    '%s: the copy is used, and the file is kept when something is written',
    (_, put) => {
      writeFileSync(path('config.copy.json'), JSON.stringify(CONFIG))
      put()
      const documents = opened()
      expect(documents.read('config', TESTS)).toEqual(CONFIG)
      expect(documents.movedAside).toEqual([{ name: 'config', keptAs: 'config.json', how: 'from-copy' }])
      expect(asides()).toEqual([])
      documents.write('config', { ...CONFIG, version: 2 })
      expect(asides()).toHaveLength(1)
      expect(opened().read('config', TESTS)).toMatchObject({ version: 2 })
    },
  )
  it('damaged after they were read: the file is kept when something is written', () => {
    const documents = opened()
    documents.write('config', CONFIG)
    writeFileSync(path('config.json'), '{"version":1,"app":{"the')
    documents.write('config', { ...CONFIG, version: 2 })
    expect(readFileSync(path(asides()[0]!), 'utf8')).toBe('{"version":1,"app":{"the')
    expect(opened().read('config', TESTS)).toMatchObject({ version: 2 })
  })
  it('without a copy: nothing is used, and nothing is written over', () => {
    symlinkSync('config.json', path('config.json'))
    const documents = opened()
    expect(documents.read('config', TESTS)).toBeUndefined()
    documents.write('config', CONFIG)
    expect(asides()).toHaveLength(1)
    expect(opened().read('config', TESTS)).toEqual(CONFIG)
  })
})

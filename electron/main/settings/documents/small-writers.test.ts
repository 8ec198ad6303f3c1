import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { benchClock } from '../../session/testing/session-bench'
import { memoryFolder } from '../../testing/memory-folder'
import { createDraftService } from '../draft-service'
import { fileLines } from './file-lines'
import { FileTrouble, troubleReason } from './file-trouble'
import { createSteadyDocuments } from './steady-documents'
import { storeDocuments } from './store-documents'
import { failing, WRITING_CALLS } from './testing/failing-files'

vi.mock('electron', async () => (await import('../../testing/fake-electron')).fakeElectron)
vi.mock('node:fs', async (original) => (await import('./testing/failing-files')).failingFs(await original()))

const here = { folder: '' }
beforeEach(() => {
  here.folder = memoryFolder('linggu-writers-')
})
afterEach(() => {
  failing.stop()
  rmSync(here.folder, { recursive: true, force: true })
})

const store = () => storeDocuments({ folder: here.folder, nowMs: () => 0, twice: ['reminders'] })
const FAULTS = WRITING_CALLS.flatMap((call) =>
  [1, 2, 3, 4].flatMap((nth) => ['ENOSPC', 'EIO', 'EROFS', 'EACCES'].map((code) => ({ call, nth, code }))),
)

/** Every document that is written through the two stores. */
const NAMES = [
  'config',
  'reminders',
  'lock',
  'drafts',
  'session',
  'start',
  'later',
  'window',
  'waiting-entries',
]
const OLD = { version: 1, state: 'old' }
const NEW = { version: 1, state: 'new' }

describe.each(NAMES)('%s.json', (name) => {
  it('is there when its write was acknowledged, and the old one when it was refused, at every fault', () => {
    let refused = 0
    for (const fault of FAULTS) {
      store().write(name, OLD)
      const { error, met } = failing.during(fault, () => store().write(name, NEW))
      const found = store().read(name)
      const at = JSON.stringify(fault)
      if (error === undefined) expect(found, at).toEqual(NEW)
      else {
        refused += 1
        expect(met, at).toBe(true)
        expect(error, at).toBeInstanceOf(FileTrouble)
        expect((error as FileTrouble).reason, at).toBe(troubleReason({ code: fault.code }))
        // Of two files the first may be new when the second one fails: such a document is written again until it is.
        if (name === 'reminders') expect([OLD, NEW], at).toContainEqual(found)
        else expect(found, at).toEqual(OLD)
      }
      expect(
        readdirSync(here.folder).filter((file) => /next|damaged/.test(file)),
        at,
      ).toEqual([])
    }
    // Opening, writing, flushing and renaming fail with each code.
    expect(refused).toBeGreaterThan(15)
  })

  it('waits where the app writes it by itself, is read from there, and comes to disk', () => {
    for (const fault of FAULTS) {
      store().write(name, OLD)
      const { clock, controls } = benchClock()
      const told: unknown[] = []
      const diary: string[] = []
      const steady = createSteadyDocuments({
        clock,
        documents: store(),
        diary: { note: (words) => void diary.push(words) },
        onTrouble: (reason) => void told.push(reason),
      })
      const { error, met } = failing.during({ ...fault, lasting: true }, () => {
        steady.write(name, NEW)
        return steady.read(name)
      })
      const at = JSON.stringify(fault)
      expect(error, at).toBeUndefined()
      expect(steady.read(name), at).toEqual(NEW)
      if (met && diary.length > 0) {
        expect(told, at).toEqual([troubleReason({ code: fault.code })])
        expect(diary[0], at).toContain(`${name}.json`)
      } else expect(store().read(name), at).toEqual(NEW)
      controls.advance(5_000)
      expect(store().read(name), at).toEqual(NEW)
      if (told.length > 0) expect(told.at(-1), at).toBeNull()
    }
  })
})

describe('the ledger', () => {
  const OLD_LINES = ['{"at":1}', '{"at":2}']

  it('holds the old lines or the new ones when it is replaced, at every fault', () => {
    const path = join(here.folder, 'ledger.jsonl')
    for (const fault of FAULTS) {
      fileLines(path).replace(OLD_LINES)
      const { error } = failing.during(fault, () => fileLines(path).replace(['{"at":2}']))
      const found = fileLines(path).readAll()
      if (error === undefined) expect(found).toEqual(['{"at":2}'])
      else expect([OLD_LINES, ['{"at":2}']]).toContainEqual(found)
      expect(readdirSync(here.folder)).toEqual(['ledger.jsonl'])
    }
  })

  it('loses none of its lines to an append that fails, and has every one that was acknowledged', () => {
    const path = join(here.folder, 'ledger.jsonl')
    for (const fault of FAULTS) {
      fileLines(path).replace(OLD_LINES)
      const { error } = failing.during(fault, () => fileLines(path).append('{"at":3}'))
      expect(fileLines(path).readAll()).toEqual(error === undefined ? [...OLD_LINES, '{"at":3}'] : OLD_LINES)
    }
  })
})

describe('what was typed', () => {
  it('is kept while its write fails, and comes to disk afterwards, at every fault', () => {
    for (const fault of FAULTS) {
      const { clock, controls } = benchClock()
      const diary = { note: () => {} }
      const documents = createSteadyDocuments({ clock, documents: store(), diary, onTrouble: () => {} })
      const drafts = createDraftService({ clock, documents, diary })
      drafts.keep('entry:new', { note: JSON.stringify(fault) })
      const { error } = failing.during({ ...fault, lasting: true }, () => controls.advance(600))
      expect(error).toBeUndefined()
      expect(drafts.view()).toEqual({ 'entry:new': { note: JSON.stringify(fault) } })
      controls.advance(5_000)
      const again = createDraftService({ clock, documents: store(), diary })
      expect(again.view()).toEqual({ 'entry:new': { note: JSON.stringify(fault) } })
      again.clear()
      again.dispose()
    }
  })
})

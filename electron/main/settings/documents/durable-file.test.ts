import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { writeDurably } from './durable-file'
import { failing, WRITING_CALLS } from './testing/failing-files'

vi.mock('node:fs', async (original) => (await import('./testing/failing-files')).failingFs(await original()))

const here = { folder: '' }
beforeEach(() => {
  here.folder = mkdtempSync(join(tmpdir(), 'linggu-durable-'))
})
afterEach(() => {
  failing.stop()
  rmSync(here.folder, { recursive: true, force: true })
})

describe('a file that is written whole', () => {
  const faults = WRITING_CALLS.flatMap((call) =>
    [1, 2, 3].flatMap((nth) => ['ENOSPC', 'EIO'].map((code) => ({ call, nth, code }))),
  )
  it.each(faults)('is the new one, or the old one when $call number $nth fails with $code', (fault) => {
    const path = join(here.folder, 'config.json')
    writeFileSync(path, 'old content')
    const { error, met } = failing.during(fault, () => writeDurably(path, 'new content'))
    const found = readFileSync(path, 'utf8')
    if (error === undefined) expect(found).toBe('new content')
    else {
      expect(met).toBe(true)
      expect(error).toMatchObject({ code: fault.code })
      // Also where the folder could not be flushed after the name was given.
      expect(found).toBe('old content')
    }
    expect(readdirSync(here.folder)).toEqual(['config.json'])
  })
})

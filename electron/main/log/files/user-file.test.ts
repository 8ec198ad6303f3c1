import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failing, WRITING_CALLS } from '../../settings/documents/testing/failing-files'
import { withEnding, writeUserFile } from './user-file'

vi.mock('node:fs', async (original) =>
  (await import('../../settings/documents/testing/failing-files')).failingFs(await original()),
)

const here = { folder: '' }
beforeEach(() => {
  here.folder = mkdtempSync(join(tmpdir(), 'linggu-user-file-'))
})
afterEach(() => {
  failing.stop()
  rmSync(here.folder, { recursive: true, force: true })
})

describe('an export', () => {
  it.each(WRITING_CALLS)('leaves the older file whole when %s fails on a full disk', (call) => {
    const path = join(here.folder, 'log.csv')
    writeFileSync(path, 'older')
    const { error } = failing.during({ call, nth: 1, code: 'ENOSPC' }, () => writeUserFile(path, 'newer'))
    expect(readFileSync(path, 'utf8')).toBe(error === undefined ? 'newer' : 'older')
    expect(readdirSync(here.folder)).toEqual(['log.csv'])
  })

  it('typed without an ending gets one, and takes no other file for it', () => {
    const path = join(here.folder, 'mylog')
    expect(withEnding(path, 'csv')).toBe(`${path}.csv`)
    writeFileSync(`${path}.csv`, '')
    expect(withEnding(path, 'csv')).toBe(`${path}-2.csv`)
    expect(withEnding(`${path}.txt`, 'csv')).toBe(`${path}.txt`)
  })
})

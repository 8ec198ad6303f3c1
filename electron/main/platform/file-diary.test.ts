import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withoutTraces } from './diary-words'
import { fileDiary, MAX_BYTES } from './file-diary'

const NOW = Date.UTC(2026, 2, 2, 12)
const bench = { folder: '' }
beforeEach(() => {
  bench.folder = mkdtempSync(join(tmpdir(), 'linggu-diary-'))
})
afterEach(() => rmSync(bench.folder, { recursive: true, force: true }))

const logs = () => join(bench.folder, 'logs')
const open = () =>
  fileDiary(logs(), () => NOW, [
    { path: '/home/ada/.config/Linggu', as: '<data>' },
    { path: '/opt/Linggu/resources/app.asar', as: '<app>' },
  ])
const text = () => readFileSync(join(logs(), 'linggu.log'), 'utf8')

describe('the diary', () => {
  it('writes a moment and a line, for the user alone', () => {
    open().note('The log was opened')
    expect(text()).toBe('2026-03-02T12:00:00.000Z The log was opened\n')
    expect(statSync(logs()).mode & 0o777).toBe(0o700)
    expect(statSync(join(logs(), 'linggu.log')).mode & 0o777).toBe(0o600)
  })

  it('never grows beyond two files of its size', () => {
    const diary = open()
    const long = 'x'.repeat(60_000)
    for (let i = 0; i < 600; i++) diary.note(`entry ${i}`, long)
    const names = readdirSync(logs())
    expect(names.sort()).toEqual(['linggu.log', 'linggu.log.1'])
    for (const name of names) {
      const { size } = statSync(join(logs(), name))
      expect(size).toBeGreaterThan(0)
      expect(size).toBeLessThan(MAX_BYTES + 5_000)
    }
  })

  it('gives its newest lines, oldest first, over the edge of a file too', () => {
    const diary = open()
    expect(diary.newest(3)).toEqual([])
    for (let i = 0; i < 10_000; i++) diary.note(`entry ${i}`)
    const newest = diary.newest(4_000)
    expect(newest).toHaveLength(4_000)
    expect(newest[0]).toMatch(/entry 6000$/)
    expect(newest.at(-1)).toMatch(/entry 9999$/)
  })

  it('says why, with the frames of an error', () => {
    const error = Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR' })
    error.stack = 'Error: disk I/O error\n    at save (/opt/Linggu/resources/app.asar/out/main/index.js:3:4)'
    open().note('A backup failed', error)
    expect(text()).toContain('A backup failed (Error ERR_SQLITE_ERROR: disk I/O error\n')
    expect(text()).toContain('at save (<app>/out/main/index.js:3:4)')
  })

  it('names no path but those it knows by a word', () => {
    const diary = open()
    const missing = new Error("ENOENT: no such file or directory, open '/media/ada/my sciatica 7 of 10.csv'")
    missing.stack = missing.message
    diary.note('An import failed', missing)
    diary.note('Gone', "ENOSPC: write '/home/ada/.config/Linggu/backups/a.db'")
    diary.note('Gone', 'open C:\\Users\\Ada\\pain.csv or \\\\server\\ada\\pain.csv')
    diary.note('Gone', 'file:///home/ada/pain.csv and /home/ada/pain.csv:3')
    diary.note('Gone', `rename '/home/o'brien/pain.csv' -> '/home/o'brien/b.csv'`)
    const said = text()
    expect(said).toContain('<data>/backups/a.db')
    expect(said).not.toMatch(/ada|sciatica|pain|brien/i)
    expect(said.match(/<path>/g)?.length).toBeGreaterThanOrEqual(6)
  })

  it('keeps no piece of a file that could not be parsed', () => {
    const parse = (json: string): unknown => {
      try {
        return JSON.parse(json)
      } catch (error) {
        return error
      }
    }
    const diary = open()
    for (const broken of [
      'pain 9 in the left leg',
      '{"note":"pain 9" x}',
      '{"a":\n"pain 9"\n, pain',
      '"pain 9',
    ])
      for (const error of [parse(broken), (parse(broken) as Error).message]) diary.note('Unreadable', error)
    expect(text()).not.toContain('pain')
    expect(text().match(/Unreadable/g)).toHaveLength(8)
  })

  it('leaves no home folder in any text', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .map((s) => s.replaceAll(/[\n/]/g, '_'))
    fc.assert(
      fc.property(name, fc.constantFrom("'", '"', '`'), (file, quote) => {
        const said = withoutTraces(`open ${quote}${homedir()}/${file}${quote} failed`, [])
        expect(said).not.toContain(`${homedir()}/`)
        expect(said).toContain('<path>')
      }),
    )
  })
})

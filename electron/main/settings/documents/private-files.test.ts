import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepPrivate } from './private-files'

const made = { folder: '', umask: 0 }
beforeEach(() => {
  made.folder = mkdtempSync(join(tmpdir(), 'linggu-private-'))
  made.umask = process.umask(0)
})
afterEach(() => {
  process.umask(made.umask)
  rmSync(made.folder, { recursive: true })
})

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

describe('keepPrivate', () => {
  it('makes a folder for its owner only, and what comes later too, with an umask that hides nothing', () => {
    const folder = join(made.folder, 'new')
    keepPrivate(folder)
    expect(modeOf(folder)).toBe('700')
    writeFileSync(join(folder, 'file'), '')
    mkdirSync(join(folder, 'folder'))
    expect([modeOf(join(folder, 'file')), modeOf(join(folder, 'folder'))]).toEqual(['600', '700'])
  })

  it('tightens what is there already, also inside the folders of the app', () => {
    const folder = join(made.folder, 'loose')
    const files = ['config.json', 'log.db', 'log.db-wal', 'backups/linggu-2026-01-01.db', 'own-cues/bell']
    for (const below of ['', 'backups', 'own-cues', 'Cache'])
      mkdirSync(join(folder, below), { recursive: true })
    for (const file of files) writeFileSync(join(folder, file), 'words', { mode: 0o666 })
    for (const below of ['', 'backups', 'own-cues', 'Cache']) chmodSync(join(folder, below), 0o777)
    keepPrivate(folder)
    expect(files.map((file) => modeOf(join(folder, file)))).toEqual(files.map(() => '600'))
    expect(['', 'backups', 'own-cues', 'Cache'].map((below) => modeOf(join(folder, below)))).toEqual(
      Array.from({ length: 4 }, () => '700'),
    )
  })

  it('tightens the folder behind a link that stands for the whole of it', () => {
    const folder = join(made.folder, 'behind')
    mkdirSync(folder)
    chmodSync(folder, 0o755)
    symlinkSync(folder, join(made.folder, 'link'))
    keepPrivate(join(made.folder, 'link'))
    expect(modeOf(folder)).toBe('700')
  })

  it('follows no link out of the folder', () => {
    const elsewhere = join(made.folder, 'shared')
    mkdirSync(elsewhere)
    writeFileSync(join(elsewhere, 'of-others'), '', { mode: 0o644 })
    chmodSync(elsewhere, 0o755)
    const folder = join(made.folder, 'mine')
    mkdirSync(folder)
    symlinkSync(elsewhere, join(folder, 'linked'))
    keepPrivate(folder)
    expect([modeOf(elsewhere), modeOf(join(elsewhere, 'of-others'))]).toEqual(['755', '644'])
  })
})

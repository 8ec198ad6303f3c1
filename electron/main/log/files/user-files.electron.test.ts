import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** The paths that the dialogs began with, and what the person chooses in the next ones. */
const dialogs = vi.hoisted(() => ({
  began: [] as (string | undefined)[],
  chosen: [] as (string | undefined)[],
}))
vi.mock('electron', () => {
  const next = ({ defaultPath }: { defaultPath?: string }) => {
    dialogs.began.push(defaultPath)
    return dialogs.chosen.shift()
  }
  const dialog = {
    showOpenDialog: (options: object) => {
      const path = next(options)
      return Promise.resolve({ filePaths: path === undefined ? [] : [path] })
    },
    showSaveDialog: (options: object) => Promise.resolve({ filePath: next(options) ?? '' }),
  }
  const app = { getPath: () => '/home/li/Documents' }
  return { app, dialog, shell: {}, BrowserWindow: { getFocusedWindow: () => null, getAllWindows: () => [] } }
})
const { electronUserFiles } = await import('./user-files.electron')

const KIND = { label: 'CSV', extensions: ['csv'] }
const made = { folder: '' }
beforeEach(() => {
  made.folder = mkdtempSync(join(tmpdir(), 'linggu 灵骨 '))
  dialogs.began = []
})
afterEach(() => rmSync(made.folder, { recursive: true }))

test('dialogs begin in Documents, then where the last one ended', async () => {
  const files = electronUserFiles(null)
  const written = join(made.folder, 'log.csv')
  writeFileSync(written, '')
  dialogs.chosen = [undefined, written, written, undefined, made.folder, '/somewhere/else/old.db', undefined]
  await files.pick(KIND, 10)
  await files.write('log.csv', KIND, 'a')
  await files.pick(KIND, 10)
  await files.choosePath(KIND)
  await files.chooseFolder()
  await files.choosePath(KIND)
  await files.chooseFolder()
  expect(dialogs.began).toEqual([
    '/home/li/Documents',
    '/home/li/Documents/log.csv',
    made.folder,
    made.folder,
    made.folder,
    made.folder,
    '/somewhere/else',
  ])
})

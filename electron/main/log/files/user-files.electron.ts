import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { app, BrowserWindow, dialog, shell, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { FileKind, UserFiles } from './user-files-port'
import { withEnding, writeUserFile } from './user-file'

/** Paths that stand for what a person would choose in the next dialogs; in tests only. */
export interface PresetFiles {
  readonly open: string[]
  readonly save: string[]
}

/** For a file that lost its ending. */
const EVERY_FILE = { name: '*', extensions: ['*'] }
const filtersOf = (kind: FileKind) => [{ name: kind.label, extensions: [...kind.extensions] }]
const owner = () => BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]

async function askOpen(options: OpenDialogOptions): Promise<string | undefined> {
  const window = owner()
  const { filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return filePaths[0]
}

async function askSave(options: SaveDialogOptions): Promise<string | undefined> {
  const window = owner()
  const { filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  return filePath || undefined
}

/** Files through the system's dialogs. */
export function electronUserFiles(preset: PresetFiles | null): UserFiles {
  // Where the last dialog ended. Without a path Electron 43 and later open each dialog in Downloads.
  const last: { folder: string | null } = { folder: null }
  const folder = () => last.folder ?? app.getPath('documents')
  const choose = async (options: OpenDialogOptions) => {
    const path = preset?.open.shift() ?? (await askOpen({ defaultPath: folder(), ...options }))
    if (path !== undefined) last.folder = options.properties?.includes('openDirectory') ? path : dirname(path)
    return path
  }
  return {
    async pick(kind, maxBytes) {
      const path = await choose({ filters: [...filtersOf(kind), EVERY_FILE], properties: ['openFile'] })
      if (path === undefined) return { kind: 'cancelled' }
      try {
        if ((await stat(path)).size > maxBytes)
          return { kind: 'large', name: basename(path), pieces: () => createReadStream(path) }
        // A copy of its own: small files come as views into a shared pool.
        return { kind: 'picked', name: basename(path), bytes: new Uint8Array(await readFile(path)) }
      } catch {
        return { kind: 'unreadable' }
      }
    },
    async write(suggested, kind, content) {
      const defaultPath = join(folder(), suggested)
      const chosen =
        preset?.save.shift() ?? (await askSave({ defaultPath, filters: [...filtersOf(kind), EVERY_FILE] }))
      if (chosen === undefined) return { kind: 'cancelled' }
      const path = withEnding(chosen, kind.extensions[0] ?? 'txt')
      last.folder = dirname(path)
      try {
        writeUserFile(path, content)
        return { kind: 'written', path }
      } catch {
        return { kind: 'failed' }
      }
    },
    choosePath: async (kind) =>
      (await choose({ filters: [...filtersOf(kind), EVERY_FILE], properties: ['openFile'] })) ?? null,
    chooseFolder: async () => (await choose({ properties: ['openDirectory', 'createDirectory'] })) ?? null,
    show: (folder) => void shell.openPath(folder),
  }
}

import { tmpdir } from 'node:os'
import type { IpcMainInvokeEvent } from 'electron'

type Handler = (event: IpcMainInvokeEvent, payload: unknown) => Promise<unknown>

/** The channels that were opened; the fake `ipcMain` keeps them here. */
export const channels = new Map<string, Handler>()

const parts = {
  app: { getPath: () => tmpdir(), getVersion: () => '0.0.0', isPackaged: false, on: () => {} },
  ipcMain: {
    handle: (name: string, handler: Handler) => void channels.set(name, handler),
    removeHandler: (name: string) => void channels.delete(name),
    on: () => {},
    removeAllListeners: () => {},
  },
  // Nobody sits in front of the dialogs: each is closed at once.
  dialog: {
    showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
    showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
  },
  BrowserWindow: { getFocusedWindow: () => null, getAllWindows: () => [] },
  shell: { openPath: () => Promise.resolve(''), openExternal: () => Promise.resolve() },
}

/** Stands in for the module `electron` where the real main process code runs without it. */
export const fakeElectron = { ...parts, default: parts }

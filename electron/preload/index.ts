import { contextBridge, ipcRenderer } from 'electron'

// Both lists are taken from the contract when the app is built; see electron.vite.config.ts.
declare const __REQUEST_NAMES__: readonly string[]
declare const __EVENT_NAMES__: readonly string[]

contextBridge.exposeInMainWorld('linggu', {
  request: (name: string, input?: unknown) =>
    __REQUEST_NAMES__.includes(name)
      ? ipcRenderer.invoke(name, input)
      : Promise.reject(new Error(`There is no request "${name}".`)),
  on: (name: string, listener: (payload: unknown) => void) => {
    if (!__EVENT_NAMES__.includes(name)) throw new Error(`There is no event "${name}".`)
    const forward = (_event: unknown, payload: unknown) => listener(payload)
    ipcRenderer.on(name, forward)
    return () => ipcRenderer.removeListener(name, forward)
  },
})

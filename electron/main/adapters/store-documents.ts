import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Store from 'electron-store'
import type { Documents } from '../ports'

const stampOf = (nowMs: number) => new Date(nowMs).toISOString().replaceAll(/[:.]/g, '-')

/**
 * Small JSON documents through electron-store, one file each (`config.json`, ...), written atomically.
 * A file that is not a JSON object is moved aside under a new name before anything is written, so that
 * nothing its owner had is ever overwritten in silence.
 */
export function storeDocuments(folder: string, nowMs: () => number): Documents {
  const movedAside: { name: string; keptAs: string }[] = []
  const stores = new Map<string, Store<Record<string, unknown>>>()

  const moveAsideIfUnreadable = (name: string) => {
    const path = join(folder, `${name}.json`)
    if (!existsSync(path)) return
    try {
      const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return
    } catch {
      // Not JSON: handled below like any other unreadable content.
    }
    const keptAs = `${name}.damaged-${stampOf(nowMs())}.json`
    renameSync(path, join(folder, keptAs))
    movedAside.push({ name: `${name}.json`, keptAs })
  }

  const storeOf = (name: string) => {
    const open = stores.get(name)
    if (open) return open
    moveAsideIfUnreadable(name)
    const store = new Store<Record<string, unknown>>({
      name,
      cwd: folder,
      configFileMode: 0o600,
      accessPropertiesByDotNotation: false,
    })
    stores.set(name, store)
    return store
  }

  return {
    movedAside,
    read: (name) => {
      const { store } = storeOf(name)
      return Object.keys(store).length === 0 ? undefined : store
    },
    write: (name, value) => {
      storeOf(name).store = value as Record<string, unknown>
    },
    remove: (name) => {
      stores.delete(name)
      rmSync(join(folder, `${name}.json`), { force: true })
    },
  }
}

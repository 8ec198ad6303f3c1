import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OwnCueFiles } from '../log/files/user-files-port'

/** Imported sounds as files named by their ids, in one folder of the user data. */
export function ownCueFiles(folder: string): OwnCueFiles {
  const named = (): readonly string[] => {
    try {
      return readdirSync(folder)
    } catch {
      return []
    }
  }
  return {
    write(id, bytes) {
      const part = join(folder, `${id}.part`)
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        writeFileSync(part, bytes, { mode: 0o600 })
        renameSync(part, join(folder, id))
        return true
      } catch {
        rmSync(part, { force: true })
        return false
      }
    },
    keepOnly(ids) {
      for (const name of named()) if (!ids.includes(name)) rmSync(join(folder, name), { force: true })
    },
  }
}

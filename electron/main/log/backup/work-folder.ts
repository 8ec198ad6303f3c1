import { randomUUID } from 'node:crypto'
import { mkdirSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { removeDatabase } from '../db/sqlite-parts'

/**
 * Private copies of the log while something is done with them: in a folder beside the log, so that they are on the
 * same disk and can take its place by a rename, and under names that are used only once.
 */
export interface WorkFolder {
  /** A path where nothing lies. Makes the folder. */
  pathFor(purpose: string): string
  /** Removes a copy with all that belongs to it, and the folder when it was the last one. */
  remove(path: string): void
  /** Removes everything, for what a killed process left. */
  clean(): void
}

export const workFolder = (logPath: string): WorkFolder => {
  const folder = `${logPath}.work`
  return {
    pathFor(purpose) {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      return join(folder, `${purpose}-${randomUUID()}`)
    },
    remove(path) {
      removeDatabase(path)
      try {
        rmdirSync(folder)
      } catch {
        // Not empty, or gone already.
      }
    },
    clean: () => rmSync(folder, { recursive: true, force: true }),
  }
}

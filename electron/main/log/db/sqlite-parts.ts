import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'

/** The files that one SQLite database can consist of, by what is added to its name. They belong together. */
export const DATABASE_PARTS = ['', '-wal', '-shm', '-journal'] as const

/** Renames a database with all that belongs to it. */
export const renameDatabase = (from: string, to: string): void => {
  for (const part of DATABASE_PARTS) if (existsSync(from + part)) renameSync(from + part, to + part)
}

/** Copies a database with all that belongs to it. */
export const copyDatabase = (from: string, to: string): void => {
  for (const part of DATABASE_PARTS) if (existsSync(from + part)) copyFileSync(from + part, to + part)
}

export const removeDatabase = (path: string): void => {
  for (const part of DATABASE_PARTS) rmSync(path + part, { force: true })
}

/** A path where no part of a database lies: `path` itself, or with `-2`, `-3` and so on at its end. */
export const freeDatabasePath = (path: string): string => {
  for (let n = 1; ; n++) {
    const tried = n === 1 ? path : `${path}-${n}`
    if (!DATABASE_PARTS.some((part) => existsSync(tried + part))) return tried
  }
}

import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'

type Row = Readonly<Record<string, unknown>>

/** What the app has on disk. */
export class UserData {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  path(...parts: readonly string[]): string {
    return join(this.folder, ...parts)
  }

  /** `config.json` as it is now; undefined while there is none. */
  settings(): Readonly<Record<string, unknown>> | undefined {
    const file = this.path('config.json')
    if (!existsSync(file)) return undefined
    return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>
  }

  /**
   * Rows of the log, read beside the running app.
   * @param sql one SELECT
   */
  query(sql: string, ...values: readonly (string | number | null)[]): readonly Row[] {
    const copy = mkdtempSync(join(tmpdir(), 'linggu-log-'))
    try {
      // A copy with its write-ahead log: reading in place would take locks, and make files, beside the app.
      for (const name of ['log.db', 'log.db-wal'])
        if (existsSync(this.path(name))) copyFileSync(this.path(name), join(copy, name))
      const database = new DatabaseSync(join(copy, 'log.db'))
      try {
        // Nobody needs the copy after this, so it is not flushed.
        database.exec('PRAGMA synchronous = OFF')
        return database.prepare(sql).all(...values) as Row[]
      } finally {
        database.close()
      }
    } finally {
      rmSync(copy, { recursive: true, force: true })
    }
  }
}

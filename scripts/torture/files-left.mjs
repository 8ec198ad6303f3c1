import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'

/** @param {string} path @returns {{ ok: string, rows: number }} */
function look(path) {
  const database = new DatabaseSync(path)
  try {
    const { integrity_check: ok } = /** @type {{ integrity_check: string }} */ (
      database.prepare('PRAGMA integrity_check').get()
    )
    const tables = database.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'entries'").get()
    const none = /** @type {{ n: number }} */ (tables).n === 0
    const counted = none ? { n: 0 } : database.prepare('SELECT count(*) AS n FROM entries').get()
    return { ok, rows: /** @type {{ n: number }} */ (counted).n }
  } finally {
    database.close()
  }
}

/**
 * Looks at what a kill left on disk, before the app sees it: on copies, because looking repairs.
 * @param {string} userData
 * @param {readonly { file: string, rows: number }[]} backups acknowledged ones, with the rows each must hold at least
 * @returns {string[]} what is wrong
 */
export function faultsLeft(userData, backups) {
  const copy = mkdtempSync(join(tmpdir(), 'linggu-left-'))
  /** @type {string[]} */
  const faults = []
  try {
    for (const part of ['', '-wal', '-journal']) {
      const from = join(userData, `log.db${part}`)
      if (existsSync(from)) copyFileSync(from, join(copy, `log.db${part}`))
    }
    if (existsSync(join(copy, 'log.db'))) {
      const { ok } = look(join(copy, 'log.db'))
      if (ok !== 'ok') faults.push(`log.db: ${ok}`)
    }
    for (const { file, rows } of backups) {
      const from = join(userData, 'backups', file)
      if (!existsSync(from)) faults.push(`backup ${file} is gone`)
      else {
        copyFileSync(from, join(copy, 'backup.db'))
        const found = look(join(copy, 'backup.db'))
        if (found.ok !== 'ok') faults.push(`backup ${file}: ${found.ok}`)
        if (found.rows < rows) faults.push(`backup ${file} holds ${found.rows} of ${rows} rows`)
        rmSync(join(copy, 'backup.db'))
      }
    }
    for (const name of existsSync(userData) ? readdirSync(userData) : []) {
      if (/damaged|aside/.test(name)) faults.push(`${name} was moved aside`)
      if (/^(config|reminders|session|start|later|backups)(\.copy)?\.json$/.test(name))
        try {
          JSON.parse(readFileSync(join(userData, name), 'utf8'))
        } catch {
          faults.push(`${name} is torn`)
        }
    }
    return faults
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

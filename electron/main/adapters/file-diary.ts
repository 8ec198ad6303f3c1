import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Diary } from '../ports'

const MAX_BYTES = 512 * 1024

/** Keeps one older file: enough to look back on, bounded for ever. */
function rotate(path: string): void {
  try {
    if (statSync(path).size > MAX_BYTES) renameSync(path, `${path}.1`)
  } catch {
    // No file yet.
  }
}

/** A rotating log file of what the app did; never what its user felt or wrote. */
export function fileDiary(folder: string, nowMs: () => number): Diary {
  const path = join(folder, 'linggu.log')
  return {
    note(message, detail) {
      const reason =
        detail instanceof Error
          ? ` (${detail.stack ?? detail.message})`
          : detail
            ? ` (${String(detail)})`
            : ''
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        rotate(path)
        appendFileSync(path, `${new Date(nowMs()).toISOString()} ${message}${reason}\n`, { mode: 0o600 })
      } catch {
        // A diary that cannot be written must not take the app down.
      }
    },
  }
}

import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Diary } from '../ports'
import { diaryEntry, type KnownFolder } from './diary-words'

export const MAX_BYTES = 512 * 1024

/** Keeps one older file, so that the size is limited. */
function rotate(path: string): void {
  try {
    if (statSync(path).size > MAX_BYTES) renameSync(path, `${path}.1`)
  } catch {
    // No file yet.
  }
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').filter(Boolean)
  } catch {
    return []
  }
}

/**
 * A rotating log file of what the app did, without health data.
 * @param known folders that may be named, and the words for them
 */
export function fileDiary(
  folder: string,
  nowMs: () => number,
  known: readonly KnownFolder[],
): Diary & { newest(limit: number): readonly string[] } {
  const path = join(folder, 'linggu.log')
  return {
    note(message, detail) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        rotate(path)
        appendFileSync(path, diaryEntry(nowMs(), message, detail, known), { mode: 0o600 })
      } catch {
        // The app goes on when the diary cannot be written.
      }
    },
    /** @param limit most lines, oldest first */
    newest(limit) {
      const lines = linesOf(path)
      return (lines.length < limit ? [...linesOf(`${path}.1`), ...lines] : lines).slice(-limit)
    },
  }
}

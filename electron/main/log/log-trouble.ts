import type { LogTroubleView } from '@core/ipc/views'

/** What happened to the log and what could be brought back, until the person has chosen. */
export interface LogTrouble {
  readonly version: 1
  readonly reason: LogTroubleView['reason']
  readonly keptAs: string | null
  readonly saved: number
  readonly backup: { readonly file: string; readonly day: string; readonly entries: number } | null
}

const REASONS: readonly unknown[] = ['damaged', 'missing', 'newer-version', 'foreign']

const isBackup = (value: unknown): boolean => {
  const given = value as Partial<Record<'file' | 'day' | 'entries', unknown>> | null
  if (given === null) return true
  if (typeof given !== 'object') return false
  return (
    typeof given.file === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(String(given.day)) &&
    Number.isInteger(given.entries)
  )
}

/** A stored trouble, or null when there is none that can be read. */
export function readLogTrouble(stored: unknown): LogTrouble | null {
  const given = stored as Partial<Record<keyof LogTrouble, unknown>> | undefined
  const right =
    given?.version === 1 &&
    REASONS.includes(given.reason) &&
    (given.keptAs === null || typeof given.keptAs === 'string') &&
    Number.isInteger(given.saved) &&
    given.backup !== undefined &&
    isBackup(given.backup)
  return right ? (given as unknown as LogTrouble) : null
}

import { failed, ok } from '@core/log/entry/result'
import type { LogFailure, LogResult } from '../log-store'

/** Primary result codes of SQLite (sqlite.org/rescode.html). */
const REASONS: Readonly<Record<number, LogFailure['reason']>> = {
  // Every statement is a constant, so an SQL error means that the file's schema is damaged.
  1: 'damaged',
  5: 'locked',
  6: 'locked',
  8: 'read-only',
  11: 'damaged',
  13: 'disk-full',
  // The folder exists, so the file beside the log could not be created in it.
  14: 'read-only',
  26: 'damaged',
}
const UNIQUE = 2067
const PRIMARY_KEY = 1555

/** A refusal of our own, thrown inside a transaction so that it rolls back. */
export class LogRefusal extends Error {
  constructor(
    readonly reason: LogFailure['reason'],
    detail: string,
  ) {
    super(detail)
  }
}

const code = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined

/** The reason for a driver or file system error; `io` for an unknown one. */
export const failureOf = (error: unknown): LogFailure => {
  const detail = error instanceof Error ? error.message : String(error)
  if (error instanceof LogRefusal) return { reason: error.reason, detail }
  const errcode = code(error, 'errcode')
  if (typeof errcode === 'number') {
    if (errcode === UNIQUE || errcode === PRIMARY_KEY) return { reason: 'exists', detail }
    return { reason: REASONS[errcode & 0xff] ?? 'io', detail }
  }
  switch (code(error, 'code')) {
    case 'ERR_INVALID_STATE':
      return { reason: 'closed', detail }
    case 'ENOSPC':
    case 'EDQUOT':
      return { reason: 'disk-full', detail }
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return { reason: 'read-only', detail }
    // Also a file in the place of the folder.
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'ENXIO':
    case 'ENODEV':
      return { reason: 'gone', detail }
    default:
      return { reason: 'io', detail }
  }
}

/** Runs something that may throw driver errors, and returns them as values. */
export const attempt = <T>(run: () => T): LogResult<T> => {
  try {
    return ok(run())
  } catch (error) {
    return failed(failureOf(error))
  }
}

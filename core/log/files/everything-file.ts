import { failed, ok, type Result } from '../entry/result'

/** The one file for another computer: the log's JSON and the settings' JSON side by side. */
export const EVERYTHING_FORMAT = 'linggu-everything'
export const EVERYTHING_VERSION = 1

export interface Everything {
  /** Texts of the two files; each keeps its own version. */
  readonly log: string
  readonly settings: string
}

/** Puts both files into one. */
export const writeEverything = ({ log, settings }: Everything): string =>
  `{"format":"${EVERYTHING_FORMAT}","version":${EVERYTHING_VERSION},\n"settings":${settings.trim()},\n"log":${log.trim()}}\n`

/** Takes such a file apart; `not-everything` when it is some other file. */
export const readEverything = (text: string): Result<Everything, 'not-everything' | 'newer-version'> => {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return failed('not-everything')
  }
  const file = value as { format?: unknown; version?: unknown; log?: unknown; settings?: unknown } | null
  if (file?.format !== EVERYTHING_FORMAT || typeof file.version !== 'number') return failed('not-everything')
  if (file.version > EVERYTHING_VERSION) return failed('newer-version')
  return ok({ log: JSON.stringify(file.log), settings: JSON.stringify(file.settings) })
}

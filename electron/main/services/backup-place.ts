import { wallTimeOf } from '@core/log/entry-answers'
import { clockOfMinute } from '@core/time/local-day'
import { utcOffsetMinutes } from '@core/time/utc-offset'
import type { Clock, Documents } from '../ports'

/** Remembers the folder that was chosen for backups. */
export const BACKUPS_DOCUMENT = 'backups'

/** Where backups go: the chosen folder, or the usual one. */
export function backupFolderOf(documents: Pick<Documents, 'read'>, usual: string): string {
  const kept = (documents.read(BACKUPS_DOCUMENT) as { folder?: unknown } | undefined)?.folder
  return typeof kept === 'string' && kept !== '' ? kept : usual
}

const two = (n: number) => String(n).padStart(2, '0')

/** Local time for the name of a file, `YYYY-MM-DDTHH-MM-SS`. */
export function stampOf(clock: Clock): string {
  const at = clock.now()
  const wall = wallTimeOf({ at, utcOffsetMinutes: utcOffsetMinutes(at, clock.zone()) })
  const seconds = two(Math.floor(at / 1000) % 60)
  return `${wall.localDate}T${clockOfMinute(wall.minuteOfDay).replace(':', '-')}-${seconds}`
}

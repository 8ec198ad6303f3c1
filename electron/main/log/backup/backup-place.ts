import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { BackupTroubleReason } from '@core/log/files/transfer-views'
import { wallTimeOf } from '@core/log/entry/entry-answers'
import { clockOfMinute } from '@core/time/local-day'
import { utcOffsetMinutes } from '@core/time/utc-offset'
import type { Clock, Documents } from '../../ports'
import type { BackupFile, BackupFiles } from './backup-port'

/** Remembers the folder that was chosen for backups, and how the last one went. */
const DOCUMENT = 'backups'

const two = (n: number) => String(n).padStart(2, '0')

/** Local time for the name of a file, `YYYY-MM-DDTHH-MM-SS`. */
export function stampOf(clock: Clock): string {
  const at = clock.now()
  const wall = wallTimeOf({ at, utcOffsetMinutes: utcOffsetMinutes(at, clock.zone()) })
  const seconds = two(Math.floor(at / 1000) % 60)
  return `${wall.localDate}T${clockOfMinute(wall.minuteOfDay).replace(':', '-')}-${seconds}`
}

/** What is remembered of backups between two starts. */
export interface KeptOfBackups {
  /** The folder that was chosen; null for the usual one. */
  readonly folder: string | null
  /** The chosen folder was marked as such. */
  readonly marked: boolean
  /** Local day of the last backup that was made, `YYYY-MM-DD`. */
  readonly last: string | null
  /** Why the last try failed; null when it did not. */
  readonly trouble: BackupTroubleReason | null
}

/** A backup under a name that the page may use: a path never comes from there. */
export interface ListedBackup extends BackupFile {
  readonly id: string
  /** The other computer that made it, empty where its name is not known; null: this one. */
  readonly computer: string | null
}

export interface BackupPlace {
  readonly kept: KeptOfBackups
  keep(changed: Partial<KeptOfBackups>): void
  /** Where backups go: the chosen folder, this computer's own folder in it, or the usual one. */
  folder(): string
  /** Where a state is kept before it is replaced: the same, or the usual folder while a chosen one is not there. */
  folderAtHand(): string
  /** Backups of both folders, with those of other computers, newest first in each. A folder that cannot be read has none. */
  all(): readonly ListedBackup[]
  /** Local time for the name of a file, `YYYY-MM-DDTHH-MM-SS`; whoever makes the file adds a number where it is taken. */
  stamp(): string
}

interface PlaceParts {
  readonly clock: Clock
  readonly documents: Pick<Documents, 'read' | 'write'>
  readonly backupFiles: BackupFiles
  /** Where backups go unless another folder is chosen. */
  readonly backupFolder: string
}

const REASONS: readonly unknown[] = ['gone', 'disk-full', 'read-only', 'log', 'other']
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Where backups are. */
export function createBackupPlace(parts: PlaceParts): BackupPlace {
  const { clock, documents, backupFiles, backupFolder: usual } = parts

  const read = (): KeptOfBackups => {
    const stored = (documents.read(DOCUMENT) ?? {}) as Partial<Record<keyof KeptOfBackups, unknown>>
    const { trouble } = stored
    return {
      folder: textOf(stored.folder),
      marked: stored.marked === true,
      last: textOf(stored.last),
      trouble: REASONS.includes(trouble) ? (trouble as BackupTroubleReason) : null,
    }
  }
  const keep = (changed: Partial<KeptOfBackups>) => {
    const before = read()
    const after = { ...before, ...changed }
    if (JSON.stringify(before) !== JSON.stringify(after)) documents.write(DOCUMENT, { version: 1, ...after })
  }
  const folder = () => {
    const { folder: chosen, marked } = read()
    // Chosen in a version that did not mark folders yet: whatever lies there now is taken for it.
    if (chosen !== null && !marked && backupFiles.adopt(chosen, true).kind === 'ok') keep({ marked: true })
    const own = backupFiles.own(chosen ?? usual)
    return own.kind === 'ok' ? own.value : (chosen ?? usual)
  }
  const listed = (of: string, prefix: string, computer: string | null = null): readonly ListedBackup[] => {
    const found = backupFiles.list(of)
    return (found.kind === 'ok' ? found.value : []).map((file) => ({
      ...file,
      id: prefix + basename(file.path),
      computer,
    }))
  }
  const listedOfOthers = (chosen: string): readonly ListedBackup[] => {
    const found = backupFiles.others(chosen)
    return (found.kind === 'ok' ? found.value : []).flatMap(({ folder: theirs, computer }) =>
      listed(theirs, `${createHash('sha256').update(theirs).digest('hex').slice(0, 12)}:`, computer),
    )
  }

  return {
    get kept() {
      return read()
    },
    keep,
    folder,
    folderAtHand: () => (backupFiles.reach(folder()).kind === 'ok' ? folder() : usual),
    all() {
      const { folder: chosen } = read()
      const first = folder()
      return [
        ...listed(first, ''),
        ...listedOfOthers(chosen ?? usual),
        ...(chosen === null ? [] : listed(usual, 'usual:')),
      ]
    },
    stamp: () => stampOf(clock),
  }
}

import { z } from 'zod'
import type { ExperimentResult } from '../../log/own-test/experiment-result'
import { TURNS_MAX, TURNS_MIN } from '../../log/own-test/experiment-draw'
import type { OwnTest } from '../../log/own-test/experiment-plan'
import { DELIMITERS } from '../../log/files/csv-text'
import { ENCODINGS } from '../../log/files/table/encodings'
import { choiceSchema as choice, profileName } from '../../log/files/table/table-profile'
import type { ReportView } from '../../log/figures/report'
import {
  BROKEN_SHOWN,
  IMPORT_PIECE_MAX,
  type BackupPreview,
  type BackupsView,
  type ImportDone,
  type ImportPreview,
  type ImportProgress,
  type ImportView,
  type Reading,
  type SealedBackup,
  type UndoneView,
} from '../../log/files/transfer-views'
import { calendarDay as day } from '../../time/calendar-day'
import { ask, request } from '../request'
import { passphrase } from './lock'

const paper = z.enum(['A4', 'Letter'])
const px = z.int().min(0).max(20_000)
/** A backup by its name, with its passphrase where it is encrypted. */
const sealable = z.strictObject({ id: z.string().min(1).max(200), passphrase: passphrase.optional() })

const reading = z.strictObject({
  encoding: z.enum(ENCODINGS),
  delimiter: z.enum(DELIMITERS),
  header: z.int().min(1).max(1_000_000).nullable(),
  part: z.int().min(0).max(10_000),
}) satisfies z.ZodType<Reading>

/** Rows of a table as a person wrote them anew. */
const fixes = z
  .array(z.strictObject({ line: z.int().min(1), text: z.string().max(20_000) }))
  .max(BROKEN_SHOWN)

/** An own test as the page may know it: a result only once it is over. */
export interface OwnTestView {
  readonly test: OwnTest
  readonly result: ExperimentResult | null
}

/** The log going out and coming in. A null answer: the person closed the dialog. */
export const logFilesRequests = {
  /**
   * Writes the log to a file; gives how many entries. `everything` takes the settings along; with a passphrase the file is
   * encrypted.
   */
  'log:export': request(
    z.strictObject({
      as: z.enum(['csv', 'xlsx', 'json', 'everything']),
      passphrase: passphrase.optional(),
    }),
  ).gives<number | null>(),
  /** Reads a file and says what it would do. */
  'log:import-pick': ask<ImportPreview | null>(),
  /**
   * Gives a file that was dropped on the window, or a text that was pasted, piece by piece: a request is small. Null
   * until the last piece came.
   */
  'log:import-give': request(
    z.strictObject({
      name: z.string().max(300),
      /** Base64 of the bytes that follow those before. */
      piece: z.base64().max(IMPORT_PIECE_MAX),
      isFirst: z.boolean(),
      isLast: z.boolean(),
    }),
  ).gives<ImportPreview | null>(),
  /** How far the reading of a long table is; null while none is read. */
  'log:import-progress': ask<ImportProgress | null>(),
  /** Stops the reading of a long table. */
  'log:import-cancel': ask<void>(),
  /** Keeps the columns of the table that is looked at, by a name. */
  'log:profile-keep': request(z.strictObject({ name: profileName, choice })).gives<void>(),
  /** The names of the kept profiles. */
  'log:profiles': ask<readonly string[]>(),
  'log:profile-remove': request(z.strictObject({ name: profileName })).gives<void>(),
  /** Writes a profile to a file; gives its path, or null when the dialog was closed. */
  'log:profile-export': request(z.strictObject({ name: profileName })).gives<string | null>(),
  /** Opens the encrypted file that was picked. */
  'log:import-open': request(z.strictObject({ passphrase })).gives<ImportPreview>(),
  /** Reads the picked table in another way, or by another choice of columns, and shows how it would stand in the log. */
  'log:import-look': request(
    z.strictObject({ reading, choice: choice.nullable(), fixes }),
  ).gives<ImportPreview>(),
  /** Says what the picked table would do, read as it was last looked at, by these columns. */
  'log:import-columns': request(choice).gives<ImportPreview>(),
  /**
   * Takes the file in, as a whole or not at all; gives what came or changed.
   * `bringBack`: also those that were deleted here.
   */
  'log:import-apply': request(z.strictObject({ bringBack: z.boolean() })).gives<ImportDone>(),
  /** Imports that were made, newest first. */
  'log:imports': ask<readonly ImportView[]>(),
  /** Undoes an import as a whole. */
  'log:import-undo': request(z.strictObject({ importId: z.int().min(1) })).gives<UndoneView>(),
  'log:backups': ask<BackupsView>(),
  'log:backup-now': ask<void>(),
  'log:backup-folder': ask<string | null>(),
  'log:backup-preview': request(sealable).gives<BackupPreview | SealedBackup>(),
  /** Lets the user choose a backup somewhere else. */
  'log:backup-pick': ask<BackupPreview | SealedBackup | null>(),
  /** Puts a backup in the log's place; gives where the present state was kept. */
  'log:backup-restore': request(sealable).gives<string | null>(),
  /** The answer to a log that was damaged: bring the last good backup back, or go on with what there is. */
  'log:rescue': request(z.strictObject({ choice: z.enum(['restore', 'go-on']) })).gives<void>(),
  /** Deletes the whole log; the typed word is checked again here. */
  'log:erase': request(z.strictObject({ typed: z.string().max(100) })).gives<void>(),
  'log:report': request(z.strictObject({ from: day.optional(), to: day.optional() })).gives<ReportView>(),
  /** How many pages the report on the screen would have. */
  'log:report-pages': request(z.strictObject({ paper })).gives<number>(),
  /** Saves the report on the screen as a PDF; gives its path. */
  'log:report-save': request(z.strictObject({ paper })).gives<string | null>(),
  /** Copies a part of the page as a picture: its corner and size, px of the page. */
  'log:copy-picture': request(z.strictObject({ x: px, y: px, width: px, height: px })).gives<void>(),
  /** Own tests, newest first. */
  'log:tests': ask<readonly OwnTestView[]>(),
  'log:test-start': request(
    z.strictObject({ turns: z.int().min(TURNS_MIN).max(TURNS_MAX), minutes: z.literal([3, 4, 5]) }),
  ).gives<void>(),
  'log:test-stop': request(z.strictObject({ id: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/) })).gives<void>(),
} as const

export type LogFilesRequestName = keyof typeof logFilesRequests

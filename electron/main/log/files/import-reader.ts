import { isBoundedJson, isBoundedTable } from '@core/files/text-bounds'
import { done, failed, type Reply } from '@core/ipc/request'
import { readCsv } from '@core/log/files/csv'
import { readEverything } from '@core/log/files/everything-file'
import type { GenericChoice, RowFix } from '@core/log/files/table/generic-csv'
import { readJson } from '@core/log/files/json'
import { profileFor, readProfile } from '@core/log/files/table/table-profile'
import type {
  ImportPlanView,
  ImportPreview,
  ImportProgress,
  ImportRefusal,
  Reading,
} from '@core/log/files/transfer-views'
import type { Clock } from '../../ports'
import type { Sealing } from '../../lock/sealing'
import { openSentence } from '../../desktop/tray/open-sentence'
import type { LanguageService } from '../../settings/language-service'
import { isHealth, readHealth } from './archive/health'
import { likeliestFirst, partsOf, type Part } from './archive/parts'
import { decodeAs, decodeText } from './decode-text'
import type { Content, FileRead } from './file-read'
import { lookAt, readChosen, type Turns } from './table-look'
import type { TableProfiles } from './table-profiles'
import type { Picked, UserFiles } from './user-files-port'

/** Two hundred thousand entries as JSON, fifty years of ten a day. More would not fit into memory while it is read. */
const MAX_BYTES = 100_000_000
/** How many sheets or files of a zip are tried for one that looks like a diary. */
const PARTS_TRIED = 30

export interface ImportReader {
  /** Lets the user choose a file; null when the dialog was closed. */
  pick(): Promise<Reply<FileRead | null>>
  /** Takes a dropped file or a pasted text piece by piece; null until the last piece. */
  give(piece: {
    readonly name: string
    readonly piece: string
    readonly isFirst: boolean
    readonly isLast: boolean
  }): Promise<Reply<FileRead | null>>
  /** Opens the encrypted file that was picked. */
  open(passphrase: string): Promise<Reply<FileRead>>
  /** Reads the table in another way, or by another choice, and shows it. */
  look(reading: Reading, choice: GenericChoice | null, fixes: readonly RowFix[]): Promise<Reply<FileRead>>
  /** Reads the table by these columns, as it was last looked at. */
  columns(choice: GenericChoice): Promise<Reply<FileRead>>
  /** The names of the columns of the table that is looked at; null where none is. */
  header(): readonly string[] | null
  /** How far the reading of a long table is; null while none is read. */
  progress(): ImportProgress | null
  cancel(): void
}

interface ReaderParts {
  readonly clock: Pick<Clock, 'zone'>
  readonly language: LanguageService
  readonly userFiles: Pick<UserFiles, 'pick'>
  readonly sealing: Pick<Sealing, 'isSealed' | 'open'>
  readonly profiles: TableProfiles
}

interface Table {
  readonly file: string
  readonly parts: readonly Part[]
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly text: string
  readonly reading: Reading
  readonly fixes: readonly RowFix[]
  readonly columns: readonly string[]
}

/** Reads files that come in: own ones, tables from elsewhere, workbooks and zips. One at a time. */
export function createImportReader(parts: ReaderParts): ImportReader {
  const { clock, language, profiles } = parts
  const current: {
    table: Table | null
    sealed: { readonly file: string; readonly bytes: Uint8Array } | null
    given: { pieces: Uint8Array[]; bytes: number }
    running: { done: number; total: number; isCancelled: boolean } | null
  } = { table: null, sealed: null, given: { pieces: [], bytes: 0 }, running: null }

  const view = (shown: Exclude<ImportPreview, ImportPlanView>): Reply<FileRead> =>
    done({ kind: 'view', view: shown })
  const refuse = (file: string, reason: ImportRefusal): Reply<FileRead> => {
    current.table = null
    return view({ kind: 'refused', file, reason })
  }
  /** Reading in turns; whatever was being read before stops. */
  const begin = (): Turns & { readonly end: () => void } => {
    if (current.running) current.running.isCancelled = true
    const mine = { done: 0, total: 0, isCancelled: false }
    current.running = mine
    return {
      onRows: (rows, total) => Object.assign(mine, { done: rows, total }),
      isCancelled: () => mine.isCancelled,
      end: () => {
        if (current.running === mine) current.running = null
      },
    }
  }
  const place = () => {
    const { tag, country } = language.view()
    const isChinese = language.language === 'zh-Hans' || country === 'CN' || country === 'SG'
    return { tag, isChinese, zone: clock.zone() }
  }

  const fromJson = (file: string, text: string): Reply<FileRead> => {
    const profile = readProfile(text)
    if (profile.kind === 'failed' && profile.error === 'newer-version') return refuse(file, 'newer-version')
    if (profile.kind === 'ok') {
      profiles.keep(profile.value)
      return view({ kind: 'profile', name: profile.value.name })
    }
    const both = readEverything(text)
    if (both.kind === 'failed' && both.error === 'newer-version') return refuse(file, 'newer-version')
    const settings = both.kind === 'ok' ? both.value.settings : null
    const read = readJson(both.kind === 'ok' ? both.value.log : text)
    if (read.kind === 'failed') return refuse(file, read.error.kind)
    const content: Content = { ...read.value, settings, brokenAs: 'item', foreign: false }
    return done({ kind: 'content', file, content })
  }

  /** Shows a table from elsewhere. @param reading null: as it is guessed */
  const shown = async (
    source: Omit<Table, 'reading' | 'columns'>,
    how: Pick<Reading, 'encoding' | 'part'>,
    reading: Reading | null,
    choice: GenericChoice | null,
  ): Promise<Reply<FileRead>> => {
    const { file, text, fixes } = source
    const turns = begin()
    const known = { name: null as string | null }
    const byProfile = (columns: readonly string[]): GenericChoice | null => {
      if (choice !== null) return choice
      const profile = reading === null ? profileFor(profiles.all(), columns) : null
      known.name = profile?.name ?? null
      return profile?.choice ?? null
    }
    const looked = await lookAt(text, reading, byProfile, { ...place(), fixes }, turns)
    turns.end()
    if (looked === 'cancelled') return refuse(file, 'cancelled')
    if (looked === null) return refuse(file, 'empty')
    const whole: Reading = { ...looked.reading, ...how }
    current.table = { ...source, reading: whole, columns: looked.table.columns }
    const names = source.parts.map(({ name }) => name)
    return view({
      kind: 'columns',
      file,
      ...looked,
      reading: whole,
      parts: names.length > 1 ? names : [],
      profile: known.name,
    })
  }

  const fromText = async (
    source: Omit<Table, 'reading' | 'columns' | 'fixes'>,
    how: Pick<Reading, 'encoding' | 'part'>,
  ): Promise<Reply<FileRead>> => {
    const { file, text } = source
    if (text.replace('\ufeff', '').trim() === '') return refuse(file, 'empty')
    const isJson = /^\ufeff?\s*[{[]/.test(text)
    if (!(isJson ? isBoundedJson : isBoundedTable)(text)) return refuse(file, 'too-large')
    if (isJson) return fromJson(file, text)
    const read = readCsv(text)
    if (read.kind === 'failed') return shown({ ...source, fixes: [] }, how, null, null)
    const own = { tests: [], brokenTests: [], settings: null, brokenAs: 'line' as const, foreign: false }
    current.table = null
    return done({ kind: 'content', file, content: { ...read.value, ...own } })
  }

  const readPart = async (file: string, all: readonly Part[], part: number): Promise<Reply<FileRead>> => {
    const turns = begin()
    const bytes = (await all[part]?.read(turns.isCancelled)) ?? null
    turns.end()
    if (turns.isCancelled()) return refuse(file, 'cancelled')
    if (bytes === null) return refuse(file, 'unreadable')
    const decoded = await decodeText(bytes, place())
    if (decoded === null) return refuse(file, 'undecodable')
    return fromText({ file, parts: all, bytes, text: decoded.text }, { encoding: decoded.encoding, part })
  }
  /** Whether a part was understood without a word of the person. */
  const isUnderstood = (reply: Reply<FileRead>): boolean =>
    reply.ok &&
    (reply.value.kind === 'content' ||
      (reply.value.view.kind === 'columns' && reply.value.view.tried !== null))

  const read = async (file: string, bytes: Uint8Array<ArrayBuffer>): Promise<Reply<FileRead>> => {
    try {
      const all = partsOf(bytes)
      if (all === null) return refuse(file, 'unreadable')
      if (all.length === 0) return refuse(file, 'no-table')
      for (const part of likeliestFirst(all).slice(0, PARTS_TRIED)) {
        const reply = await readPart(file, all, part)
        if (all.length === 1 || isUnderstood(reply)) return reply
      }
      return await readPart(file, all, 0)
    } catch (error) {
      if (error instanceof RangeError) return refuse(file, 'too-large')
      throw error
    }
  }
  const taken = async (file: string, bytes: Uint8Array<ArrayBuffer>): Promise<Reply<FileRead>> => {
    current.sealed = null
    if (!parts.sealing.isSealed(bytes)) return read(file, bytes)
    current.table = null
    current.sealed = { file, bytes }
    return view({ kind: 'sealed', file })
  }
  /** A file that is too long for memory: only Apple Health's export is read, piece by piece. */
  const readLarge = async ({
    name,
    pieces,
  }: Extract<Picked, { kind: 'large' }>): Promise<Reply<FileRead>> => {
    for await (const head of pieces()) {
      if (!isHealth(head)) return refuse(name, 'too-large')
      break
    }
    const encode = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>
    const part: Part = {
      name: '',
      async read(isCancelled) {
        const text = await readHealth(pieces(), isCancelled)
        return text === null ? null : encode(text)
      },
    }
    return readPart(name, [part], 0)
  }

  return {
    async pick() {
      const extensions = ['csv', 'json', 'txt', 'tsv', 'xlsx', 'zip', 'xml', 'age']
      const picked = await parts.userFiles.pick({ label: 'CSV, Excel, JSON', extensions }, MAX_BYTES)
      if (picked.kind === 'cancelled') return done(null)
      if (picked.kind === 'large') return readLarge(picked)
      if (picked.kind !== 'picked') return refuse('', picked.kind)
      return taken(picked.name, picked.bytes)
    },
    async give({ name, piece, isFirst, isLast }) {
      if (isFirst) current.given = { pieces: [], bytes: 0 }
      const { given } = current
      const bytes = Buffer.from(piece, 'base64')
      given.bytes += bytes.length
      if (given.bytes > MAX_BYTES) {
        current.given = { pieces: [], bytes: 0 }
        return refuse(name, 'too-large')
      }
      given.pieces.push(bytes)
      if (!isLast) return done(null)
      current.given = { pieces: [], bytes: 0 }
      return taken(name, new Uint8Array(Buffer.concat(given.pieces)))
    },
    async open(passphrase) {
      const { sealed } = current
      if (!sealed) return failed(language.t('app.failure.refused'))
      const opened = await parts.sealing.open(sealed.bytes, passphrase)
      if (opened.kind === 'failed') return failed(openSentence(language.t, opened.error))
      current.sealed = null
      return read(sealed.file, opened.value)
    },
    async look(reading, choice, fixes) {
      const { table } = current
      if (!table) return failed(language.t('app.failure.refused'))
      if (reading.part !== table.reading.part) return readPart(table.file, table.parts, reading.part)
      const text = decodeAs(table.bytes, reading.encoding)
      if (text === null) return failed(language.t('logFiles.importing.notInThis'))
      if (!isBoundedTable(text)) return failed(language.t('settings.file.tooLarge'))
      return shown({ ...table, text, fixes }, reading, reading, choice)
    },
    async columns(choice) {
      const { table } = current
      if (!table) return failed(language.t('app.failure.refused'))
      const turns = begin()
      const found = await readChosen(
        table.text,
        table.reading,
        choice,
        { ...place(), fixes: table.fixes },
        turns,
      )
      turns.end()
      if (found === 'cancelled') return refuse(table.file, 'cancelled')
      if (found.kind === 'failed') return refuse(table.file, found.error)
      const own = { tests: [], brokenTests: [], settings: null, brokenAs: 'line' as const, foreign: true }
      return done({ kind: 'content', file: table.file, content: { ...found.value, ...own } })
    },
    header: () => current.table?.columns ?? null,
    progress: () =>
      current.running === null || current.running.total === 0
        ? null
        : { done: current.running.done, total: current.running.total },
    cancel() {
      if (current.running) current.running.isCancelled = true
    },
  }
}

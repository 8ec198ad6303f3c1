import { z } from 'zod'
import { BROKEN_MAX, type BrokenLine, type ReadEntries } from './csv'
import type { Entry } from '../entry/entry'
import { parseEntry } from '../entry/entry-schema'
import { TURNS_MAX, TURNS_MIN, unsealArms } from '../own-test/experiment-draw'
import type { SealedTest } from '../entry/log-views'
import { failed, ok, type Result } from '../entry/result'
import { parseSafely } from '../../files/parse-safely'

/** Version of the JSON export; a file with a higher one is refused rather than half understood. */
export const JSON_VERSION = 1
export const JSON_FORMAT = 'linggu-log'

export interface LogFile {
  readonly entries: readonly Entry[]
  readonly tests: readonly SealedTest[]
}

export interface ReadLogFile extends ReadEntries {
  readonly tests: readonly SealedTest[]
  /** Own tests that could not be read, by item number. */
  readonly brokenTests: readonly BrokenLine[]
}

export type NotJsonLog =
  | { readonly kind: 'not-json' }
  | { readonly kind: 'other-format' }
  | { readonly kind: 'newer-version'; readonly version: number }

/**
 * Writes the log as versioned JSON (docs/log-format.md), an entry a line, so that two exports can be compared.
 * @param exportedAt UTC epoch ms
 */
export const writeJson = ({ entries, tests }: LogFile, exportedAt: number): string => {
  const lines = (items: readonly unknown[]) =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`
  return (
    `{"format":"${JSON_FORMAT}","version":${JSON_VERSION},"exportedAt":${exportedAt},\n` +
    `"tests":${lines(tests)},\n"entries":${lines(entries)}}\n`
  )
}

const moment = z.int().min(0)
/** The schema of a kept own test. */
export const sealedTestSchema: z.ZodType<SealedTest> = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  startedAt: moment,
  turns: z.int().min(TURNS_MIN).max(TURNS_MAX),
  minutes: z.number().positive().max(30),
  opened: z.int().min(0).max(TURNS_MAX),
  stoppedAt: moment.nullable(),
  sealed: z.string().regex(/^s1\.[0-9a-f]{1,8}\.([0-9a-f]{2}){10,40}\.[0-9a-f]{1,8}$/),
})

const envelope = z.looseObject({
  format: z.literal(JSON_FORMAT),
  version: z.int().min(1),
  entries: z.array(z.unknown()),
  tests: z.array(z.unknown()).default([]),
})

const parseText = (text: string): Result<unknown, NotJsonLog> => {
  try {
    return ok(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch {
    return failed({ kind: 'not-json' })
  }
}

/** A draw has one arm for each turn, and no more turns are opened than there are. */
const isWholeTest = ({ turns, opened }: SealedTest, arms: number): boolean =>
  arms === turns && opened <= turns

/** Reads what `writeJson` wrote. Single broken items are reported, the rest is read. */
export const readJson = (text: string): Result<ReadLogFile, NotJsonLog> => {
  const value = parseText(text)
  if (value.kind === 'failed') return value
  const file = parseSafely(envelope, value.value)
  if (!file.success) return failed({ kind: 'other-format' })
  if (file.data.version > JSON_VERSION) return failed({ kind: 'newer-version', version: file.data.version })
  const entries: Entry[] = []
  const broken: BrokenLine[] = []
  for (const [i, item] of file.data.entries.entries()) {
    const parsed = parseEntry(item)
    if (parsed.kind === 'ok') entries.push(parsed.value)
    else broken.push({ line: i + 1, problems: parsed.error })
    if (broken.length > BROKEN_MAX) return failed({ kind: 'other-format' })
  }
  const tests: SealedTest[] = []
  const brokenTests: BrokenLine[] = []
  for (const [i, item] of file.data.tests.entries()) {
    const parsed = parseSafely(sealedTestSchema, item)
    const draw = parsed.success ? unsealArms(parsed.data.sealed, parsed.data.id) : null
    if (parsed.success && draw?.kind === 'ok' && isWholeTest(parsed.data, draw.value.length))
      tests.push(parsed.data)
    else if (parsed.success)
      brokenTests.push({ line: i + 1, problems: [{ field: 'sealed', reason: 'is no draw of this test' }] })
    else
      brokenTests.push({
        line: i + 1,
        problems: parsed.error.issues.map(({ path, message }) => ({
          field: path.join('.'),
          reason: message,
        })),
      })
    if (brokenTests.length > BROKEN_MAX) return failed({ kind: 'other-format' })
  }
  return ok({ entries, broken, tests, brokenTests })
}

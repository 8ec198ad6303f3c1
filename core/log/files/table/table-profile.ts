import { z } from 'zod'
import { PRESSED_HANDS } from '../../entry/entry'
import { failed, ok, type Result } from '../../entry/result'
import { parseSafely } from '../../../files/parse-safely'
import type { GenericChoice } from './generic-csv'
import { DATE_ORDERS } from './table-dates'
import { PROFILE_NAME_MAX } from '../transfer-views'
import { SCALES, WORD_RATINGS } from './table-values'

const column = z.int().min(0).max(500)
const rating = z.int().min(0).max(10)

/** Which column holds what. */
export const choiceSchema = z.strictObject({
  date: column,
  time: column.nullable(),
  offset: column.nullable(),
  before: column,
  after: column.nullable(),
  notes: z.array(column).max(20),
  details: z
    .strictObject({ side: column.nullable(), medicine: column.nullable(), trigger: column.nullable() })
    .optional(),
  order: z.enum(DATE_ORDERS),
  scale: z.enum(SCALES),
  words: z.array(rating).length(WORD_RATINGS.length).optional(),
  only: z.strictObject({ column, value: z.string().max(1000) }).nullable(),
  as: z.union([
    z.strictObject({ kind: z.literal('rating') }),
    z.strictObject({
      kind: z.literal('session'),
      hand: z.enum(PRESSED_HANDS),
      minutes: z.number().positive().max(30),
    }),
  ]),
}) as z.ZodType<GenericChoice>

/** Most profiles that are kept: the oldest goes. */
export const PROFILES_MAX = 50

export const profileName = z.string().trim().min(1).max(PROFILE_NAME_MAX)

/** A kept way to read a table from elsewhere: recognised by its header. */
export interface TableProfile {
  readonly name: string
  /** The names of the columns, as the header has them. */
  readonly columns: readonly string[]
  readonly choice: GenericChoice
}

export const profileSchema: z.ZodType<TableProfile> = z.strictObject({
  name: profileName,
  columns: z.array(z.string().max(1000)).max(501),
  choice: choiceSchema,
})

/** The profile of a table with this header, or null: every column has its name and place. */
export const profileFor = (
  profiles: readonly TableProfile[],
  columns: readonly string[],
): TableProfile | null =>
  columns.every((name) => name === '')
    ? null
    : (profiles.findLast(
        (one) => one.columns.length === columns.length && one.columns.every((name, i) => name === columns[i]),
      ) ?? null)

/** Profiles with one more, the newest last; one of the same name makes place for it. */
export const withProfile = (
  profiles: readonly TableProfile[],
  added: TableProfile,
): readonly TableProfile[] =>
  [...profiles.filter(({ name }) => name !== added.name), added].slice(-PROFILES_MAX)

const FORMAT = 'linggu-table-profile'
const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  profile: profileSchema,
})

/** A profile as a file (docs/log-format.md). */
export const writeProfile = (profile: TableProfile): string =>
  `${JSON.stringify({ format: FORMAT, version: 1, profile }, null, 2)}\n`

/** Reads what `writeProfile` wrote. `other-format`: it is something else. */
export const readProfile = (text: string): Result<TableProfile, 'other-format' | 'newer-version'> => {
  const value = ((): unknown => {
    try {
      return JSON.parse(text.replace(/^\ufeff/, ''))
    } catch {
      return null
    }
  })()
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown }
  if (format !== FORMAT) return failed('other-format')
  if (typeof version === 'number' && version > 1) return failed('newer-version')
  const parsed = parseSafely(fileSchema, value)
  return parsed.success ? ok(parsed.data.profile) : failed('other-format')
}

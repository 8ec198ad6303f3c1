import type { z } from 'zod'
import { fieldProblems, type FileProblem } from './file-problem'
import { readJson } from './json-lines'
import { parseSafely } from './parse-safely'

export type ReadFile<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] }

export interface OwnFormat<T> {
  /** The word in the file's `format` field. */
  readonly name: string
  /** The newest version that can be read. */
  readonly version: number
  /** Of everything but `format` and `version`. */
  readonly schema: z.ZodType<T>
  /** Brings what an older version wrote to the present shape, and fills what it did not know yet. */
  readonly prepare?: (content: Readonly<Record<string, unknown>>, version: number) => unknown
}

const refused = (...problems: readonly FileProblem[]): ReadFile<never> => ({ kind: 'refused', problems })

/** Reads a JSON file of one of the app's own formats: all of it, or nothing and why. */
export function readOwnFile<T>(text: string, format: OwnFormat<T>): ReadFile<T> {
  // Some editors write a byte order mark at the start of a file.
  const json = readJson(text.replace(/^\uFEFF/, ''))
  if (json.kind === 'broken') return refused({ kind: 'notJson', line: json.line, column: json.column })
  const { value, lineOf } = json
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused({ kind: 'notOurs' })
  const { format: name, version, ...content } = value as Readonly<Record<string, unknown>>
  if (name !== format.name || typeof version !== 'number') return refused({ kind: 'notOurs' })
  if (version > format.version) return refused({ kind: 'newer' })
  const parsed = parseSafely(format.schema, format.prepare?.(content, version) ?? content, {
    reportInput: true,
  })
  return parsed.success
    ? { kind: 'ok', value: parsed.data }
    : { kind: 'refused', problems: fieldProblems(parsed.error, lineOf) }
}

/** The text of such a file, indented for reading. */
export const writeOwnFile = (format: Pick<OwnFormat<unknown>, 'name' | 'version'>, content: object): string =>
  `${JSON.stringify({ format: format.name, version: format.version, ...content }, null, 2)}\n`

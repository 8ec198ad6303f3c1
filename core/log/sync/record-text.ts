import { z } from 'zod'
import { parseSafely } from '../../files/parse-safely'
import { isStamp, type Stamp } from './clock'
import { withoutUnanswered, withUnanswered, type Value } from './fields'
import type { Mark, SharedRecord } from './record'

/** Records as lines of a file. Fields that were written together stand together; "no answer" is left out. */

const stamp = z.string().refine(isStamp, 'is no stamp')
const moment = z.number().nonnegative().lt(1e15)
const line = z.object({
  id: z.string().regex(/^[A-Za-z0-9_:-]{8,100}$/),
  set: z.array(z.tuple([stamp, z.record(z.string().max(100), z.json())])).max(10_000),
  marks: z.record(
    stamp,
    z.object({
      seen: z.array(stamp).max(10_000).optional(),
      upTo: moment.optional(),
      deletedAt: moment.optional(),
      note: z.string().max(100_000).nullish(),
    }),
  ),
})

/** A record as one line without its end. */
export const lineOf = ({ id, fields, marks }: SharedRecord): string => {
  const groups = new Map<Stamp, Record<string, Value>>()
  for (const name of Object.keys(fields).sort()) {
    const field = fields[name]
    if (field === undefined) continue
    const group = groups.get(field[0]) ?? {}
    group[name] = field[1]
    groups.set(field[0], group)
  }
  const set = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([at, group]) => [at, withoutUnanswered(group)])
  const written = Object.keys(marks)
    .sort()
    .map((at) => {
      const { seen, upTo, deletedAt, note } = marks[at] as Mark
      return [
        at,
        {
          ...(seen.length > 0 && { seen }),
          ...(upTo > 0 && { upTo }),
          ...(deletedAt !== undefined && { deletedAt }),
          ...(note !== undefined && { note }),
        },
      ]
    })
  return JSON.stringify({ id, set, marks: Object.fromEntries(written) as unknown })
}

type Line = z.infer<typeof line>

/** @returns null where the line is no record */
export const recordOfLine = (text: string): SharedRecord | null => {
  const parsed = parseSafely(line, parseJson(text))
  return parsed.success ? recordOf(parsed.data) : null
}

/** A line that `lineOf` made and that nobody else had: not checked again, because checking takes longest. */
export const recordOfOwnLine = (text: string): SharedRecord => recordOf(JSON.parse(text) as Line)

const recordOf = ({ id, set, marks }: Line): SharedRecord => {
  const fields: Record<string, readonly [Stamp, Value]> = {}
  const named = new Set(set.flatMap(([, group]) => Object.keys(group)))
  for (const [at, group] of set)
    for (const [name, value] of Object.entries(withUnanswered(group, (other) => named.has(other))))
      fields[name] = [at, value]
  return {
    id,
    fields,
    marks: Object.fromEntries(
      Object.entries(marks).map(([at, { seen = [], upTo = 0, deletedAt, note }]) => [
        at,
        {
          seen,
          upTo,
          ...(deletedAt !== undefined && { deletedAt }),
          ...(note !== undefined && { note }),
        },
      ]),
    ),
  }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

import { z } from 'zod'
import { parseSafely } from '../../files/parse-safely'
import { isStamp, type Stamp } from './clock'
import { unansweredOf, withoutUnanswered, type Value } from './fields'
import type { Mark, SharedRecord } from './record'

/** Records as lines of a file. Fields that were written together stand together; "no answer" is left out. */

const stamp = z.string().refine(isStamp, 'is no stamp')
const moment = z.number().nonnegative().lt(1e15)
const NAME_MAX = 100
/** Values of any kind, as a line is JSON. Not copied, because that takes longest with many. */
const fields = z.custom<Readonly<Record<string, Value>>>(
  (group) =>
    typeof group === 'object' &&
    group !== null &&
    !Array.isArray(group) &&
    Object.keys(group).every((name) => name.length <= NAME_MAX),
)
const line = z.object({
  id: z.string().regex(/^[A-Za-z0-9_:-]{8,100}$/),
  set: z.array(z.tuple([stamp, fields])).max(10_000),
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

const recordOf = ({ id, set, marks: written }: Line): SharedRecord => {
  const fields: Record<string, readonly [Stamp, Value]> = {}
  for (const [at, group] of set) for (const [name, value] of Object.entries(group)) fields[name] = [at, value]
  const named = new Set(Object.keys(fields))
  for (const [at, { kind }] of set)
    for (const [name, value] of unansweredOf(kind)) if (!named.has(name)) fields[name] = [at, value]
  const marks: Record<Stamp, Mark> = {}
  for (const [at, { seen = [], upTo = 0, deletedAt, note }] of Object.entries(written))
    marks[at] = {
      seen,
      upTo,
      ...(deletedAt !== undefined && { deletedAt }),
      ...(note !== undefined && { note }),
    }
  return { id, fields, marks }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

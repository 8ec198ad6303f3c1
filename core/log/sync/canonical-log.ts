import type { Entry } from '../entry/entry'
import { canonical } from '../files/merge'

/** A log as one text: entries that are in it, by id. Two devices that know the same have the same. */
export const canonicalLog = (entries: Iterable<Entry>): string =>
  [...entries]
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry) => `${canonical(entry)}\n`)
    .join('')

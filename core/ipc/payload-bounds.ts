/** Deeper than any payload of the contract, whose deepest (a reminder rule's hours) has six levels. */
const DEEPEST = 10
/** The longest list is the hundreds of screening words and times that a form could hold. */
const LONGEST_LIST = 2_000
/** A note has 4 000 characters; one that is longer is kept as a draft until its writer has shortened it. */
const LONGEST_TEXT = 200_000
const LONGEST_KEY = 100
const MOST_PARTS = 20_000
/** Names of properties that lead to the prototype. No payload needs them. */
const REACHING: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Whether a payload is plain data of a size that a person's request can have: no cycles, no lists with holes or of
 * billions, no dates, maps or bytes, no keys that reach for prototypes. Schemas look at values only after this,
 * because a schema walks whatever it is given, however long that takes.
 */
export function isPlainPayload(payload: unknown): boolean {
  let parts = 0
  const plain = (value: unknown, depth: number): boolean => {
    parts += 1
    if (parts > MOST_PARTS) return false
    if (typeof value === 'string') return value.length <= LONGEST_TEXT
    if (typeof value !== 'object' || value === null) return typeof value !== 'bigint'
    if (depth >= DEEPEST) return false
    if (Array.isArray(value)) {
      if (value.length > LONGEST_LIST) return false
      const keys = Object.keys(value)
      return keys.length === value.length && value.every((item) => plain(item, depth + 1))
    }
    if (Object.prototype.toString.call(value) !== '[object Object]') return false
    const keys = Object.keys(value)
    return (
      keys.length <= LONGEST_LIST &&
      keys.every(
        (key) =>
          key.length <= LONGEST_KEY &&
          !REACHING.has(key) &&
          plain((value as Readonly<Record<string, unknown>>)[key], depth + 1),
      )
    )
  }
  return plain(payload, 0)
}

import type { Entry } from './entry'
import type { SealedTest } from './log-views'

/** An entry that both sides hold in different states. */
export interface Conflict {
  readonly mine: Entry
  readonly theirs: Entry
  /** Which one stays: the later change, so the outcome does not depend on which file came first. */
  readonly winner: 'mine' | 'theirs'
}

/** What an import would do, before anything is written. */
export interface MergePlan {
  readonly add: readonly Entry[]
  /** How many entries are there already, just so. */
  readonly same: number
  readonly conflicts: readonly Conflict[]
  readonly addTests: readonly SealedTest[]
}

/** One text for one entry, whatever the order of its properties. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** The state that stays: the later change, and among equals the same one from either side. */
const later = (a: Entry, b: Entry): Entry => {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? a : b
  return canonical(a) >= canonical(b) ? a : b
}

/**
 * Plans an import. Applying a plan (adding `add`, replacing by the conflicts that `theirs` wins) and planning
 * the same file again gives nothing to do; and merging two files gives the same log in either order.
 * @param mine entries of the log, deleted ones too, so that a deletion is not undone by an old file
 */
export const planMerge = (
  mine: Iterable<Entry>,
  theirs: Iterable<Entry>,
  tests: { readonly mine: readonly SealedTest[]; readonly theirs: readonly SealedTest[] } = {
    mine: [],
    theirs: [],
  },
): MergePlan => {
  const held = new Map<string, Entry>()
  for (const entry of mine) held.set(entry.id, entry)
  const incoming = new Map<string, Entry>()
  let same = 0
  for (const entry of theirs) {
    const twin = incoming.get(entry.id)
    if (twin !== undefined && canonical(twin) === canonical(entry)) same++
    incoming.set(entry.id, twin === undefined ? entry : later(twin, entry))
  }
  const add: Entry[] = []
  const conflicts: Conflict[] = []
  for (const entry of incoming.values()) {
    const own = held.get(entry.id)
    if (own === undefined) add.push(entry)
    else if (canonical(own) === canonical(entry)) same++
    else conflicts.push({ mine: own, theirs: entry, winner: later(own, entry) === own ? 'mine' : 'theirs' })
  }
  const heldTests = new Set(tests.mine.map(({ id }) => id))
  return { add, same, conflicts, addTests: tests.theirs.filter(({ id }) => !heldTests.has(id)) }
}

/** Entries that replace their own older state when a plan is applied. */
export const replacements = (plan: MergePlan): readonly Entry[] =>
  plan.conflicts.flatMap(({ winner, theirs }) => (winner === 'theirs' ? [theirs] : []))

import type { Entry } from '../entry/entry'
import type { SealedTest } from '../entry/log-views'

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
  /** Entries of the file that the person deleted here. They come back only when that is asked for. */
  readonly deleted: readonly Conflict[]
  readonly addTests: readonly SealedTest[]
}

/** How the two sides are compared. */
export interface MergeRules {
  /**
   * The file is a table from elsewhere, which knows no time of change: importing it is the change. What it says wins
   * over an earlier import, but not over what the person changed here.
   */
  readonly foreign?: {
    /** UTC epoch ms. */
    readonly now: number
    /** Whether the person changed an entry after it came in. */
    readonly isEdited: (id: string) => boolean
  }
  /** Brings back what the person deleted. @param bringBack UTC epoch ms of the wish */
  readonly bringBack?: number
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

/** An entry without the times of its changes, which a table from elsewhere does not know. */
const said = (entry: Entry): string =>
  canonical({ ...entry, createdAt: null, updatedAt: null, deletedAt: null })

/** The file's entry as it is stored when it wins by being imported now. */
const importedAt = (mine: Entry, theirs: Entry, now: number): Entry => ({
  ...theirs,
  updatedAt: Math.max(now, mine.updatedAt, theirs.createdAt),
})

/** What becomes of an entry that both sides hold. */
const compare = (
  mine: Entry,
  theirs: Entry,
  { foreign, bringBack }: MergeRules,
): 'same' | { readonly kind: 'conflict' | 'deleted'; readonly conflict: Conflict } => {
  if (canonical(mine) === canonical(theirs)) return 'same'
  const conflict = (winner: Conflict['winner'], entry = theirs): Conflict => ({ mine, theirs: entry, winner })
  const wins = foreign ? !foreign.isEdited(mine.id) : later(mine, theirs) === theirs
  if (mine.deletedAt !== null && theirs.deletedAt === null && (foreign || !wins)) {
    if (bringBack === undefined) return { kind: 'deleted', conflict: conflict('mine') }
    return { kind: 'conflict', conflict: conflict('theirs', importedAt(mine, theirs, bringBack)) }
  }
  if (!foreign) return { kind: 'conflict', conflict: conflict(wins ? 'theirs' : 'mine') }
  if (said(mine) === said(theirs)) return 'same'
  return {
    kind: 'conflict',
    conflict: wins ? conflict('theirs', importedAt(mine, theirs, foreign.now)) : conflict('mine'),
  }
}

/** Own tests of a file that the log does not hold. Only one test runs at a time: a further one comes in stopped. */
const testsToAdd = (
  mine: readonly SealedTest[],
  theirs: readonly SealedTest[],
  now: number,
): readonly SealedTest[] => {
  const known = new Set(mine.map(({ id }) => id))
  const runs = ({ stoppedAt, opened, turns }: SealedTest) => stoppedAt === null && opened < turns
  let running = mine.some(runs)
  const add: SealedTest[] = []
  for (const test of theirs) {
    if (known.has(test.id)) continue
    known.add(test.id)
    add.push(runs(test) && running ? { ...test, stoppedAt: Math.max(now, test.startedAt) } : test)
    running ||= runs(test)
  }
  return add
}

/**
 * Plans an import. Applying a plan (adding `add`, replacing by the conflicts that `theirs` wins) and planning
 * the same file again gives nothing to do; and merging two exports of the app gives the same log in either order.
 * @param mine entries of the log, deleted ones too, so that a deletion is not undone by an old file
 * @param now UTC epoch ms
 */
export const planMerge = (
  mine: Iterable<Entry>,
  theirs: Iterable<Entry>,
  tests: { readonly mine: readonly SealedTest[]; readonly theirs: readonly SealedTest[] } = {
    mine: [],
    theirs: [],
  },
  rules: MergeRules = {},
  now = 0,
): MergePlan => {
  const mineById = new Map<string, Entry>()
  for (const entry of mine) mineById.set(entry.id, entry)
  const incoming = new Map<string, Entry>()
  let same = 0
  for (const entry of theirs) {
    const twin = incoming.get(entry.id)
    if (twin !== undefined && canonical(twin) === canonical(entry)) same++
    incoming.set(entry.id, twin === undefined ? entry : later(twin, entry))
  }
  const add: Entry[] = []
  const conflicts: Conflict[] = []
  const deleted: Conflict[] = []
  for (const entry of incoming.values()) {
    const own = mineById.get(entry.id)
    if (own === undefined) {
      add.push(entry)
      continue
    }
    const found = compare(own, entry, rules)
    if (found === 'same') same++
    else (found.kind === 'deleted' ? deleted : conflicts).push(found.conflict)
  }
  return { add, same, conflicts, deleted, addTests: testsToAdd(tests.mine, tests.theirs, now) }
}

/** Entries that replace their own older state when a plan is applied. */
export const replacements = (plan: MergePlan): readonly Entry[] =>
  plan.conflicts.flatMap(({ winner, theirs }) => (winner === 'theirs' ? [theirs] : []))

import type { RatedEntry } from '@core/log/entry/entry'
import { changeOf, type Change } from '@core/log/entry/change'
import { groupOf, type Group } from '@core/log/figures/groups'
import { countedBefore } from '@core/log/figures/pair-count'
import type { GroupSummary } from '@core/log/figures/summary'

/** What the card shows: one group, or both groups of pressed sessions together. */
export type GroupName = Group | 'pressed'

/** How a session went, or that one of its ratings is missing. */
export type StoneKind = Change | 'missing'

/** More stones than this are a heap; then the counts alone are shown. */
export const STONES_MAX = 60

export const isOfGroup = (entry: RatedEntry, name: GroupName): boolean => {
  const own = groupOf(entry)
  return name === 'pressed' ? own === 'spike' || own === 'scheduled' : own === name
}

/** A rating before that was added from memory counts as none. */
const kindOf = (entry: RatedEntry): StoneKind => {
  const before = countedBefore(entry)
  return before === null || entry.after === null ? 'missing' : changeOf(before, entry.after)
}

/** How many sessions of a group there are of each kind. */
export const stoneCounts = (group: GroupSummary): Readonly<Record<StoneKind, number>> | null =>
  group.kind === 'too-few' ? null : { ...group.marks, missing: group.missingAfter + group.missingBefore }

/**
 * The sessions of a group by kind, oldest first.
 * @returns null where there are too many to draw, or where `newestFirst` does not hold all of them
 */
export function stonesOf(
  newestFirst: readonly RatedEntry[],
  name: GroupName,
  group: GroupSummary,
): Readonly<Record<StoneKind, readonly RatedEntry[]>> | null {
  const own = newestFirst.filter((entry) => isOfGroup(entry, name))
  const all = group.pairs + group.missingAfter + group.missingBefore
  if (all > STONES_MAX || own.length !== all) return null
  const stones: Record<StoneKind, RatedEntry[]> = {
    lower: [],
    same: [],
    higher: [],
    unmarked: [],
    missing: [],
  }
  for (const entry of own.toReversed()) stones[kindOf(entry)].push(entry)
  return stones
}

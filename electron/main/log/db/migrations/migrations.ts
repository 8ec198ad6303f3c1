import { entries } from './0001-entries'
import { reviewKeys } from './0002-review-keys'
import { daysWithoutPress } from './0003-days-without-press'
import { activity } from './0004-activity'
import { imports } from './0005-imports'
import { searchTextColumn } from './0006-search-text'
import { beforeFromMemory } from './0007-before-from-memory'
import { entriesWithoutTime } from './0008-entries-without-a-time'
import { sharing } from './0009-sharing'
import { moves } from './0010-moves'
import type { Migration } from './migration'

/** Every step from an empty file on, in order. */
export const MIGRATIONS: readonly Migration[] = [
  entries,
  reviewKeys,
  daysWithoutPress,
  activity,
  imports,
  searchTextColumn,
  beforeFromMemory,
  entriesWithoutTime,
  sharing,
  moves,
]

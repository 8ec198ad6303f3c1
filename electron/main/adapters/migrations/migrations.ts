import { entries } from './0001-entries'
import type { Migration } from './migration'

/** Every step from an empty file on, in order. */
export const MIGRATIONS: readonly Migration[] = [entries]

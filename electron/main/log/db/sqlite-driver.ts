import { createRequire } from 'node:module'
import type * as sqlite from '@photostructure/sqlite'

/**
 * The `node:sqlite` interface, as far as the log uses it. `@photostructure/sqlite` provides it on every runtime; once
 * each has its own `node:sqlite`, only this file changes.
 */
export type SqliteDriver = Pick<typeof sqlite, 'DatabaseSync' | 'backup'>
export type Database = InstanceType<SqliteDriver['DatabaseSync']>

/** Loads the native driver. Called at the first use of a log, so that starting the app does not wait for it. */
export const loadSqliteDriver = (): SqliteDriver =>
  createRequire(import.meta.url)('@photostructure/sqlite') as SqliteDriver

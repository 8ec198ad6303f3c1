import { createRequire } from 'node:module'
import type * as sqlite from '@photostructure/sqlite'

/**
 * What the log needs of its driver: the `node:sqlite` interface. Today `@photostructure/sqlite` brings it to
 * every runtime; once each has its own `node:sqlite`, only this file changes.
 */
export type SqliteDriver = Pick<typeof sqlite, 'DatabaseSync' | 'backup'>
export type Database = InstanceType<SqliteDriver['DatabaseSync']>

/** Loads the native driver. Called at the first use of a log, so that starting the app does not wait for it. */
export const loadSqliteDriver = (): SqliteDriver =>
  createRequire(import.meta.url)('@photostructure/sqlite') as SqliteDriver

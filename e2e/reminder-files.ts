import { readFileSync } from 'node:fs'
import type { LedgerEntry } from '../core/reminder/ledger'
import type { App } from './rig/app'

/** Every decision that the app has written down, oldest first. */
export const ledger = (app: App): readonly LedgerEntry[] =>
  readFileSync(app.userData.path('ledger.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LedgerEntry)

export const decisions = (app: App, ruleId: string): readonly string[] =>
  ledger(app)
    .filter((entry) => entry.ruleId === ruleId && entry.occurrenceKey !== null)
    .map((entry) => `${entry.decision} ${entry.reason}`)

/** Whether the reminders know of a lock or a sleep that lasts, as they keep it on disk. */
export function isSince(app: App, which: 'lockedSince' | 'suspendedSince'): boolean {
  const state = JSON.parse(readFileSync(app.userData.path('reminders.json'), 'utf8')) as Readonly<
    Record<string, unknown>
  >
  return state[which] !== null
}

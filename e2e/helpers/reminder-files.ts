import { readFileSync } from 'node:fs'
import type { LedgerEntry, LedgerReason } from '../../core/reminders/ledger'
import type { App } from '../rig/app'
import { expect } from '../rig/test'

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

/** A press in the menu is answered before it is done: this waits until the app has written down why it did what. */
export const waitForReason = (app: App, reason: LedgerReason): Promise<void> =>
  expect.poll(() => ledger(app).map((entry) => entry.reason)).toContain(reason)

/** Whether the reminders know of a lock or a sleep that lasts, as they keep it on disk. */
export function isSince(app: App, which: 'lockedSince' | 'suspendedSince'): boolean {
  const state = JSON.parse(readFileSync(app.userData.path('reminders.json'), 'utf8')) as Readonly<
    Record<string, unknown>
  >
  return state[which] !== null
}

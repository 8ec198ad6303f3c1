import { freshReminderState, REMINDER_STATE_VERSION, type ReminderState } from './state'

const sameSort = (model: unknown, value: unknown): boolean => {
  // A model that is null says only that nothing was there yet.
  if (model === null) return value === null || typeof value === 'object' || typeof value === 'number'
  if (Array.isArray(model)) return Array.isArray(value)
  return typeof value === typeof model && value !== null
}

/** A stored state, or null when it is not one that this version wrote: then the reminders start anew and say so. */
export function readReminderState(stored: unknown): ReminderState | null {
  if (typeof stored !== 'object' || stored === null) return null
  const given = stored as Record<string, unknown>
  if (given['version'] !== REMINDER_STATE_VERSION) return null
  const fresh = freshReminderState()
  const keys = Object.keys(fresh) as (keyof ReminderState)[]
  if (!keys.every((key) => sameSort(fresh[key], given[key]))) return null
  return Object.fromEntries(keys.map((key) => [key, given[key]])) as unknown as ReminderState
}

import type { DecisionKind, LedgerEntry, LedgerReason } from '@core/reminders/ledger'

/** Something that was decided about a reminder today, with the answer that it got. */
export interface PastLine {
  readonly entry: LedgerEntry
  readonly answer: LedgerReason | null
}

const OF_THE_DAY: readonly DecisionKind[] = ['shown', 'held', 'merged', 'snoozed', 'skipped', 'missed']

const isAnswer = (entry: LedgerEntry): boolean =>
  entry.decision === 'noted' && entry.reason.startsWith('answered-')

/**
 * The past of one day, oldest first: each decision about a reminder, and under what was shown its answer.
 * @param ledger newest first
 * @param from epoch ms, the beginning of the day
 */
export const pastLines = (ledger: readonly LedgerEntry[], from: number): readonly PastLine[] => {
  const lines: PastLine[] = []
  const answers = new Map<string, LedgerReason>()
  for (const entry of ledger) {
    if (entry.at < from || entry.occurrenceKey === null) continue
    if (isAnswer(entry)) answers.set(entry.occurrenceKey, entry.reason)
    else if (OF_THE_DAY.includes(entry.decision)) {
      const answer = entry.decision === 'shown' ? (answers.get(entry.occurrenceKey) ?? null) : null
      if (answer !== null) answers.delete(entry.occurrenceKey)
      lines.push({ entry, answer })
    }
  }
  return lines.reverse()
}

/** The ledger by days, in the order it came. @param dayOf names the day of an instant (epoch ms) */
export const byDay = (
  ledger: readonly LedgerEntry[],
  dayOf: (at: number) => string,
): readonly { readonly day: string; readonly entries: readonly LedgerEntry[] }[] => {
  const days: { day: string; entries: LedgerEntry[] }[] = []
  for (const entry of ledger) {
    const day = dayOf(entry.at)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}

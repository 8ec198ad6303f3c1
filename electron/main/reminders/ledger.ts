import { LEDGER_DAYS, newestFirst, type LedgerEntry } from '@core/reminders/ledger'
import { DAY_MS } from '@core/time/units'
import type { Diary, Lines } from '../ports'

export interface Ledger {
  add(entries: readonly LedgerEntry[]): void
  /** @param limit most entries, newest first */
  newest(limit: number): readonly LedgerEntry[]
}

const parse = (line: string): LedgerEntry | null => {
  try {
    return JSON.parse(line) as LedgerEntry
  } catch {
    // The last line may be torn by a crash; every other one is whole.
    return null
  }
}

/** The list of decisions, one JSON line each. Reading reads only as many lines as are asked for. */
export function createLedger(lines: Lines, nowMs: () => number, diary: Diary): Ledger {
  return {
    add(entries) {
      try {
        for (const entry of entries) lines.append(JSON.stringify(entry))
      } catch (error) {
        diary.note('The ledger could not be written', error)
      }
    },
    newest(limit) {
      const oldest = nowMs() - LEDGER_DAYS * DAY_MS
      const read = lines.readLast(limit).flatMap((line) => parse(line) ?? [])
      return newestFirst(read.filter(({ at }) => at >= oldest))
    },
  }
}

/**
 * Takes lines older than 90 days out of the ledger; every other line stays as it is, byte for byte. A line that cannot
 * be read is as old as the next one that can.
 * @param now epoch ms
 * @returns how many lines went
 */
export function pruneLedger(lines: Lines, now: number): number {
  const oldest = now - LEDGER_DAYS * DAY_MS
  const all = lines.readAll()
  let at = Infinity
  const kept = all.toReversed().filter((line) => {
    const said: unknown = parse(line)?.at
    if (typeof said === 'number') at = said
    return at >= oldest
  })
  if (kept.length < all.length) lines.replace(kept.toReversed())
  return all.length - kept.length
}

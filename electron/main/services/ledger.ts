import { newestFirst, pruneLedger, type LedgerEntry } from '@core/reminder/ledger'
import type { Diary, Lines } from '../ports'

export interface Ledger {
  add(entries: readonly LedgerEntry[]): void
  /** @param limit most entries, newest first */
  newest(limit: number): readonly LedgerEntry[]
}

const parse = (line: string): LedgerEntry[] => {
  try {
    return [JSON.parse(line) as LedgerEntry]
  } catch {
    // The last line may be torn by a crash; every other one is whole.
    return []
  }
}

/** The kept list of decisions, one JSON line each; read when somebody asks why, pruned to 90 days then. */
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
      const all = lines.readAll().flatMap(parse)
      const kept = pruneLedger(all, nowMs())
      try {
        if (kept.length < all.length) lines.replace(kept.map((entry) => JSON.stringify(entry)))
      } catch (error) {
        diary.note('The ledger could not be pruned', error)
      }
      return newestFirst(kept).slice(0, limit)
    },
  }
}

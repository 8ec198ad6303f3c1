import type { Entry } from '@core/log/entry/entry'

/** A line of the list: the heading of a day, or an entry and its place among the entries (from 0). */
export type ListRow =
  | { readonly kind: 'day'; readonly localDate: string }
  | { readonly kind: 'entry'; readonly entry: Entry; readonly index: number }

/** Puts a heading before the first entry of each local day. @param entries newest local day first */
export const rowsOf = (entries: readonly Entry[]): readonly ListRow[] => {
  const rows: ListRow[] = []
  entries.forEach((entry, index) => {
    if (entries[index - 1]?.localDate !== entry.localDate)
      rows.push({ kind: 'day', localDate: entry.localDate })
    rows.push({ kind: 'entry', entry, index })
  })
  return rows
}

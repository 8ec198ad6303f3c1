import { useMemo } from 'react'
import { DAY_MS } from '@core/time/units'
import { useApp } from '../../bridge/use-app'

/** A Monday at noon, UTC. */
const A_MONDAY = Date.UTC(2024, 0, 1, 12)

/** Names of the days from Monday on: weeks of the log begin on Monday in every language, as its sums do. */
export function useWeekdays(): { readonly narrow: readonly string[]; readonly long: readonly string[] } {
  const tag = useApp((app) => app.locale.tag)
  return useMemo(() => {
    const names = (weekday: 'narrow' | 'long') => {
      const format = new Intl.DateTimeFormat(tag, { weekday, timeZone: 'UTC' })
      return Array.from({ length: 7 }, (_, i) => format.format(A_MONDAY + i * DAY_MS))
    }
    return { narrow: names('narrow'), long: names('long') }
  }, [tag])
}

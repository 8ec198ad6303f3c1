import { useEffect, useState } from 'react'
import type { LedgerEntry } from '@core/reminders/ledger'
import type { PreviewDay } from '@core/reminders/preview'
import type { Rule } from '@core/reminders/rule'
import { MINUTE_MS } from '@core/time/units'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useNow } from '../../../bridge/use-now'

/** The newest lines of the ledger, newest first; asked for again whenever the reminders change. */
export function useLedger(limit: number): readonly LedgerEntry[] | null {
  const request = useRequest()
  const reminders = useApp((app) => app.reminders)
  const [lines, setLines] = useState<readonly LedgerEntry[] | null>(null)
  useEffect(() => {
    let current = true
    void request('reminders:ledger', { limit }).then((reply) => {
      if (current && reply.ok) setLines(reply.value)
    })
    return () => {
      current = false
    }
  }, [request, reminders, limit])
  return lines
}

/** While typing, the preview waits this long for more. */
const SETTLES_MS = 200

/** What today and tomorrow would look like, with a rule on trial; computed by main with the very engine. */
export function usePreview(trial: Rule | null, now: number): readonly PreviewDay[] | null {
  const request = useRequest()
  const reminders = useApp((app) => app.reminders)
  const [days, setDays] = useState<readonly PreviewDay[] | null>(null)
  useEffect(() => {
    let current = true
    const timer = window.setTimeout(
      () =>
        void request('reminders:preview', { days: 2, trial }).then((reply) => {
          if (current && reply.ok) setDays(reply.value)
        }),
      trial === null ? 0 : SETTLES_MS,
    )
    return () => {
      current = false
      window.clearTimeout(timer)
    }
  }, [request, reminders, trial, now])
  return days
}

/** The time (epoch ms), looked at again with every new minute and when something changed in main. */
export function useMinute(): number {
  const reminders = useApp((app) => app.reminders)
  const clock = useNow()
  const [now, setNow] = useState(clock)
  useEffect(() => {
    const look = () => {
      setNow(clock())
      timer = window.setTimeout(look, MINUTE_MS - (clock() % MINUTE_MS))
    }
    let timer = window.setTimeout(look, 0)
    return () => window.clearTimeout(timer)
  }, [reminders, clock])
  return now
}

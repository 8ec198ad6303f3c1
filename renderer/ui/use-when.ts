import { useMemo } from 'react'
import { createFormats, type Formats } from '@core/text/format'
import { useApp } from '../bridge/use-app'
import { useText } from '../bridge/use-text'

/** Dates and numbers as the reader's language and region write them. */
export function useFormats(): Formats {
  const tag = useApp((app) => app.locale.tag)
  const { zone } = useText()
  return useMemo(() => createFormats(tag, zone), [tag, zone])
}

const DAY_MS = 86_400_000

/** `today at 14:30`, `tomorrow at 9:00`, or the day and time. */
export function useWhen(): (atMs: number) => string {
  const formats = useFormats()
  const { t } = useText()
  return (atMs) => {
    const now = Date.now()
    const [day, time] = [formats.day(atMs), formats.time(atMs)]
    if (day === formats.day(now)) return t('app.when.today', { time })
    if (day === formats.day(now + DAY_MS)) return t('app.when.tomorrow', { time })
    if (day === formats.day(now - DAY_MS)) return t('app.when.yesterday', { time })
    return formats.moment(atMs)
  }
}

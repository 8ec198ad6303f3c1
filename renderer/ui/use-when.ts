import { useMemo } from 'react'
import { createFormats, type Formats } from '@core/text/format'
import { nearDay } from '@core/text/when'
import { useApp } from '../bridge/use-app'
import { useNow } from '../bridge/use-now'
import { useText } from '../bridge/use-text'

/** Dates and numbers as the reader's language and region write them. */
export function useFormats(): Formats {
  const tag = useApp((app) => app.locale.tag)
  const { zone } = useText()
  return useMemo(() => createFormats(tag, zone), [tag, zone])
}

/** `today at 14:30`, `tomorrow at 9:00`, or the day and time. */
export function useWhen(): (atMs: number) => string {
  const formats = useFormats()
  const { t } = useText()
  const clock = useNow()
  return (atMs) => {
    const near = nearDay(formats, atMs, clock())
    return near ? t(`app.when.${near}`, { time: formats.time(atMs) }) : formats.moment(atMs)
  }
}

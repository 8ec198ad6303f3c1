import { DAY_MS, HOUR_MS, MINUTE_MS } from '@core/time/units'
import { useText } from '../../../bridge/use-text'

const LONG_DAYS = 2

/** A length of time (ms) in words, rounded up to minutes: `42 min`, `2 h 5 min`, `3 days`. */
export function useSpan(): (ms: number) => string {
  const { t } = useText()
  return (ms) => {
    const whole = Math.max(1, Math.ceil(ms / MINUTE_MS))
    const hours = Math.floor((whole * MINUTE_MS) / HOUR_MS)
    const minutes = whole % 60
    if (ms >= LONG_DAYS * DAY_MS) return t('common.days', { n: Math.round(ms / DAY_MS) })
    if (hours === 0) return t('reminderScreens.day.minutes', { n: whole })
    if (minutes === 0) return t('common.hours', { n: hours })
    return t('reminderScreens.day.hoursMinutes', { hours, minutes })
  }
}

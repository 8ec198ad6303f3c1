import { HOLD_REASONS, type HoldReason, type LedgerEntry, type LedgerReason } from '@core/reminders/ledger'
import type { TextKey } from '@core/text/en/catalogue'
import { useText } from '../../../bridge/use-text'
import { useFormats } from '../../../ui/use-when'
import { useSpan } from './use-span'

const isHold = (reason: LedgerReason): reason is HoldReason =>
  (HOLD_REASONS as readonly string[]).includes(reason)

const CLOSERS = new Set(['eased', 'rating', 'over', 'day-ended'])

/** The key of a line's sentence; a few say more when there is more to say. */
const keyOf = ({ reason, data }: LedgerEntry): TextKey => {
  if (isHold(reason) && reason !== 'asleep') return 'reminderWhy.held'
  if (reason === 'started' && data.ms !== undefined) return 'reminderWhy.reason.startedAfter'
  if (reason === 'pause-began' && data.until !== undefined) return 'reminderWhy.reason.pauseBeganUntil'
  return isHold(reason) ? 'reminderWhy.held' : `reminderWhy.reason.${reason}`
}

/** A ledger line as a plain sentence: `say(entry)`. */
export function useLedgerWords(): (entry: LedgerEntry) => string {
  const { t } = useText()
  const formats = useFormats()
  const span = useSpan()
  return (entry) => {
    const { data } = entry
    const near = (at: number | null | undefined): string => {
      if (at === null || at === undefined) return '–'
      return formats.day(at) === formats.day(entry.at) ? formats.time(at) : formats.moment(at)
    }
    const cause = data.cause ?? 'other'
    const closing = entry.reason === 'spike-closed'
    const said = t(keyOf(entry), {
      due: near(entry.due),
      until: near(data.until),
      span: span(Math.abs(data.ms ?? 0)),
      way: (data.ms ?? 0) < 0 ? 'back' : 'forward',
      zone: data.zone ?? '',
      visit: data.visit ?? 0,
      cause: closing ? cause : CLOSERS.has(cause) ? t('reminderWhy.cause.other') : causeWords(t, cause),
    })
    if (data.count === undefined || data.count < 2) return said
    return `${said} ${t('reminderWhy.count', { count: data.count, first: near(data.first) })}`
  }
}

const causeWords = (t: ReturnType<typeof useText>['t'], cause: string): string =>
  t(`reminderWhy.cause.${cause}` as TextKey)

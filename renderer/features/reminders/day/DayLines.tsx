import type { LedgerReason } from '@core/reminders/ledger'
import type { PreviewEvent } from '@core/reminders/preview'
import type { TextKey } from '@core/text/en/catalogue'
import { dayOfDate, instantOf, minuteOfClock } from '@core/time/local-day'
import { useText } from '../../../bridge/use-text'
import { useFormats, useWhen } from '../../../ui/use-when'
import { useSpan } from './use-span'
import css from './day.module.css'

export function NowLine({ now }: { readonly now: number }) {
  const { t } = useText()
  const formats = useFormats()
  return (
    <li className={css.now}>
      <time className={css.time}>{formats.time(now)}</time>
      <i className={css.bar} />
      <span>{t('reminderScreens.day.now')}</span>
    </li>
  )
}

const LEFT_OUT: Readonly<Partial<Record<LedgerReason, TextKey>>> = {
  'outside-hours': 'reminderScreens.day.leftOut.outsideHours',
  'hours-ended': 'reminderScreens.day.leftOut.outsideHours',
  'day-off': 'reminderScreens.day.leftOut.dayOff',
  'not-today': 'reminderScreens.day.leftOut.notToday',
  'daily-limit': 'reminderScreens.day.leftOut.limit',
  'follow-up-limit': 'reminderScreens.day.leftOut.limit',
}

const leftOut = ({ decision, reason }: PreviewEvent): TextKey | null => {
  if (decision === 'shown') return null
  if (decision === 'merged') return 'reminderScreens.day.leftOut.merged'
  return LEFT_OUT[reason] ?? 'reminderScreens.day.leftOut.other'
}

interface ToComeLineProps {
  readonly event: PreviewEvent
  readonly now: number
  readonly next: boolean
}

/** One thing that would happen; the very next one says how long it is until then. */
export function ToComeLine({ event, now, next }: ToComeLineProps) {
  const { t, zone } = useText()
  const formats = useFormats()
  const span = useSpan()
  const when = useWhen()
  const why = leftOut(event)
  const { visit } = event
  const what = visit
    ? t('reminderScreens.day.visit', {
        name: event.ruleName,
        when: when(instantOf(dayOfDate(visit.date), minuteOfClock(visit.time), zone)),
      })
    : event.ruleName
  const left = event.at - now
  return (
    <li className={`${why ? css.out : ''} ${next ? css.first : ''}`}>
      <time className={css.time}>{formats.time(event.at)}</time>
      <i className={why ? css.dash : css.ring} />
      <div>
        <p className={css.what}>{what}</p>
        {why && <p className={css.more}>{t(why)}</p>}
        {next && (
          <p className={css.more}>
            {left <= 0
              ? t('reminderScreens.day.anyMoment')
              : t('reminderScreens.day.in', { span: span(left) })}
          </p>
        )}
      </div>
    </li>
  )
}

import { instantOf, localMoment } from '@core/time/local-day'
import type { LedgerEntry } from '@core/reminders/ledger'
import { useText } from '../../../bridge/use-text'
import { useFormats } from '../../../ui/use-when'
import { DecisionMark } from './DecisionMark'
import { stripOf } from './strip'
import css from './day-strip.module.css'

interface DayStripProps {
  /** Lines of the ledger of one day. */
  readonly entries: readonly LedgerEntry[]
  /** Epoch ms now: where this is the day of it, a line marks it. */
  readonly now: number
}

/** The decisions of a day where they lie in it. The lines below say the same in words, so this is for the eyes alone. */
export function DayStrip({ entries, now }: DayStripProps) {
  const { zone } = useText()
  const formats = useFormats()
  const decisions = entries.filter(({ decision }) => decision !== 'noted')
  const [first] = decisions
  if (!first) return null
  const { day } = localMoment(first.at, zone)
  const minuteOf = (at: number) => localMoment(at, zone).minute
  const { from, until, ticks } = stripOf(decisions.map(({ at }) => minuteOf(at)))
  const at = (minute: number) => ({ insetInlineStart: `${(100 * (minute - from)) / (until - from)}%` })
  const today = localMoment(now, zone)
  const showsNow = today.day === day && today.minute >= from && today.minute <= until
  return (
    <div className={css.strip} aria-hidden="true">
      <div className={css.marks}>
        {decisions.map((entry, index) => (
          <span key={decisions.length - index} className={css.at} style={at(minuteOf(entry.at))}>
            <DecisionMark decision={entry.decision} />
          </span>
        ))}
        {showsNow && <span className={css.now} style={at(today.minute)} />}
      </div>
      <div className={css.hours}>
        {ticks.map((minute) => (
          <span key={minute} className={css.at} style={at(minute)}>
            {formats.time(instantOf(day, minute, zone))}
          </span>
        ))}
      </div>
    </div>
  )
}

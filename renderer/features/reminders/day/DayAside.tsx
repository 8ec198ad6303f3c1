import type { PreviewDay } from '@core/reminders/preview'
import type { Rule } from '@core/reminders/rule'
import { endOfDay, startOfDay } from '@core/time/local-day'
import { useApp } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { useFormats } from '../../../ui/use-when'
import { pastLines } from './day-lines'
import { NowLine, ToComeLine } from './DayLines'
import { PastDecisions } from './PastDecisions'
import { useLedger, useMinute, usePreview } from './use-ledger'
import css from './day.module.css'

/** As many ledger lines as a busy day may leave. */
const LINES_OF_A_DAY = 300

/** The longest time of a day to write. */
const LATE_EVENING = Date.UTC(2024, 0, 1, 22, 30)

interface DayAsideProps {
  /** The rule being edited, as it stands now. */
  readonly trial: Rule | null
  readonly onWhy: () => void
}

/** Today and tomorrow as the rules make them: what was decided, now, and what would come. */
export function DayAside({ trial, onWhy }: DayAsideProps) {
  const { t, zone } = useText()
  const formats = useFormats()
  const now = useMinute()
  const days = usePreview(trial, now)
  const ledger = useLedger(LINES_OF_A_DAY)
  const heldCount = useApp((app) => app.reminders.held)
  const [today, tomorrow] = days ?? []
  const line = formats.time(LATE_EVENING).length > 5 ? `${css.line} ${css.wide}` : css.line
  const dayStart = startOfDay(now, zone)
  return (
    <aside className={css.aside} aria-labelledby="day-title">
      <h2 id="day-title">{t('reminderScreens.day.today')}</h2>
      <p className={css.date}>{formats.longDay(now)}</p>
      {trial && <p className={css.trial}>{t('reminderScreens.day.trial')}</p>}
      <ol className={line}>
        <PastDecisions lines={pastLines(ledger ?? [], dayStart)} />
        <NowLine now={now} />
        <ToCome day={today} now={now} first emptyText={t('reminderScreens.day.nothing')} />
      </ol>
      {heldCount > 0 && <p className={css.date}>{t('reminderScreens.day.held', { n: heldCount })}</p>}
      <h2 className={css.next}>{t('reminderScreens.day.tomorrow')}</h2>
      <p className={css.date}>{formats.longDay(endOfDay(now, zone))}</p>
      <ol className={line}>
        <ToCome day={tomorrow} now={now} emptyText={t('reminderScreens.day.nothingTomorrow')} />
      </ol>
      <p className={css.ledger}>
        <a
          href="#why"
          onClick={(event) => {
            event.preventDefault()
            onWhy()
          }}
        >
          {t('reminderScreens.day.ledger')}
        </a>
      </p>
    </aside>
  )
}

interface ToComeProps {
  readonly day: PreviewDay | undefined
  readonly now: number
  /** The very next one is bold and counts down. */
  readonly first?: boolean
  readonly emptyText: string
}

function ToCome({ day, now, first = false, emptyText }: ToComeProps) {
  if (day === undefined) return null
  if (day.events.length === 0) return <li className={css.nothing}>{emptyText}</li>
  const next = first ? day.events.find(({ decision }) => decision === 'shown') : undefined
  return day.events.map((event) => (
    <ToComeLine
      key={`${event.ruleId} ${event.due} ${event.at}`}
      event={event}
      now={now}
      next={event === next}
    />
  ))
}

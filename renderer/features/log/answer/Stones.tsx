import type { RatedEntry } from '@core/log/entry/entry'
import { useText } from '../../../bridge/use-text'
import { useEntryDates } from '../use-entry-dates'
import type { StoneKind } from './stones'
import css from './answer-card.module.css'

interface StonesProps {
  readonly kind: StoneKind
  readonly entries: readonly RatedEntry[]
  readonly onOpen: (id: string) => void
}

/** One stone a session; each opens its session. Arrow keys move along a row, which is one stop for Tab. */
export function Stones({ kind, entries, onOpen }: StonesProps) {
  const { t } = useText()
  const dates = useEntryDates()
  const labelOf = (entry: RatedEntry) => {
    const when = dates.withTime(dates.long(entry.localDate), entry)
    const { before, after } = entry
    return after === null
      ? t('log.plot.pointMissing', { when, before: before ?? '–' })
      : t('log.plot.point', { when, before: before ?? '–', after })
  }
  const onKeyDown = (event: React.KeyboardEvent<HTMLButtonElement>) => {
    const { currentTarget } = event
    const row = [...(currentTarget.parentElement?.children ?? [])] as HTMLElement[]
    const at = row.indexOf(currentTarget)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: row.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    row[to]?.focus()
  }
  return (
    <span className={css.stones}>
      {entries.map((entry, i) => (
        <button
          key={entry.id}
          type="button"
          className={`${css.stone} ${css[kind]}`}
          tabIndex={i === entries.length - 1 ? 0 : -1}
          aria-label={labelOf(entry)}
          title={labelOf(entry)}
          onClick={() => onOpen(entry.id)}
          onKeyDown={onKeyDown}
        >
          <span />
        </button>
      ))}
    </span>
  )
}

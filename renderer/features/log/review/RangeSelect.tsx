import { useText } from '../../../bridge/use-text'
import { RANGES, type RangeChoice, type RangeName } from './review-range'
import css from '../log-screen.module.css'

interface RangeSelectProps {
  readonly choice: RangeChoice
  readonly onChange: (choice: RangeChoice) => void
}

/** The stretch that the summary looks at. */
export function RangeSelect({ choice, onChange }: RangeSelectProps) {
  const { t } = useText()
  const words: Readonly<Record<RangeName, string>> = {
    'weeks-6': t('log.filter.lastWeeks', { n: 6 }),
    'months-3': t('log.filter.lastMonths', { n: 3 }),
    'months-12': t('log.filter.lastMonths', { n: 12 }),
    all: t('log.filter.allTime'),
    own: t('log.filter.custom'),
  }
  return (
    <>
      <select
        className={css.select}
        aria-label={t('log.filter.range')}
        value={choice.name}
        onChange={(event) => onChange({ ...choice, name: event.target.value as RangeName })}
      >
        {RANGES.map((name) => (
          <option key={name} value={name}>
            {words[name]}
          </option>
        ))}
      </select>
      {choice.name === 'own' &&
        (['from', 'to'] as const).map((key) => (
          <input
            key={key}
            type="date"
            className={css.select}
            aria-label={t(`log.filter.${key}`)}
            value={choice.own[key] ?? ''}
            onChange={(event) =>
              onChange({ ...choice, own: { ...choice.own, [key]: event.target.value || undefined } })
            }
          />
        ))}
    </>
  )
}

import { RATINGS } from '@core/log/entry/rating'
import { useText } from '../../../bridge/use-text'
import css from './answer-card.module.css'

const STEP = 23
const LEFT = 10
const Y = 14
const xOf = (rating: number) => LEFT + rating * STEP

interface ScaleProps {
  readonly before: number
  readonly after: number
}

/** From 0 to 10: a ring for before, a dot for after. */
export function Scale({ before, after }: ScaleProps) {
  const { t } = useText()
  return (
    <svg
      className={css.scale}
      viewBox="0 0 250 42"
      role="img"
      aria-label={t('log.summary.scale', { before, after })}
    >
      <path className={css.rule} d={`M${xOf(0)} ${Y}H${xOf(10)}`} />
      {RATINGS.map((rating) => (
        <path key={rating} className={css.rule} d={`M${xOf(rating)} ${Y}v${rating % 5 === 0 ? 11 : 7}`} />
      ))}
      <circle className={css.before} cx={xOf(before)} cy={Y} r={before === after ? 10.5 : 9} />
      <circle className={css.after} cx={xOf(after)} cy={Y} r={before === after ? 5.5 : 9.5} />
      <text className={css.end} x={xOf(0)} y="40" textAnchor="middle">
        0
      </text>
      <text className={css.end} x={xOf(10)} y="40" textAnchor="middle">
        10
      </text>
    </svg>
  )
}

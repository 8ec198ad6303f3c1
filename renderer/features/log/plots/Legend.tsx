import { useText } from '../../../bridge/use-text'
import { Square, Triangle } from './marks'
import css from './plots.module.css'

const GLYPHS = {
  before: <circle className={css.before} cx="7" cy="6" r="4.6" />,
  after: <circle className={css.after} cx="7" cy="6" r="4.6" />,
  same: (
    <>
      <circle className={css.before} cx="7" cy="6" r="5" />
      <circle className={css.after} cx="7" cy="6" r="2.6" />
    </>
  ),
  missing: <circle className={`${css.before} ${css.missing}`} cx="7" cy="6" r="4.6" />,
  half: (
    <>
      <rect className={css.boxBefore} x="1.5" y="1" width="4.4" height="10" rx="2.2" />
      <rect className={css.boxAfter} x="8" y="1" width="4.4" height="10" rx="2.2" />
    </>
  ),
  none: <path className={css.gap} d="M2 6h10" />,
  session: <circle className={css.after} cx="7" cy="6" r="3" />,
  spike: <Triangle x={7} y={9.5} />,
  visit: <Square x={7} y={9} />,
} as const
export type MarkName = keyof typeof GLYPHS

interface LegendProps {
  readonly marks: readonly MarkName[]
  /** What else needs a word. */
  readonly note?: string | undefined
}

/** What each mark of a plot means; every mark that it draws is here. */
export function Legend({ marks, note }: LegendProps) {
  const { t } = useText()
  return (
    <ul className={css.legend}>
      {marks.map((mark) => (
        <li key={mark}>
          <svg width="14" height="12" aria-hidden="true">
            {GLYPHS[mark]}
          </svg>
          {t(`log.plot.mark.${mark}`)}
        </li>
      ))}
      {note !== undefined && <li>{note}</li>}
    </ul>
  )
}

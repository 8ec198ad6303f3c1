import { useApp } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import css from './load-note.module.css'

/** A neutral sentence when a lot was pressed today; nothing is blocked. */
export function LoadNote() {
  const { t } = useText()
  const load = useApp((app) => app.load)
  if (load.advice.length === 0) return null
  return (
    <ul className={css.note} data-note>
      {load.advice.map((advice) => (
        <li key={advice.key}>{t(advice.key, advice.values)}</li>
      ))}
    </ul>
  )
}

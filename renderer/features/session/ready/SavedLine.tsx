import type { Rating } from '@core/log/entry/rating'
import { useText } from '../../../bridge/use-text'
import css from './load-note.module.css'

/** The two ratings that a check-in has just put into the log. */
export interface SavedRatings {
  readonly before: Rating | null
  readonly after: Rating | null
}

/** Says once, on Ready, what was saved. */
export function SavedLine({ before, after }: SavedRatings) {
  const { t } = useText()
  return (
    <p className={css.note} role="status" data-note>
      {before !== null && after !== null ? t('session.savedPair', { before, after }) : t('session.saved')}
    </p>
  )
}

import { useEffect } from 'react'
import type { Rating } from '@core/log/entry/rating'
import { useText } from '../../../bridge/use-text'
import { flyToLog } from '../check-in/fly-to-log'
import css from './load-note.module.css'

/** The two ratings that a check-in has just put into the log. */
export interface SavedRatings {
  readonly before: Rating | null
  readonly after: Rating | null
  /** A copy of the drawn pair, where it was drawn. */
  readonly picture: HTMLElement | null
  /** Moves were part of it. */
  readonly moved: boolean
}

/** Says once, on Ready, what was saved, while its picture flies to the log. */
export function SavedLine({ before, after, picture }: SavedRatings) {
  const { t } = useText()
  useEffect(() => flyToLog(picture), [picture])
  return (
    <p className={css.note} role="status" data-note>
      {before !== null && after !== null ? t('session.savedPair', { before, after }) : t('session.saved')}
    </p>
  )
}

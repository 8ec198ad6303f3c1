import type { ReactNode } from 'react'
import { MOVE_IDS } from '@core/move/moves'
import { useText } from '../../bridge/use-text'
import { MoveFigure } from './figure/MoveFigure'
import css from './moves-shown.module.css'

interface MovesShownProps {
  /** Draws the keys of the sources of a sentence. */
  readonly sources: (keys: readonly string[]) => ReactNode
}

/** The ten moves with their pictures, and how each goes. */
export function MovesShown({ sources }: MovesShownProps) {
  const { t } = useText()
  return (
    <ul className={css.moves}>
      {MOVE_IDS.map((id) => (
        <li key={id} className={css.move}>
          <div className={css.picture}>
            <MoveFigure move={id} />
          </div>
          <b>{t(`move.moves.${id}.name`)}</b>
          <span>
            {t(`move.moves.${id}.how`)}
            {sources(t.sources(`move.moves.${id}.how`))}
          </span>
          <small>
            {t(`move.moves.${id}.hint`)}
            {sources(t.sources(`move.moves.${id}.hint`))}
          </small>
        </li>
      ))}
    </ul>
  )
}

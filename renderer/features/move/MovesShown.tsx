import type { ReactNode } from 'react'
import { MOVE_IDS } from '@core/move/moves'
import { useText, type TextKey } from '../../bridge/use-text'
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
    <>
      <h3 className={css.title}>{t('move.before')}</h3>
      <ul className={css.before}>
        {BEFORE.map((key) => (
          <li key={key}>
            {t(key)}
            {sources(t.sources(key))}
          </li>
        ))}
      </ul>
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
            {id === 'four' && (
              <small>
                {t('move.easier', { how: t('move.kneeHug') })}
                {sources(t.sources('move.kneeHug'))}
              </small>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What to know before any of them. */
const BEFORE = [
  'move.stopRule',
  'move.feel',
  'move.chair',
  'move.breath',
  'move.standUp',
  'move.buildUp',
] as const satisfies readonly TextKey[]

import { createPortal } from 'react-dom'
import { finderSteps } from '@core/points/finder-steps'
import { points } from '@core/points/points'
import { wrongSpots } from '@core/points/wrong-spots'
import { useText } from '../../../bridge/use-text'
import { HandDrawing } from '../HandDrawing'
import type { Hand } from '../hand-side'
import css from './printable-hand.module.css'

/**
 * One printed page: the drawing, how to find the point, how it should feel, when to stop.
 * On the screen it is not there; on paper it is the only thing. Lines, not fills: paper is white and ink is dear.
 */
export function PrintableHand({ hand }: { readonly hand: Hand }) {
  const { t } = useText()
  return createPortal(
    <article className={css.sheet}>
      <h1>{t('hand.print.title', { hand })}</h1>
      <p>{t(points.linggu.whereKey)}</p>
      <div className={css.drawing}>
        <HandDrawing hand={hand} zoom="labelled" show={{ wrongSpots: true }} />
      </div>
      <div className={css.columns}>
        <section>
          <h2>{t('hand.print.find')}</h2>
          <ol>
            {finderSteps.map(({ id, textKey }) => (
              <li key={id}>{t(textKey)}</li>
            ))}
          </ol>
          <h2>{t('hand.print.feel')}</h2>
          <p>{t('hand.pressure.how')}</p>
          <p>
            <b>{t('hand.stop')}</b>
          </p>
        </section>
        <section>
          <h2>{t('hand.print.wrong')}</h2>
          <dl>
            {wrongSpots.map(({ id, labelKey, feelsKey }) => (
              <div key={id}>
                <dt>{t(labelKey)}</dt>
                <dd>{t(feelsKey)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <h2>{t('hand.print.caution')}</h2>
      <p>{t(points.linggu.cautionKey)}</p>
      <p className={css.note}>{t('hand.print.note')}</p>
    </article>,
    document.body,
  )
}

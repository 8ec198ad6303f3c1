import { wrongSpots, type WrongSpotId } from '@core/points/wrong-spots'
import { useText } from '../../../bridge/use-text'
import { Icon } from '../../../ui/Icon'
import { Segments } from '../../../ui/choice/Segments'
import css from './finder.module.css'

interface FinderWordsProps {
  /** The wrong spot that is talked about; `null` while they are not shown. */
  readonly wrongSpot: WrongSpotId | null
  readonly onChoose: (id: WrongSpotId) => void
}

/** What the finger should feel, or what it feels at a wrong spot; the stop rule stays in sight beside either. */
export function FinderWords({ wrongSpot, onChoose }: FinderWordsProps) {
  const { t } = useText()
  const chosen = wrongSpots.find(({ id }) => id === wrongSpot)
  return (
    <div className={css.words}>
      {chosen ? (
        <div className={css.wrong}>
          <Segments
            label={t('hand.finder.wrongSpot')}
            choices={wrongSpots.map(({ id, shortKey }) => ({ value: id, label: t(shortKey) }))}
            value={chosen.id}
            onChange={onChoose}
          />
          <p role="status">{t(chosen.feelsKey)}</p>
        </div>
      ) : (
        <ul className={css.pressure} aria-label={t('hand.pressure.title')}>
          <li data-good="true">
            <Icon name="check" />
            <span>{t('hand.pressure.yes')}</span>
          </li>
          <li>
            <Icon name="close" />
            <span>{t('hand.pressure.no')}</span>
          </li>
        </ul>
      )}
      <p className={css.stop}>
        <Icon name="warning" />
        <span>{t('hand.stop')}</span>
      </p>
    </div>
  )
}

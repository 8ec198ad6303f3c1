import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { Segments } from '../../../ui/choice/Segments'
import { Switch } from '../../../ui/choice/Switch'
import css from './finder.module.css'
import type { Hand, View } from '../hand-side'

interface FinderControlsProps {
  readonly hand: Hand
  readonly onHand: (hand: Hand) => void
  readonly view: View
  readonly onView: (view: View) => void
  /** 0 skin to 1 bone. */
  readonly layer: number
  readonly onLayer: (layer: number) => void
  readonly wrongSpots: boolean
  readonly onWrongSpots: (shown: boolean) => void
  /** Shows the point on the person's own hand; null in a build without the camera. */
  readonly onOwnHand: (() => void) | null
}

/** How the drawing is looked at. */
export function FinderControls(props: FinderControlsProps) {
  const { t } = useText()
  const other: Hand = props.hand === 'left' ? 'right' : 'left'
  return (
    <div className={css.controls}>
      <div className={css.row}>
        <Segments<View>
          label={t('hand.finder.view')}
          choices={[
            { value: 'own', label: t('hand.finder.own') },
            { value: 'mirror', label: t('hand.finder.mirror') },
          ]}
          value={props.view}
          onChange={props.onView}
        />
        <Button onClick={() => props.onHand(other)}>
          <Icon name="mirror" />
          {t('hand.finder.otherHand', { hand: other })}
        </Button>
        {props.onOwnHand && (
          <Button icon="camera" onClick={props.onOwnHand}>
            {t('hand.own.open')}
          </Button>
        )}
      </div>
      <div className={css.row}>
        <LayerSlider layer={props.layer} onLayer={props.onLayer} />
        <Switch
          label={t('hand.finder.wrongSpots')}
          checked={props.wrongSpots}
          onChange={props.onWrongSpots}
        />
      </div>
    </div>
  )
}

function LayerSlider({ layer, onLayer }: Pick<FinderControlsProps, 'layer' | 'onLayer'>) {
  const { t } = useText()
  const percent = Math.round(layer * 100)
  return (
    <label className={css.layer}>
      <span aria-hidden="true">{t('hand.finder.skin')}</span>
      <input
        type="range"
        min={0}
        max={100}
        step={10}
        value={percent}
        aria-label={t('hand.finder.layer')}
        aria-valuetext={t('hand.finder.layerValue', { percent })}
        onChange={(event) => onLayer(Number(event.target.value) / 100)}
      />
      <span aria-hidden="true">{t('hand.finder.bone')}</span>
    </label>
  )
}

import { MOVING_TICKS, type MovingAnswers } from '@core/safety/moving'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { Chips } from '../../ui/choice/Chips'
import { Choices } from '../../ui/choice/Choices'
import { Switch } from '../../ui/choice/Switch'
import { useFormats } from '../../ui/use-when'

interface MovingSectionProps {
  readonly moving: MovingAnswers
  readonly onChange: (moving: MovingAnswers) => void
}

/** What was answered about moving, to change at any time; moves that hurt can be put back. */
export function MovingSection({ moving, onChange }: MovingSectionProps) {
  const { t } = useText()
  const formats = useFormats()
  const change = (part: Partial<MovingAnswers>) => onChange({ ...moving, ...part })
  const { steadyChair } = moving
  return (
    <section>
      <h2>{t('moving.name')}</h2>
      <p>{t('move.ask.first')}</p>
      <Chips
        label={t('moving.ask.ticks')}
        choices={MOVING_TICKS.map((value) => ({ value, label: t(`moving.ask.tick.${value}`) }))}
        chosen={moving.ticked ?? []}
        onChange={(chosen) => change({ ticked: MOVING_TICKS.filter((each) => chosen.includes(each)) })}
      />
      <h3>{t('moving.ask.chair')}</h3>
      <Choices
        label={t('moving.ask.chair')}
        choices={[
          { value: 'yes', label: t('common.yes') },
          { value: 'no', label: t('common.no') },
        ]}
        value={steadyChair === null ? null : steadyChair ? 'yes' : 'no'}
        onChange={(value) => change({ steadyChair: value === 'yes' })}
      />
      <p>{t('move.slider.first')}</p>
      <Switch
        label={t('move.moves.slider.name')}
        checked={moving.slider}
        onChange={(slider) => change({ slider })}
      />
      {moving.hurt.map(({ move, at }) => (
        <p key={move}>
          {t('moving.leftOut.hurt', { move: t(`move.moves.${move}.name`), day: formats.day(at) })}{' '}
          <Button
            look="text"
            onClick={() => change({ hurt: moving.hurt.filter((hurt) => hurt.move !== move) })}
          >
            {t('moving.leftOut.putBack', { move: t(`move.moves.${move}.name`) })}
          </Button>
        </p>
      ))}
    </section>
  )
}

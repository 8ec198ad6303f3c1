import type { MovedAnswer } from '@core/log/entry/check-in'
import { MOVE_WENT } from '@core/log/entry/entry'
import { MOVE_IDS, type MoveId } from '@core/move/moves'
import { useText } from '../../../bridge/use-text'
import { Chips } from '../../../ui/choice/Chips'
import { Icon } from '../../../ui/Icon'
import { moveName } from '../move/move-text'
import css from './check-in.module.css'

interface MovesWentProps {
  /** The moves of the set. */
  readonly moves: readonly MoveId[]
  readonly value: MovedAnswer
  readonly onChange: (answer: MovedAnswer) => void
}

/** One question about the moves. One that hurt is named, and left out from then on. */
export function MovesWent({ moves, value, onChange }: MovesWentProps) {
  const text = useText()
  const { t } = text
  const only = moves.length === 1 ? moves : []
  return (
    <section>
      <h2>{t('moving.went.title')}</h2>
      <Chips
        single
        label={t('moving.went.title')}
        choices={MOVE_WENT.map((went) => ({ value: went, label: t(`moving.went.${went}`) }))}
        chosen={value.went === null ? [] : [value.went]}
        onChange={([went = null]) => onChange({ went, hurt: went === 'hurt' ? only : [] })}
      />
      {value.went === 'hurt' && (
        <div className={css.which}>
          <Chips
            label={t('moving.went.which')}
            choices={moves.map((move) => ({ value: move, label: moveName(text, move) }))}
            chosen={value.hurt}
            onChange={(chosen) =>
              onChange({ went: 'hurt', hurt: MOVE_IDS.filter((move) => chosen.includes(move)) })
            }
          />
          <p className={css.stopAdvice} role="status">
            <Icon name="warning" />
            {t(value.hurt.length > 0 ? 'moving.went.leaves' : 'moving.went.which')} {t('moving.went.worse')}
          </p>
        </div>
      )}
    </section>
  )
}

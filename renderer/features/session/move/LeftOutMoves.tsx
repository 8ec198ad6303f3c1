import type { LeftOutMove } from '@core/safety/moving'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { useFormats } from '../../../ui/use-when'
import { moveName } from './move-text'
import css from './move-screen.module.css'

const WHY = {
  hurt: 'moving.leftOut.hurt',
  condition: 'moving.leftOut.condition',
  chair: 'moving.leftOut.chair',
  'opt-in': 'moving.leftOut.optIn',
  pain: 'moving.leftOut.pain',
} as const

/** Which moves of a set are left out and why. One that hurt can be put back. */
export function LeftOutMoves({ leftOut }: { readonly leftOut: readonly LeftOutMove[] }) {
  const text = useText()
  const { t } = text
  const request = useRequest()
  const answers = useApp((app) => app.safety.answers)
  const formats = useFormats()
  const { moving } = answers
  if (leftOut.length === 0) return null
  return (
    <ul className={css.leftOut} aria-label={t('moving.leftOut.title')}>
      {leftOut.map(({ move, why }) => {
        const at = moving.hurt.find((hurt) => hurt.move === move)?.at
        const day = at === undefined ? '' : formats.day(at)
        return (
          <li key={move}>
            {t(WHY[why], { move: moveName(text, move), day })}
            {why === 'hurt' && (
              <Button
                look="text"
                onClick={() =>
                  void request('safety:answer', {
                    ...answers,
                    moving: { ...moving, hurt: moving.hurt.filter((hurt) => hurt.move !== move) },
                  })
                }
              >
                {t('moving.leftOut.putBack', { move: moveName(text, move) })}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

import type { CheckIn, CheckInAnswers } from '@core/log/entry/check-in'
import type { WentAlong } from '@core/log/entry/entry'
import { useApp } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Chip } from '../../../ui/choice/Chips'
import css from './check-in.module.css'

interface AlongChipsProps {
  readonly answers: CheckIn & CheckInAnswers
  readonly onChange: (part: Partial<CheckIn>) => void
}

const ALONG = ['heat', 'stretch', 'walk'] as const satisfies readonly WentAlong[]

/** What else was done, and medicine. Hegu is there for those who see it on the drawing, and where it was chosen. */
export function AlongChips({ answers, onChange }: AlongChipsProps) {
  const { t } = useText()
  const showsHegu = useApp((app) => app.settings.session.hegu)
  const words: readonly WentAlong[] =
    showsHegu || answers.wentAlong.includes('hegu') ? [...ALONG, 'hegu'] : ALONG
  const toggle = (word: WentAlong, pressed: boolean) =>
    onChange({
      wentAlong: pressed ? [...answers.wentAlong, word] : answers.wentAlong.filter((w) => w !== word),
    })
  return (
    <section>
      <h2>{t('session.checkIn.along')}</h2>
      <div className={css.chips} role="group" aria-label={t('session.checkIn.along')}>
        {words.map((word) => (
          <Chip
            key={word}
            label={t(`session.checkIn.${word}`)}
            pressed={answers.wentAlong.includes(word)}
            onChange={(pressed) => toggle(word, pressed)}
          />
        ))}
        <Chip
          label={t('session.checkIn.medicine')}
          pressed={answers.medicine === true}
          onChange={(pressed) => onChange({ medicine: pressed ? true : null })}
        />
      </div>
    </section>
  )
}

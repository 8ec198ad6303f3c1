import { useState } from 'react'
import { suggestsDoctor, type ReviewAnswer } from '@core/log/figures/course'
import { useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { useAnswer } from '../use-answer'
import css from './review.module.css'

/** A look back at a course of visits, asked once, in one quiet line. */
export function CourseBanner({ onHelp }: { readonly onHelp: () => void }) {
  const { t } = useText()
  const request = useRequest()
  const { value: due } = useAnswer('log:course-review')
  const [answered, setAnswered] = useState<ReviewAnswer | 'later' | null>(null)
  const answer = (chosen: ReviewAnswer | 'later') => {
    if (due) void request('log:course-answer', { point: due.point, answer: chosen })
    setAnswered(chosen)
  }
  if (!due || answered === 'later') return null
  if (answered !== null)
    return (
      <div className={css.banner} role="status">
        <Icon name="info" />
        <p>{t(suggestsDoctor(answered) ? 'log.course.doctor' : 'log.course.betterAnswer')}</p>
        <div>
          {suggestsDoctor(answered) && (
            <Button look="text" onClick={onHelp}>
              {t('app.nav.help')}
            </Button>
          )}
          <Button look="text" onClick={() => setAnswered('later')}>
            {t('common.close')}
          </Button>
        </div>
      </div>
    )
  return (
    <section className={css.banner} aria-label={t('log.course.title')}>
      <Icon name="info" />
      <p>
        {t(`log.course.review.${due.point}`)} {t('log.course.ask')}
      </p>
      <div>
        {(['better', 'same', 'worse'] as const).map((each) => (
          <Button key={each} look="text" onClick={() => answer(each)}>
            {t(`log.course.${each}`)}
          </Button>
        ))}
        <Button look="text" onClick={() => answer('later')}>
          {t('logScreens.later')}
        </Button>
      </div>
    </section>
  )
}

import { useEffect, useRef } from 'react'
import { finderSteps } from '@core/points/finder-steps'
import { useText } from '../../../bridge/use-text'
import { BackButton } from '../../../ui/BackButton'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import css from './finder.module.css'
import type { Hand } from '../hand-side'

interface FinderStepsProps {
  readonly hand: Hand
  /** The step that is large; 0 is the first. */
  readonly index: number
  readonly onGo: (index: number) => void
  readonly onLeave: () => void
}

/** One step is large, the others wait. */
export function FinderSteps({ hand, index, onGo, onLeave }: FinderStepsProps) {
  const { t } = useText()
  const list = useRef<HTMLOListElement>(null)
  const count = finderSteps.length
  const last = index === count - 1

  useEffect(() => {
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' })
  }, [index])

  return (
    <div className={css.steps}>
      <div className={css.top}>
        <BackButton label={t('hand.finder.leave')} onClick={onLeave} />
        <Button look="text" onClick={() => window.print()}>
          {t('hand.finder.print')}
        </Button>
      </div>
      <h1>{t('hand.finder.title')}</h1>
      <p className={css.intro}>{t('hand.finder.intro', { count, hand })}</p>
      <ol ref={list} aria-label={t('hand.finder.steps')}>
        {finderSteps.map(({ id, textKey }, i) => (
          <li key={id} data-state={i < index ? 'done' : i === index ? 'now' : 'waiting'}>
            <button type="button" aria-current={i === index ? 'step' : undefined} onClick={() => onGo(i)}>
              <span className={css.number} aria-hidden="true">
                {i < index ? <Icon name="check" size={14} /> : i + 1}
              </span>
              <span className={css.text}>{t(textKey)}</span>
              {i < index && <span className="visually-hidden">{t('hand.finder.stepDone')}</span>}
            </button>
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {t('hand.finder.stepOf', { step: index + 1, count })} {t(finderSteps[index]!.textKey)}{' '}
        {t(`hand.stepShown.${finderSteps[index]!.id}`)}
      </p>
      <div className={css.move}>
        <Button size="large" onClick={() => onGo(index - 1)}>
          {t('hand.finder.back')}
        </Button>
        <Button size="large" look="primary" onClick={() => onGo(index + 1)}>
          {t(last ? 'hand.finder.done' : 'hand.finder.next')}
        </Button>
      </div>
    </div>
  )
}

import { useEffect, useRef, useState } from 'react'
import { MOVING_TICKS, type MovingTick } from '@core/safety/moving'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/choice/Choices'
import { Tick } from '../../safety/red-flags/FlagTicks'
import ticks from '../../safety/red-flags/flag-ticks.module.css'
import css from './move-questions.module.css'

interface MoveQuestionsProps {
  /** Asks for a steady chair too: a move of the set needs one. */
  readonly chair: boolean
  readonly onLeave: () => void
}

/** What speaks against moves, asked once; nothing is ticked beforehand. The set starts with the answer. */
export function MoveQuestions({ chair, onLeave }: MoveQuestionsProps) {
  const { t } = useText()
  const request = useRequest()
  const answers = useApp((app) => app.safety.answers)
  const { moving } = answers
  const [ticked, setTicked] = useState<readonly MovingTick[]>([])
  const [none, setNone] = useState(false)
  const [steady, setSteady] = useState<'yes' | 'no' | null>(null)
  const [missing, setMissing] = useState<'ticks' | 'chair' | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const asksTicks = moving.ticked === null
  const send = () => {
    if (asksTicks && !none && ticked.length === 0) return setMissing('ticks')
    if (chair && steady === null) return setMissing('chair')
    void request('safety:answer', {
      ...answers,
      moving: {
        ...moving,
        ticked: asksTicks ? ticked : moving.ticked,
        steadyChair: chair ? steady === 'yes' : moving.steadyChair,
      },
    })
  }
  const leave = () => {
    void request('session:cancel-start')
    onLeave()
  }
  const change = (tick: MovingTick) => {
    setNone(false)
    setMissing(null)
    setTicked(MOVING_TICKS.filter((each) => (each === tick ? !ticked.includes(tick) : ticked.includes(each))))
  }
  return (
    <section className={css.page} aria-labelledby="move-ask-title">
      <div className={css.column}>
        <h1 id="move-ask-title" ref={title} tabIndex={-1}>
          {t('moving.ask.title')}
        </h1>
        <p className={css.why}>{t('moving.ask.why')}</p>
        {asksTicks && (
          <>
            <h2>{t('moving.ask.ticks')}</h2>
            <ul className={ticks.list} role="group" aria-label={t('moving.ask.ticks')}>
              {MOVING_TICKS.map((each) => (
                <Tick
                  key={each}
                  label={t(`moving.ask.tick.${each}`)}
                  checked={ticked.includes(each)}
                  onChange={() => change(each)}
                />
              ))}
              <Tick
                label={t('moving.ask.none')}
                checked={none}
                onChange={() => {
                  setNone(!none)
                  setMissing(null)
                  setTicked([])
                }}
              />
            </ul>
          </>
        )}
        {chair && (
          <>
            <h2>{t('moving.ask.chair')}</h2>
            <p className={css.why}>{t('moving.ask.chairWhy')}</p>
            <Choices
              label={t('moving.ask.chair')}
              choices={[
                { value: 'yes', label: t('common.yes') },
                { value: 'no', label: t('common.no') },
              ]}
              value={steady}
              onChange={(value) => {
                setMissing(null)
                setSteady(value)
              }}
            />
          </>
        )}
        <div className={css.buttons}>
          <Button look="primary" size="large" onClick={send}>
            {t('moving.ask.send')}
          </Button>
          <Button size="large" onClick={leave}>
            {t('moving.notToday')}
          </Button>
          <p role="status" className={css.status}>
            {missing && t(missing === 'ticks' ? 'moving.ask.missing' : 'moving.ask.chairMissing')}
          </p>
        </div>
      </div>
    </section>
  )
}

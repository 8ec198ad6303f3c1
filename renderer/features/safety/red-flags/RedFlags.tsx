import { useState } from 'react'
import type { AskReason } from '@core/safety/gate'
import type { UrgentFlag } from '@core/safety/red-flags'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { isAnswered, UNTICKED } from './flag-answer'
import { FlagLists } from './FlagLists'
import { FlagTicks } from './FlagTicks'
import { UrgentCard } from './UrgentCard'
import page from '../../../ui/frame/page-with-contents.module.css'
import css from './red-flags.module.css'

interface RedFlagsProps {
  /** Signs ticked in the latest answer; the urgent card stands while there is one. */
  readonly ticked: readonly UrgentFlag[]
  /** Why the questions came by themselves; empty when the person opened the screen. */
  readonly why: readonly AskReason[]
  readonly country: string | null
  readonly onAnswer: (ticked: readonly UrgentFlag[]) => void
  /** Away from here: to get help, or not to start now. */
  readonly onLeave: () => void
}

/** The signs that need help: to read at any time, and to answer before a session when a rule asks. */
export function RedFlags({ ticked, why, country, onAnswer, onLeave }: RedFlagsProps) {
  const { t } = useText()
  const [answer, setAnswer] = useState(UNTICKED)
  const [noted, setNoted] = useState(false)
  const [missing, setMissing] = useState(false)
  /** "By mistake" opens the list again; the old ticks count until a new answer is given. */
  const [again, setAgain] = useState(false)
  if (ticked.length > 0 && !again)
    return (
      <div className={`${page.page} ${css.page}`}>
        <UrgentCard ticked={ticked} country={country} onGetHelp={onLeave} onMistake={() => setAgain(true)} />
      </div>
    )

  const asked = why.length > 0
  const send = () => {
    if (!isAnswered(answer)) return setMissing(true)
    setMissing(false)
    setAgain(false)
    setNoted(answer.none)
    onAnswer(answer.ticked)
    setAnswer(UNTICKED)
  }
  return (
    <div className={`${page.page} ${css.page}`}>
      <div className={css.column}>
        <h1>{t('safety.redFlags.title')}</h1>
        {why.map((reason) => (
          <p key={reason} className={css.why}>
            {t(`safety.redFlags.why.${reason}`)}
          </p>
        ))}
        <h2 className={css.ask}>{t('safety.redFlags.ask')}</h2>
        <p className={css.intro}>{t('safety.redFlags.intro')}</p>
        <FlagTicks label={t('safety.redFlags.ask')} answer={answer} onChange={setAnswer} />
        <div className={css.buttons}>
          <Button look="primary" size="large" onClick={send}>
            {t(asked ? 'safety.redFlags.answerAndStart' : 'safety.redFlags.answer')}
          </Button>
          {asked && (
            <Button size="large" onClick={onLeave}>
              {t('safety.redFlags.notNow')}
            </Button>
          )}
          <p role="status" className={css.status}>
            {missing && t('safety.redFlags.noneYet')}
            {noted && !missing && t('safety.redFlags.noted')}
          </p>
        </div>
        <FlagLists />
        <section className={css.disclaimer}>
          <h2>{t('safety.disclaimer.title')}</h2>
          <p>{t('safety.disclaimer.text')}</p>
        </section>
      </div>
    </div>
  )
}

import { useCallback, useState } from 'react'
import type { ActiveSessionView } from '@core/ipc/views'
import { isMovePhase, phaseAfter, type Phase, type SessionPlan } from '@core/session/plan'
import { useText } from '../../../bridge/use-text'
import { MoveOf } from '../move/MoveOf'
import { howText, phaseText, thenText, whichText } from '../phase-text'
import { useReading, type SessionTime } from '../use-session-time'
import css from './running.module.css'

interface PhaseWordsProps {
  readonly session: ActiveSessionView
  readonly phase: Phase
  /** Whole seconds of 3-2-1, or 0. */
  readonly countIn: number
}

/** Which hand, which minute, what to do and how. */
export function PhaseWords({ session, phase, countIn }: PhaseWordsProps) {
  const text = useText()
  const { t } = text
  const { plan, pauseReason, test } = session
  const turn = test && t(`log.test.${test.arm}`)
  // `prepare` shows no minute: there is no space for another line, and the first minute of pressing has not begun.
  const preparing = phase.kind === 'prepare'
  const words =
    pauseReason !== null
      ? { phase: t('session.paused'), how: t(`session.pausedBy.${pauseReason}`) }
      : {
          phase: phaseText(text, plan, phase),
          how: countIn > 0 ? `${t('session.countIn')} ${countIn}` : howText(text, plan, phase),
        }
  return (
    <>
      {turn && !preparing && <p className={css.turn}>{turn}</p>}
      {isMovePhase(phase) ? (
        <MoveOf plan={plan} phase={phase} />
      ) : (
        <p className={css.which}>
          <span>{whichText(text, plan, phase)}</span>
          {turn && preparing && <span className={css.turn}>{turn}</span>}
          {!preparing && phase.kind !== 'switch' && (
            <span className={css.minute}>
              {t('session.minuteOf', { n: Math.max(1, phase.minute), of: plan.minutes })}
            </span>
          )}
        </p>
      )}
      <CrossingWords turn={`${phase.startMs}${pauseReason ?? ''}`} words={{ ...words, preparing }} />
    </>
  )
}

interface Words {
  readonly phase: string
  readonly how: string
  readonly preparing: boolean
}

interface CrossingWordsProps {
  /** The words of another turn take the place of these. */
  readonly turn: string
  readonly words: Words
}

/** A sentence of so many letters is smaller, so that it needs no more room than the others. */
const LONG = 40

/** New words come while the old ones go. The old ones are drawn only: nobody is to find them in the page. */
function CrossingWords({ turn, words }: CrossingWordsProps) {
  const [last, setLast] = useState<{ turn: string; words: Words; left: Words | null }>({
    turn,
    words,
    left: null,
  })
  if (last.turn !== turn) setLast({ turn, words, left: last.words })
  else if (last.words.phase !== words.phase || last.words.how !== words.how) setLast({ ...last, words })
  return (
    <div className={css.said}>
      <h1 className={css.words} key={turn}>
        <span className={css.phase}>{words.phase}</span>
        <span className={css.how} data-long={words.how.length > LONG || undefined}>
          {words.how}
        </span>
      </h1>
      {last.left && (
        <div
          key={`before ${turn}`}
          className={css.left}
          aria-hidden="true"
          data-prepare={last.left.preparing || undefined}
          data-phase={last.left.phase}
          data-how={last.left.how}
        />
      )}
    </div>
  )
}

interface ThenLineProps {
  readonly plan: SessionPlan
  readonly phase: Phase
  readonly time: SessionTime
  /** Keeps its place, and is not seen. */
  readonly hidden: boolean
}

/** What comes next. */
export function ThenLine({ plan, phase, time, hidden }: ThenLineProps) {
  const text = useText()
  const secondsLeft = useReading(
    time,
    useCallback(() => Math.ceil((phase.startMs + phase.durationMs - time.elapsedMs()) / 1000), [phase, time]),
    phase.kind === 'prepare',
  )
  return (
    <p className={css.then} data-hidden={hidden || undefined}>
      {thenText(text, plan, phase, phaseAfter(plan, phase), secondsLeft)}
    </p>
  )
}

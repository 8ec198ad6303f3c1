import type { EndedSessionView } from '@core/ipc/views'
import { useText } from '../../../bridge/use-text'
import { useWhen } from '../../../ui/use-when'
import css from './check-in.module.css'

const HANDS = { left: 'session.leftHand', right: 'session.rightHand', both: 'session.bothHands' } as const
const DONE = {
  press: { finished: 'finished', stoppedEarly: 'stoppedEarly', recovered: 'recovered' },
  breathe: { finished: 'breathed', stoppedEarly: 'breathedEarly', recovered: 'breathedRecovered' },
  rest: { finished: 'rested', stoppedEarly: 'restedEarly', recovered: 'restedRecovered' },
  move: { finished: 'moved', stoppedEarly: 'movedEarly', recovered: 'movedRecovered' },
} as const

/** What was done, and the one question. */
export function CheckInTitle({ session, id }: { readonly session: EndedSessionView; readonly id: string }) {
  const { t } = useText()
  const when = useWhen()
  const values = {
    hand: t(HANDS[session.plan.hand]),
    minutes: t('session.checkIn.pressed', { minutes: Math.round(session.elapsedMs / 60_000) }),
    when: when(session.startedAtMs),
  }
  const end = session.recovered ? 'recovered' : session.completed ? 'finished' : 'stoppedEarly'
  const done = DONE[session.plan.activity][end]
  return (
    <>
      <p className={css.sum}>{t(`session.checkIn.${done}`, values)}</p>
      <h1 id={id}>{t('session.checkIn.title')}</h1>
    </>
  )
}

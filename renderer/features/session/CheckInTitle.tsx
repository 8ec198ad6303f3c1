import type { EndedSessionView } from '@core/ipc/views'
import { useText } from '../../bridge/use-text'
import { useWhen } from '../../ui/use-when'
import css from './check-in.module.css'

const HANDS = { left: 'session.leftHand', right: 'session.rightHand', both: 'session.bothHands' } as const

/** What was done, and the one question. */
export function CheckInTitle({ session, id }: { readonly session: EndedSessionView; readonly id: string }) {
  const { t } = useText()
  const when = useWhen()
  const values = {
    hand: t(HANDS[session.plan.hand]),
    minutes: t('session.checkIn.pressed', { minutes: Math.round(session.elapsedMs / 60_000) }),
    when: when(session.startedAtMs),
  }
  const pressed = session.plan.activity === 'press'
  const done = session.recovered
    ? pressed
      ? 'recovered'
      : 'breathedRecovered'
    : session.completed
      ? pressed
        ? 'finished'
        : 'breathed'
      : pressed
        ? 'stoppedEarly'
        : 'breathedEarly'
  return (
    <>
      <p className={css.sum}>{t(`session.checkIn.${done}`, values)}</p>
      <h1 id={id}>{t('session.checkIn.title')}</h1>
    </>
  )
}

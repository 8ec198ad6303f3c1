import { useCallback, useEffect, useState } from 'react'
import type { ActiveSessionView } from '@core/ipc/views'
import { phaseAt } from '@core/session/plan'
import { START_LEAD_MS } from '@core/session/session'
import { useApp, useRequest } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'
import { Icon } from '../../ui/Icon'
import { Announcer } from './Announcer'
import { BreathBar } from './BreathBar'
import { Controls } from './Controls'
import { Gate } from './Gate'
import { PainBefore } from './PainBefore'
import { PhaseWords, ThenLine } from './PhaseWords'
import { StopDialog } from './StopDialog'
import { TimeLeft } from './TimeLeft'
import { useReading, useSessionTime } from './use-session-time'
import css from './running.module.css'

const isControl = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('button, a, input, textarea, [role="dialog"], [role="alertdialog"]') !== null

/** Hands busy, eyes maybe closed: everything large, zero clicks, any click or space pauses. */
export function Running({ session }: { readonly session: ActiveSessionView }) {
  const { t } = useText()
  const request = useRequest()
  const breathing = useApp((app) => app.settings.session.breathing)
  const time = useSessionTime(session)
  const [asking, setAsking] = useState(false)
  const { plan, running } = session

  const phaseIndex = useReading(
    useCallback(() => plan.phases.indexOf(phaseAt(plan, time.elapsedMs())), [plan, time]),
    100,
    running,
  )
  const phase = plan.phases[phaseIndex] ?? plan.phases[0]!
  const countIn = useReading(
    // The short lead of a start is not a count-in.
    useCallback(() => (time.countInMs() > START_LEAD_MS ? Math.ceil(time.countInMs() / 1000) : 0), [time]),
    100,
    running,
  )
  const toggle = useCallback(
    () => void request(running ? 'session:pause' : 'session:resume'),
    [request, running],
  )

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !asking) {
        setAsking(true)
        event.preventDefault()
      } else if (event.key === ' ' && !isControl(event.target)) {
        toggle()
        event.preventDefault()
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [asking, toggle])

  const standing = !running || countIn > 0
  const preparing = phase.kind === 'prepare'
  const asksPain = preparing && phaseIndex === 0 && !standing
  return (
    <section
      className={`${css.run} ${asksPain ? css.prep : ''}`}
      aria-label={t('app.nav.session')}
      onClick={(event) => {
        if (!isControl(event.target)) toggle()
      }}
    >
      <Gate session={session} phase={phase} standing={standing} time={time} />
      <div className={css.say}>
        <PhaseWords session={session} phase={phase} countIn={countIn} />
        <TimeLeft plan={plan} time={time} running={running && countIn === 0} />
        {asksPain ? (
          <PainBefore value={session.before} />
        ) : (
          breathing && !standing && <BreathBar phase={phase} time={time} />
        )}
        {!standing && <ThenLine plan={plan} phase={phase} time={time} />}
      </div>
      <Controls session={session} onToggle={toggle} onStop={() => setAsking(true)} />
      <p className={css.rule}>
        <Icon name="warning" size={28} />
        <span>{t('session.stopRule')}</span>
      </p>
      <Announcer session={session} phase={phase} standing={standing} />
      <StopDialog open={asking} onOpenChange={setAsking} onStop={() => void request('session:stop')} />
    </section>
  )
}

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Place } from '@core/ipc/routes'
import type { ActiveSessionView } from '@core/ipc/views'
import { stretchEndMs } from '@core/session/move-plan'
import { isMovePhase, phaseAt } from '@core/session/plan'
import { START_LEAD_MS } from '@core/session/session'
import { useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { isEscape } from '../../../ui/keys/escape'
import { Announcer } from '../Announcer'
import { BeforeByKey } from './BeforeByKey'
import { Controls } from './Controls'
import { Gate } from './Gate'
import { MoveAnnouncer } from '../move/MoveAnnouncer'
import { MoveStopSigns } from '../move/MoveStopSigns'
import { Sides } from '../move/Sides'
import { PainBefore } from './PainBefore'
import { PhaseWords, ThenLine } from './PhaseWords'
import type { ReadyPlace } from '../stage/ready-place'
import { StopDialog } from '../stop/StopDialog'
import { StopRule } from './StopRule'
import { StopSigns } from '../stop/StopSigns'
import { TimeLeft } from './TimeLeft'
import { useFullScreen } from '../use-full-screen'
import { useControlsShown } from './use-controls-shown'
import { usePainBefore } from './use-pain-before'
import { useReading, useSessionTime } from '../use-session-time'
import css from './running.module.css'

const isControl = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button, a, input, textarea, dialog') !== null

interface RunningProps {
  readonly session: ActiveSessionView
  /** Where the Ready screen left its hand; null if the session did not begin there. */
  readonly from: ReadyPlace | null
  readonly onGo: (place: Place) => void
}

/** Hands busy, eyes maybe closed: everything large, zero clicks, any click or space pauses. */
export function Running({ session, from, onGo }: RunningProps) {
  const { t } = useText()
  const request = useRequest()
  const time = useSessionTime(session)
  const screen = useFullScreen()
  const primary = useRef<HTMLButtonElement>(null)
  const [asking, setAsking] = useState<'stop' | 'signs' | null>(null)
  const [ranBefore, setRanBefore] = useState(false)
  const { plan, running } = session

  const phaseIndex = useReading(
    time,
    useCallback(() => plan.phases.indexOf(phaseAt(plan, time.elapsedMs())), [plan, time]),
    running,
  )
  const phase = plan.phases[phaseIndex] ?? plan.phases[0]!
  const countIn = useReading(
    time,
    // The short lead of a start is not a count-in.
    useCallback(() => (time.countInMs() > START_LEAD_MS ? Math.ceil(time.countInMs() / 1000) : 0), [time]),
    running && time.countInMs() > 0,
  )
  const before = usePainBefore(session, time, asking === null)
  useEffect(() => {
    // What started the session is gone, and the focus with it: to where Space pauses.
    if (document.activeElement === document.body) primary.current?.focus({ preventScroll: true })
  }, [])

  const toggle = useCallback(
    () => void request(running ? 'session:pause' : 'session:resume'),
    [request, running],
  )

  /** Asking stops the clock: nobody is hurried while reading. */
  const ask = useCallback(
    (what: 'stop' | 'signs') => {
      if (running) void request('session:pause')
      setRanBefore(running)
      setAsking(what)
    },
    [request, running],
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (asking !== null) return
      if (isEscape(event)) {
        ask('stop')
        event.preventDefault()
      } else if (event.key === ' ' && !isControl(event.target)) {
        toggle()
        event.preventDefault()
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [asking, ask, toggle])

  const close = () => {
    setAsking(null)
    // Not back to the line that opened the list: Space is to go on.
    primary.current?.focus()
  }
  const goOn = () => {
    close()
    void request('session:resume')
  }
  /** Closed without an answer: as it was before. */
  const goBack = () => (ranBefore ? goOn() : close())
  const stop = () => void request('session:stop')
  const discard = async () => {
    await request('session:stop')
    await request('session:discard')
  }

  const standing = !running || countIn > 0
  const controls = useControlsShown(screen.on && running && asking === null)
  const asksPain = phase.kind === 'prepare' && phaseIndex === 0
  const moving = isMovePhase(phase)
  const firstPress = phaseIndex === 1 && phase.kind === 'press'
  return (
    <section
      data-fades="ends"
      // A screen reader passes Space and the digits on only where this says so.
      role="application"
      className={`${css.run} ${asksPain ? css.prep : ''} ${firstPress ? css.grows : ''} ${screen.on ? css.full : ''} ${moving ? css.moves : ''}`}
      data-alone={!controls || undefined}
      aria-label={t('app.nav.session')}
      onClick={(event) => {
        if (!isControl(event.target)) toggle()
      }}
    >
      <Gate session={session} phase={phase} standing={standing} time={time} from={from} />
      <div className={css.say}>
        <PhaseWords session={session} phase={phase} countIn={countIn} />
        <TimeLeft
          // A move is counted to its end, or to the other side: that is what is waited for.
          endMs={moving ? stretchEndMs(plan, phase) : plan.totalMs}
          time={time}
          running={running && countIn === 0}
        />
        {moving && <Sides plan={plan} phase={phase} time={time} running={running && countIn === 0} />}
        {asksPain && (
          <PainBefore
            value={session.before}
            onRate={before.rate}
            goneInMs={() => phase.startMs + phase.durationMs - time.atMs()}
            standing={standing}
            hint={t(session.test ? 'log.test.bothRatings' : 'session.painBeforeHint')}
          />
        )}
        <ThenLine plan={plan} phase={phase} time={time} hidden={standing} />
        {!asksPain && !(moving && session.before !== null) && (
          <BeforeByKey
            value={session.before}
            asked={before.asked}
            plan={plan}
            time={time}
            hidden={standing}
          />
        )}
      </div>
      <Controls
        session={session}
        primary={primary}
        onToggle={toggle}
        onSkip={moving && phase.nth > 0 ? () => void request('session:skip') : null}
        onStop={() => ask('stop')}
        fullScreen={screen.on}
        onFullScreen={screen.toggle}
      />
      <StopRule plan={plan} moving={moving} onOpen={() => ask('signs')} />
      <Announcer session={session} phase={phase} countingIn={countIn > 0} asksPain={asksPain} />
      <MoveAnnouncer plan={plan} phase={phase} />
      <p className="visually-hidden" role="status">
        {asksPain && session.before !== null && t('session.beforeIs', { rating: session.before })}
      </p>
      <StopDialog
        open={asking === 'stop'}
        onClose={goBack}
        onGoOn={goOn}
        onStop={stop}
        onDiscard={() => void discard()}
      />
      <MoveStopSigns
        open={asking === 'signs' && moving}
        onClose={goBack}
        onGoOn={goOn}
        onSkip={() => {
          void request('session:skip')
          goOn()
        }}
        onStop={stop}
        onHelp={() => {
          stop()
          onGo('help')
        }}
      />
      <StopSigns
        open={asking === 'signs' && !moving}
        onClose={goBack}
        onGoOn={goOn}
        onStop={stop}
        onHelp={() => {
          stop()
          onGo('help')
        }}
      />
    </section>
  )
}

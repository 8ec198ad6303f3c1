import { useEffect, useState } from 'react'
import type { ActiveSessionView } from '@core/ipc/views'
import { BREATH_MS } from '@core/session/plan'
import { useText } from '../../../bridge/use-text'
import { Stage } from '../stage/Stage'
import type { SessionTime } from '../use-session-time'
import css from './ending.module.css'
import gate from './gate.module.css'
import run from './running.module.css'

/** The ring closes and the ink spreads, ms; then come the breaths. */
const CLOSES_MS = 1_560
/** Breaths to rest for. After a flare-up nobody is hurried. */
const BREATHS = { usual: 2, spike: 4 } as const
/** Moving the pointer so far, px, means that somebody wants to go on. */
const DELIBERATE_PX = 24

interface EndingProps {
  /** The session as it ran last, and its time, which goes on past the end. */
  readonly session: ActiveSessionView
  readonly time: SessionTime
}

/**
 * An ending worth three minutes: the ring closes, jade spreads from the spot and fills the gate, the hand may rest for two
 * breaths. Any key, a click or moving the pointer goes on. It lies over the check-in, which is there already: a number
 * key rates at once.
 */
export function Ending({ session, time }: EndingProps) {
  const { t } = useText()
  const { plan, origin } = session
  const spike = origin === 'spike'
  const breaths = spike ? BREATHS.spike : BREATHS.usual
  const over = useOver(CLOSES_MS + breaths * BREATH_MS)
  return (
    <div
      className={`${css.ending} ${over ? css.over : ''}`}
      data-ending={over ? 'over' : 'on'}
      aria-hidden="true"
    >
      <div className={`${run.run} ${css.page}`}>
        <div className={gate.around}>
          <figure className={gate.gate}>
            <Stage session={session} phase={plan.phases.at(-1)!} standing={false} time={time} from={null} />
            <svg className={css.ring} viewBox="0 0 600 600">
              <circle cx="300" cy="300" r="282" />
            </svg>
            <div className={css.ink} />
            <div className={css.ink} />
            <div className={css.ink} />
            <div className={css.breath} style={{ animationIterationCount: breaths }} />
            <p className={css.words}>
              <b>{t('session.done.title')}</b>
              {plan.activity === 'press' && <span>{t('session.done.rest')}</span>}
            </p>
          </figure>
        </div>
        <div className={css.say}>
          <p className={css.next}>{t(spike ? 'session.done.nextSpike' : 'session.done.next')}</p>
        </div>
      </div>
    </div>
  )
}

/** Whether `lastsMs` have gone by, or somebody wants to go on. */
function useOver(lastsMs: number): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    if (over) return
    const end = () => setOver(true)
    let way = 0
    const onMove = ({ movementX, movementY }: PointerEvent) => {
      way += Math.hypot(movementX, movementY)
      if (way >= DELIBERATE_PX) end()
    }
    const timer = window.setTimeout(end, lastsMs)
    window.addEventListener('keydown', end)
    window.addEventListener('pointerdown', end)
    window.addEventListener('pointermove', onMove)
    return () => {
      window.clearTimeout(timer)
      window.removeEventListener('keydown', end)
      window.removeEventListener('pointerdown', end)
      window.removeEventListener('pointermove', onMove)
    }
  }, [over, lastsMs])
  return over
}

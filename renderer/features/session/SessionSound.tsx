import { useEffect, useMemo, useRef } from 'react'
import type { ActiveSessionView } from '@core/ipc/views'
import { cueOfPhaseAt, cuesOf } from '@core/session/cues'
import { CUES } from '@core/session/cues'
import { useApp, useRequest } from '../../bridge/use-app'
import { createCuePlayer, type CuePlayer } from '../../sound/cue-player'
import { createCueRunner, type CueRunner } from '../../sound/cue-runner'
import { useSessionTime } from './use-session-time'

const urlFor = (cue: string, set: string) => `/cues/${set}/${cue}.wav`

/** The cues of a session, whatever screen is shown and even when the window is hidden. Draws nothing. */
export function SessionSound() {
  const session = useApp((app) => app.session)
  const sound = useApp((app) => app.settings.sound)
  const request = useRequest()
  const player = useRef<CuePlayer>(null)
  const runner = useRef<CueRunner>(null)

  useEffect(() => {
    const made = createCuePlayer({ urlFor })
    player.current = made
    runner.current = createCueRunner({
      play: (cue) => made.play(cue),
      stopAll: (fadeMs) => made.stopAll(fadeMs),
      startTimer: (fire, ms) => {
        const timer = window.setTimeout(fire, ms)
        return () => window.clearTimeout(timer)
      },
      monotonicMs: () => performance.now(),
      latencyMs: () => made.latencyMs(),
    })
    const stop = made.onDeviceLost(() => void request('session:cue-device-lost'))
    return () => {
      stop()
      made.dispose()
      player.current = null
      runner.current = null
    }
  }, [request])

  useEffect(() => {
    const made = player.current
    if (!made) return
    made.setVolume(sound.volume)
    made.setMuted(sound.muted)
    made.setQuietOffice(sound.quietOffice)
    made.setSet(sound.set)
    for (const cue of CUES) made.setCueEnabled(cue, sound.cues[cue])
    void made.setOutputDevice(sound.device)
    void made.preload()
  }, [sound])

  const active = session.kind === 'active'
  useEffect(() => player.current?.keepAlive(active), [active])
  useEffect(() => {
    if (session.kind === 'ended' && !session.recovered) {
      if (session.completed) runner.current?.complete()
      else runner.current?.stop()
    } else if (session.kind === 'idle') runner.current?.stop()
  }, [session])

  return session.kind === 'active' ? <Follow session={session} runner={runner} /> : null
}

interface FollowProps {
  readonly session: ActiveSessionView
  readonly runner: { readonly current: CueRunner | null }
}

function Follow({ session, runner }: FollowProps) {
  const time = useSessionTime(session)
  const marks = useApp((app) => app.settings.sound.cues)
  const cues = useMemo(
    () => cuesOf(session.plan, { minute: marks.minute, ten: marks.ten }),
    [session.plan, marks.minute, marks.ten],
  )
  useEffect(() => {
    runner.current?.follow({
      id: session.id,
      cues,
      running: session.running,
      elapsedMs: time.openElapsedMs,
      countInMs: time.countInMs,
      phaseCue: cueOfPhaseAt(session.plan, session.elapsedMs),
    })
  }, [session, cues, time, runner])
  return null
}

import { useEffect, useMemo } from 'react'
import type { ActiveSessionView, SessionView } from '@core/ipc/views'
import type { MovePhase } from '@core/session/move-plan'
import { isMovePhase, phaseAt } from '@core/session/plan'
import { START_LEAD_MS } from '@core/session/session'
import { CUES, cueOfPhaseAt, cuesOf, type Cue, type Marks } from '@core/session/cues'
import { cueIsSpoken, cueSounds } from '@core/settings/cue-choice'
import type { SoundSettings } from '@core/settings/settings'
import { intlLocale } from '@core/text/language'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import type { CuePlayer } from '../../../sound/cue-player'
import { createCueRunner, type CueRunner } from '../../../sound/cue-runner'
import type { Speech } from '../../../sound/speech/speech'
import { createSpokenCues, type SpokenCues } from '../../../sound/speech/spoken-cues'
import { useSound } from './SoundProvider'
import { ducksOf } from '../../../sound/breath/pad-track'
import type { BreathSound } from '../../../sound/breath/breath-sound'
import { moveSpokenText } from '../move/move-text'
import { timeOf, useSessionTime } from '../use-session-time'

const startTimer = (fire: () => void, ms: number) => {
  const timer = window.setTimeout(fire, ms)
  return () => window.clearTimeout(timer)
}

/** Cues whose words speak of pressing: not said where nobody presses; in a set of moves, the move is named instead. */
const PRESSING_CUES: ReadonlySet<Cue> = new Set(['prepare', 'press', 'ease', 'switch', 'ten'])

/** A cue sounds a little before its phase where the output is slow, ms. */
const CUE_EARLY_MS = 500

/** The phase of a move that a cue of just now stands for; null while pressing, and outside of a session. */
function moveAtCue(session: SessionView, receivedAtMs: number): MovePhase | null {
  if (session.kind !== 'active') return null
  const phase = phaseAt(session.plan, timeOf(session, receivedAtMs).openElapsedMs() + CUE_EARLY_MS)
  return isMovePhase(phase) ? phase : null
}

/** Cue runner and spoken cues for one player; both do nothing until a session is given to them. */
function soundsOf(player: CuePlayer, speech: Speech): { runner: CueRunner; spoken: SpokenCues } {
  const spoken = createSpokenCues(speech, startTimer)
  const runner = createCueRunner({
    play: (cue) => {
      player.play(cue)
      spoken.after(cue, player.masterGain())
    },
    stopAll: (fadeMs) => {
      player.stopAll(fadeMs)
      spoken.cancel()
    },
    startTimer,
    monotonicMs: () => performance.now(),
    latencyMs: () => player.latencyMs(),
  })
  return { runner, spoken }
}

/** The cues of a session, whatever screen is shown and even when the window is hidden. Draws nothing. */
export function SessionSound() {
  const session = useApp((app) => app.session)
  const sound = useApp((app) => app.settings.sound)
  const receivedAtMs = useApp((app) => app.sessionReceivedAtMs)
  const ownCues = useApp((app) => app.settings.ownCues)
  const activity = session.kind === 'active' ? session.plan.activity : 'press'
  const request = useRequest()
  const { t, locale } = useText()
  const active = session.kind === 'active'
  const { player, speech } = useSound(active)
  // Made while drawing, so that the session below finds it in its first effect.
  const sounds = useMemo(() => (player ? soundsOf(player, speech) : null), [player, speech])

  useEffect(() => {
    if (!player || !sounds) return
    const stop = player.onDeviceLost(() => void request('session:cue-device-lost'))
    return () => {
      stop()
      sounds.spoken.cancel()
    }
  }, [player, sounds, request])

  useEffect(() => {
    if (!player) return
    player.setVolume(sound.volume)
    player.setMuted(sound.muted)
    player.setQuietOffice(sound.quietOffice)
    player.setSet(sound.set)
    for (const cue of CUES) {
      const own = ownCues[cue]
      player.setCueEnabled(cue, cueSounds(sound, cue))
      player.setOwnCue(cue, own ? { url: `/cues/own/${own.id}`, gainDb: own.gainDb } : null)
    }
    void player.setOutputDevice(sound.device)
    void player.preload()
  }, [player, sound, ownCues])

  useEffect(() => {
    sounds?.spoken.setManner({
      speaks: (cue) =>
        cueIsSpoken(sound, cue) &&
        (!PRESSING_CUES.has(cue) || activity === 'press' || moveAtCue(session, receivedAtMs) !== null),
      sounds: (cue) => cueSounds(sound, cue),
      words: (cue) => {
        const move = PRESSING_CUES.has(cue) ? moveAtCue(session, receivedAtMs) : null
        return move ? moveSpokenText({ t }, move) : t(`sound.spoken.${cue}`)
      },
      language: intlLocale(locale),
    })
  }, [sounds, sound, activity, session, receivedAtMs, t, locale])

  useEffect(() => player?.keepAlive(active), [player, active])
  useEffect(() => {
    // The system takes a moment to list its voices: asked for now, they are there for the first words.
    const speaks = CUES.some((cue) => cueIsSpoken(sound, cue))
    if (active && speaks) void speech.available(intlLocale(locale))
  }, [active, sound, speech, locale])
  useEffect(() => {
    if (session.kind === 'ended' && !session.recovered) {
      if (session.completed) sounds?.runner.complete()
      else sounds?.runner.stop()
    } else if (session.kind === 'idle') sounds?.runner.stop()
  }, [session, sounds])

  return player && sounds && session.kind === 'active' ? (
    <>
      <Follow session={session} runner={sounds.runner} />
      <HearBreath session={session} breath={player.breath} />
    </>
  ) : null
}

/** Marks that are to be heard, as sound or as words. */
const marksOf = (sound: SoundSettings): Marks => {
  const wanted = (cue: Cue) => cueSounds(sound, cue) || cueIsSpoken(sound, cue)
  return { minute: wanted('minute'), ten: wanted('ten') }
}

interface FollowProps {
  readonly session: ActiveSessionView
  readonly runner: CueRunner
}

function Follow({ session, runner }: FollowProps) {
  const time = useSessionTime(session)
  const sound = useApp((app) => app.settings.sound)
  const cues = useMemo(() => cuesOf(session.plan, marksOf(sound)), [session.plan, sound])
  useEffect(() => {
    runner.follow({
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

/** Against the usual level, dB. */
const BREATH_DB = { soft: 0, full: 4 } as const

/** The breath as a sound under the cues, from the first breath to the last; silent in a pause and in 3-2-1. */
function HearBreath({
  session,
  breath,
}: {
  readonly session: ActiveSessionView
  readonly breath: BreathSound
}) {
  const time = useSessionTime(session)
  const sound = useApp((app) => app.settings.sound)
  const { breath: level, set } = sound
  const ducks = useMemo(
    () => ducksOf(cuesOf(session.plan, marksOf(sound)).filter(({ cue }) => cueSounds(sound, cue))),
    [session.plan, sound],
  )
  useEffect(() => {
    if (level === 'off') return breath.follow(null)
    const follow = (running: boolean) =>
      breath.follow({ plan: session.plan, ducks, running, atMs: time.atMs, set, levelDb: BREATH_DB[level] })
    const countInMs = time.countInMs()
    // A start counts in for less than a second, and the breath rises in it.
    const waits = session.running && countInMs > START_LEAD_MS
    follow(session.running && !waits)
    if (!waits) return
    const timer = window.setTimeout(() => follow(true), countInMs)
    return () => window.clearTimeout(timer)
  }, [breath, level, set, ducks, session.plan, session.running, time])
  useEffect(() => () => breath.follow(null), [breath])
  return null
}

import { Howler, type Howl } from 'howler'
import { CUES, type Cue } from '@core/session/cues'
import type { CueSet } from '@core/settings/settings'
import { howlerContext, outputLatencyMs, reviveContext, routeContext, startWithin } from './audio-context'
import { createCueBank, type OwnCue } from './cue-bank'
import { createBreathSound, type BreathSound } from './breath/breath-sound'
import { LATEST_MS } from './cue-timing'
import { DEFAULT_LEVEL, masterGain, type Level } from './levels'
import { holdStreamOpen } from './open-stream'
import { choosableOutputs, type OutputDevice } from './output-devices'
import { createOutputWatch } from './output-watch'

/** The shortest fade, in ms: anything cut faster clicks. */
const SHORTEST_FADE_MS = 10

export type SoundTrouble =
  /** A file could not be read; where it was an own file, the set's cue plays instead. */
  | { readonly kind: 'unreadable'; readonly cue: Cue; readonly url: string }
  /** The cue was not played because sound would not start within a second. */
  | { readonly kind: 'not-heard'; readonly cue: Cue }

export interface CuePlayerOptions {
  /** Where a set's cue lies, for example `/cues/bowl/press.wav`. */
  readonly urlFor: (cue: Cue, set: CueSet) => string
  readonly set?: CueSet
  readonly onTrouble?: (trouble: SoundTrouble) => void
}

/**
 * Plays cues by name. Knows nothing of sessions or their time. Make one for a window: howler has one
 * stream and one master volume for everything in it.
 */
export interface CuePlayer {
  /** Loads and decodes every cue of the set, so that none is late. Resolves to those that could not be read. */
  preload(): Promise<readonly Cue[]>
  /** Plays a cue unless it is switched off. One that cannot start within a second is dropped, not queued. */
  play(cue: Cue): void
  /** Plays a cue even when it is switched off, of any set: for listening in the settings. */
  audition(cue: Cue, set?: CueSet): void
  /** Fades whatever sounds and cancels whatever was about to. `fadeMs`: at least 10. */
  stopAll(fadeMs: number): void
  /** 0 (silence) to 1 (the files as they are); half is 6 dB less. */
  setVolume(volume: number): void
  setMuted(muted: boolean): void
  /** 12 dB less for everything. */
  setQuietOffice(on: boolean): void
  setCueEnabled(cue: Cue, enabled: boolean): void
  setSet(set: CueSet): void
  /** An imported file for a cue; null goes back to the set's. */
  setOwnCue(cue: Cue, own: OwnCue | null): void
  /** What can be chosen now, without the system's default (which is null to `setOutputDevice`). */
  outputDevices(): Promise<readonly OutputDevice[]>
  /** Wishes for a device. True when it is used; false when it is not there and the default stands in until it is. */
  setOutputDevice(id: string | null): Promise<boolean>
  /**
   * On during a session: holds the stream open with silence (sleeping devices eat beginnings) and looks
   * every two seconds whether the device is still there.
   */
  keepAlive(on: boolean): void
  /** How long after `play` a sound is heard, in ms, as far as the engine knows (at most 300). */
  latencyMs(): number
  /** Factor of amplitude that everything is played with now, 0 to 1; speech uses it too. */
  masterGain(): number
  /** Called when the device that plays the sound goes away. The function given back unsubscribes. */
  onDeviceLost(listener: () => void): () => void
  /** Called when the list of devices may have changed. */
  onDevicesChanged(listener: () => void): () => void
  /** The audible breath, under the same volume and mute. Needs `keepAlive`. */
  readonly breath: BreathSound
  dispose(): void
}

export function createCuePlayer({ urlFor, set = 'bowl', onTrouble }: CuePlayerOptions): CuePlayer {
  const context = howlerContext()
  const bank = createCueBank({
    urlFor,
    onUnreadable: (cue, url) => onTrouble?.({ kind: 'unreadable', cue, url }),
  })
  const sounding = new Map<number, Howl>()
  const disabled = new Set<Cue>()
  const lostListeners = new Set<() => void>()
  const changeListeners = new Set<() => void>()
  let currentSet = set
  let level: Level = DEFAULT_LEVEL
  let closeStream: (() => void) | null = null
  /** Counts `stopAll`: a start that was still waiting then is cancelled. */
  let stops = 0

  const watch = createOutputWatch({
    mediaDevices: navigator.mediaDevices ?? null,
    route: (id) => routeContext(context, id),
    revive: (id) => reviveContext(context, id),
    onLost: () => lostListeners.forEach((listener) => listener()),
    onChange: () => changeListeners.forEach((listener) => listener()),
  })
  // Chromium tells here when the sink breaks; the list of devices says whether it has gone.
  const onContextError = () => void watch.lookAgain()
  context.addEventListener('error', onContextError)

  const setLevel = (change: Partial<Level>) => {
    level = { ...level, ...change }
    Howler.volume(masterGain(level))
  }

  const begin = (howl: Howl) => {
    const id = howl.play()
    sounding.set(id, howl)
    const forget = () => sounding.delete(id)
    howl.once('end', forget, id)
    howl.once('stop', forget, id)
  }

  const start = (cue: Cue, from: CueSet) => {
    const howl = bank.ready(cue, from)
    if (howl && context.state === 'running') begin(howl)
    else void startLater(cue, from)
  }

  /** The slow way: something has to load or wake first. Howler would queue it for whenever; we do not. */
  const startLater = async (cue: Cue, from: CueSet) => {
    const stopsBefore = stops
    const deadline = performance.now() + LATEST_MS
    const [howl, running] = await Promise.all([bank.sound(cue, from), startWithin(context, LATEST_MS)])
    if (stops !== stopsBefore) return
    if (howl && running && performance.now() <= deadline) begin(howl)
    else onTrouble?.({ kind: 'not-heard', cue })
  }

  const subscribe = (listeners: Set<() => void>, listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }

  setLevel({})
  const breath = createBreathSound(context, Howler.masterGain)
  return {
    breath,
    async preload() {
      const sounds = await Promise.all(CUES.map((cue) => bank.sound(cue, currentSet)))
      return CUES.filter((_, i) => sounds[i] === null)
    },
    play(cue) {
      if (!disabled.has(cue)) start(cue, currentSet)
    },
    audition: (cue, from = currentSet) => start(cue, from),
    stopAll(fadeMs) {
      stops += 1
      for (const [id, howl] of sounding) {
        howl.once('fade', () => howl.stop(id), id)
        howl.fade(howl.volume() as number, 0, Math.max(SHORTEST_FADE_MS, fadeMs), id)
      }
      sounding.clear()
    },
    setVolume: (volume) => setLevel({ volume }),
    setMuted: (muted) => setLevel({ muted }),
    setQuietOffice: (quietOffice) => setLevel({ quietOffice }),
    setCueEnabled(cue, enabled) {
      if (enabled) disabled.delete(cue)
      else disabled.add(cue)
    },
    setSet: (name) => void (currentSet = name),
    setOwnCue: bank.setOwn,
    outputDevices: async () => choosableOutputs(await watch.outputs()),
    setOutputDevice: watch.choose,
    keepAlive(on) {
      if (on === (closeStream !== null)) return
      Howler.autoSuspend = !on
      watch.stayAttentive(on)
      if (on) {
        void startWithin(context, LATEST_MS)
        closeStream = holdStreamOpen(context)
        return
      }
      closeStream?.()
      closeStream = null
      // Howler suspends by itself after the last sound, but only if one is still to end.
      if (sounding.size === 0) void context.suspend()
    },
    latencyMs: () => outputLatencyMs(context),
    masterGain: () => masterGain(level),
    onDeviceLost: (listener) => subscribe(lostListeners, listener),
    onDevicesChanged: (listener) => subscribe(changeListeners, listener),
    dispose() {
      stops += 1
      breath.dispose()
      closeStream?.()
      closeStream = null
      context.removeEventListener('error', onContextError)
      watch.dispose()
      bank.dispose()
      lostListeners.clear()
      changeListeners.clear()
      void context.close()
    },
  }
}

import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { useWhenIdle } from '../../../bridge/use-when-idle'
import { createSoundOwner, type SoundOwner, type SoundState } from '../../../sound/sound-owner'
import { createSpeech, type Speech } from '../../../sound/speech/speech'

interface Sounds {
  readonly owner: SoundOwner
  readonly speech: Speech
}

const SoundContext = createContext<Sounds | null>(null)

const loadPlayer = () => import('../../../sound/cue-player')

const makeSounds = (): Sounds => ({
  owner: createSoundOwner({
    makePlayer: async (onTrouble) => {
      const { createCuePlayer } = await loadPlayer()
      return createCuePlayer({ urlFor: (cue, set) => `/cues/${set}/${cue}.wav`, onTrouble })
    },
    startTimer: (fire, ms) => {
      const timer = window.setTimeout(fire, ms)
      return () => window.clearTimeout(timer)
    },
  }),
  speech: createSpeech(() => window.speechSynthesis),
})

/** The window's sound, for the session that runs and for listening in the settings. Silent until it is needed. */
export function SoundProvider({ children }: { readonly children: ReactNode }) {
  const [sounds] = useState(makeSounds)
  // Its code alone, which costs little: a session's first cue must not wait for it.
  useWhenIdle(loadPlayer, true)
  return <SoundContext value={sounds}>{children}</SoundContext>
}

/**
 * The player while there is one, the voice, and what could not be read.
 * @param needed whether the caller needs a player now; others follow the one there is
 */
export function useSound(needed = false): SoundState & { readonly speech: Speech } {
  const sounds = useContext(SoundContext)
  if (!sounds) throw new Error('A <SoundProvider> is missing above.')
  const { owner, speech } = sounds
  useEffect(() => (needed ? owner.need() : undefined), [owner, needed])
  const state = useSyncExternalStore(owner.subscribe, owner.get)
  return { ...state, speech }
}

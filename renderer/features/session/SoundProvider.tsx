import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { createSoundDesk, type SoundDesk, type SoundState } from '../../sound/sound-desk'
import { createSpeech, type Speech } from '../../sound/speech'

interface Sounds {
  readonly desk: SoundDesk
  readonly speech: Speech
}

const SoundContext = createContext<Sounds | null>(null)

const makeSounds = (): Sounds => ({
  desk: createSoundDesk((cue, set) => `/cues/${set}/${cue}.wav`),
  speech: createSpeech(window.speechSynthesis),
})

/** The window's sound, for the session that runs and for listening in the settings. */
export function SoundProvider({ children }: { readonly children: ReactNode }) {
  const [sounds] = useState(makeSounds)
  useEffect(() => sounds.desk.open(), [sounds])
  return <SoundContext value={sounds}>{children}</SoundContext>
}

/** The player, once there is one, the voice, and what could not be read. */
export function useSound(): SoundState & { readonly speech: Speech } {
  const sounds = useContext(SoundContext)
  if (!sounds) throw new Error('A <SoundProvider> is missing above.')
  const state = useSyncExternalStore(sounds.desk.subscribe, sounds.desk.get)
  return { ...state, speech: sounds.speech }
}

/** How the app's languages are asked for, best first. */
const WANTED_LANGUAGES = {
  en: ['en-us', 'en-gb', 'en'],
  'zh-Hans': ['zh-cn', 'zh-hans', 'cmn-cn', 'cmn', 'zh-sg', 'zh'],
} as const

export type SpokenLanguage = keyof typeof WANTED_LANGUAGES

/** What matters of a SpeechSynthesisVoice. */
export interface VoiceInfo {
  /** A language tag, in whatever spelling the platform likes: `zh-CN`, `zh_CN`, `cmn`. */
  readonly lang: string
  /** Works without a network. */
  readonly localService: boolean
  readonly default: boolean
}

/**
 * The voice to speak a language with, or null when there is none. Voices that send text elsewhere are
 * never used: the app sends nothing anywhere.
 */
export function pickVoice<V extends VoiceInfo>(voices: readonly V[], language: SpokenLanguage): V | null {
  const local = voices.filter((voice) => voice.localService)
  const byWish = WANTED_LANGUAGES[language].map((wanted) => local.filter((voice) => speaks(voice, wanted)))
  const fitting = byWish.flat()
  return fitting.find((voice) => voice.default) ?? fitting[0] ?? null
}

function speaks({ lang }: VoiceInfo, wanted: string): boolean {
  const tag = lang.toLowerCase().replaceAll('_', '-')
  // Plain `zh` takes what is left, but not Cantonese or Taiwan's and Hong Kong's: other words, other script.
  if (wanted === 'zh' && /^zh-(hk|tw|mo|yue|hant)/.test(tag)) return false
  return tag === wanted || tag.startsWith(`${wanted}-`)
}

export interface Speech {
  /** Whether a local voice of the language exists; waits up to 2 s for the system to list its voices. */
  available(language: SpokenLanguage): Promise<boolean>
  /**
   * Says one short text, cutting off what is being said. Silent when no voice exists. `volume`: 0 to 1.
   * Resolves when it was handed to the system; the first time, the list of voices is waited for.
   */
  speak(text: string, language: SpokenLanguage, volume: number): Promise<void>
  cancel(): void
}

/** How long the list of voices may take to appear, in ms: Chromium fills it after the first question. */
const VOICES_WITHIN_MS = 2_000

/**
 * Spoken cues with the system's voices.
 * @param find gives what the engine has for it, if anything. Not asked before a voice is: merely to look at it starts the
 * system's speech service and fetches the list of its voices, 2 MB on Linux.
 */
export function createSpeech(find: () => SpeechSynthesis | undefined): Speech {
  const found: { synthesis: SpeechSynthesis | undefined } = { synthesis: undefined }
  const voices = () => found.synthesis?.getVoices() ?? []

  const voicesListed = async () => {
    const synthesis = (found.synthesis ??= find())
    if (!synthesis || voices().length > 0) return
    await new Promise<void>((resolve) => {
      const finish = () => {
        clearTimeout(timer)
        synthesis.removeEventListener('voiceschanged', finish)
        resolve()
      }
      const timer = setTimeout(finish, VOICES_WITHIN_MS)
      synthesis.addEventListener('voiceschanged', finish)
    })
  }

  // Counts what was asked for, so that words whose voice came too late are not said over newer ones.
  let asked = 0

  return {
    async available(language) {
      await voicesListed()
      return pickVoice(voices(), language) !== null
    },
    async speak(text, language, volume) {
      const turn = ++asked
      await voicesListed()
      if (turn !== asked) return
      const voice = pickVoice(voices(), language)
      const { synthesis } = found
      if (!synthesis || !voice) return
      synthesis.cancel()
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.voice = voice
      utterance.lang = voice.lang
      utterance.volume = Math.min(1, Math.max(0, volume))
      synthesis.speak(utterance)
    },
    cancel() {
      asked += 1
      found.synthesis?.cancel()
    },
  }
}

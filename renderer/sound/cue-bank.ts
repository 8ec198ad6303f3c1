import { Howl } from 'howler'
import type { Cue } from '@core/session/cues'
import type { CueSet } from '@core/settings/settings'
import { cueGain } from './levels'

/** An imported file that stands for a cue. */
export interface OwnCue {
  readonly url: string
  /** Change of level in dB, 0 or below, as measured at the import. */
  readonly gainDb: number
}

export interface CueBankPorts {
  readonly urlFor: (cue: Cue, set: CueSet) => string
  /** A file could not be read; for an own file the set's own cue stands in. */
  readonly onUnreadable: (cue: Cue, url: string) => void
}

export interface CueBank {
  /** The sound of a cue, decoded; null when there is none to be had. */
  sound(cue: Cue, set: CueSet): Promise<Howl | null>
  /** The same at once, when it is decoded already. */
  ready(cue: Cue, set: CueSet): Howl | null
  setOwn(cue: Cue, own: OwnCue | null): void
  dispose(): void
}

interface Loaded {
  readonly howl: Howl
  /** Null when it could not be read. */
  readonly done: Promise<Howl | null>
}

/** Loads each cue once and keeps it decoded. */
export function createCueBank({ urlFor, onUnreadable }: CueBankPorts): CueBank {
  const loaded = new Map<string, Loaded>()
  const own = new Map<Cue, OwnCue>()
  const unreadable = new Set<string>()

  const load = (cue: Cue, url: string, gainDb: number): Loaded => {
    const key = `${cue} ${gainDb} ${url}`
    const known = loaded.get(key)
    if (known) return known
    const howl = new Howl({
      src: [url],
      // Howler wants a known name ending or format before it tries; the decoder looks at the bytes itself.
      format: ['wav'],
      volume: cueGain(cue, gainDb),
      preload: false,
    })
    const done = new Promise<Howl | null>((resolve) => {
      howl.once('load', () => resolve(howl))
      howl.once('loaderror', () => {
        unreadable.add(url)
        onUnreadable(cue, url)
        resolve(null)
      })
    })
    howl.load()
    const entry = { howl, done }
    loaded.set(key, entry)
    return entry
  }

  const find = (cue: Cue, set: CueSet): Loaded => {
    const mine = own.get(cue)
    if (mine && !unreadable.has(mine.url)) return load(cue, mine.url, mine.gainDb)
    return load(cue, urlFor(cue, set), 0)
  }

  return {
    async sound(cue, set) {
      const first = await find(cue, set).done
      return first ?? find(cue, set).done
    },
    ready(cue, set) {
      const { howl } = find(cue, set)
      return howl.state() === 'loaded' ? howl : null
    },
    setOwn(cue, file) {
      if (file) own.set(cue, file)
      else own.delete(cue)
      if (file) unreadable.delete(file.url)
    },
    dispose() {
      for (const { howl } of loaded.values()) howl.unload()
      loaded.clear()
    },
  }
}

/** The longest sound that may stand for a cue, in ms: longer ones would run into the next. */
export const LONGEST_OWN_CUE_MS = 10_000
/** Where the peaks of the app's own cues lie, in dB below full scale: imported files are brought here. */
const PEAK_TARGET_DB = -7
/** Below this peak, in dBFS, a file is as good as silent. */
const SILENT_DB = -60
/** Below this peak a file works, but will be much quieter than the other cues. */
const FAINT_DB = -24

/** Sound as a decoder gives it. */
export interface DecodedSound {
  readonly durationMs: number
  /** Samples of each channel, -1 to 1. */
  readonly channels: readonly Float32Array[]
}

export type CueRefusal = 'unreadable' | 'too-long' | 'silent'

export type ProbedCue =
  | {
      readonly kind: 'usable'
      readonly durationMs: number
      /** Highest sample, in dBFS. */
      readonly peakDb: number
      /** Proposed change of level, in dB, never above 0: loud files are turned down, none is boosted into noise. */
      readonly gainDb: number
      /** It will be much quieter than the other cues. */
      readonly faint: boolean
    }
  | { readonly kind: 'refused'; readonly reason: Exclude<CueRefusal, 'too-long'> }
  | { readonly kind: 'refused'; readonly reason: 'too-long'; readonly durationMs: number }

/**
 * Whether a decoded file can stand for a cue, and how loud to play it.
 * @param sound null when it could not be decoded
 */
export function probeCue(sound: DecodedSound | null): ProbedCue {
  if (!sound || sound.channels.length === 0 || !(sound.durationMs > 0)) return refused('unreadable')
  if (sound.durationMs > LONGEST_OWN_CUE_MS)
    return { kind: 'refused', reason: 'too-long', durationMs: sound.durationMs }
  const peakDb = 20 * Math.log10(peakOf(sound.channels))
  if (!(peakDb >= SILENT_DB)) return refused('silent')
  return {
    kind: 'usable',
    durationMs: sound.durationMs,
    peakDb,
    gainDb: Math.min(0, PEAK_TARGET_DB - peakDb),
    faint: peakDb < FAINT_DB,
  }
}

/** Decodes a file's bytes as the player will and probes the result. Never rejects. */
export async function probeCueFile(bytes: ArrayBuffer): Promise<ProbedCue> {
  try {
    // An offline context decodes without opening a device; one frame is its smallest size. It takes the
    // bytes away from whoever holds them, hence the copy: the caller still has to keep the file.
    const decoded = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(bytes.slice(0))
    const channels = Array.from({ length: decoded.numberOfChannels }, (_, i) => decoded.getChannelData(i))
    return probeCue({ durationMs: decoded.duration * 1000, channels })
  } catch {
    return probeCue(null)
  }
}

const refused = (reason: Exclude<CueRefusal, 'too-long'>): ProbedCue => ({ kind: 'refused', reason })

function peakOf(channels: readonly Float32Array[]): number {
  let peak = 0
  for (const samples of channels) for (const sample of samples) peak = Math.max(peak, Math.abs(sample))
  return peak
}

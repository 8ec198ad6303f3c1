import type { SoundSettings } from '@core/settings/settings'
import { routeContext, startWithin } from '../../../sound/audio-context'
import { masterGain } from '../../../sound/levels'

const STARTS_WITHIN_MS = 1_500
const CUE = 'press'

/**
 * Plays one cue as the session would, from its own stream: the session's player is one to a window and must not be
 * disturbed by a check.
 * @returns false when the sound could not be read or would not start
 */
export async function playOnce(sound: SoundSettings): Promise<boolean> {
  const context = new AudioContext({ latencyHint: 'playback' })
  const end = () => void context.close()
  try {
    // A device that is gone leaves the sound with the system's choice, as in a session.
    if (sound.device !== null) await routeContext(context, sound.device).catch(() => undefined)
    const file = await fetch(`/cues/${sound.set}/${CUE}.wav`)
    const buffer = await context.decodeAudioData(await file.arrayBuffer())
    const gain = new GainNode(context, { gain: masterGain(sound) })
    const source = new AudioBufferSourceNode(context, { buffer })
    source.connect(gain).connect(context.destination)
    if (!(await startWithin(context, STARTS_WITHIN_MS))) {
      end()
      return false
    }
    source.onended = end
    source.start()
    return true
  } catch {
    end()
    return false
  }
}

import { Howler } from 'howler'

/** The parts of Chromium's AudioContext that the type library does not know yet. */
interface RoutableContext {
  setSinkId?(id: string | { readonly type: 'none' }): Promise<void>
}

/**
 * Gives howler its stream. Its own would ask for the shortest buffer, as for a game; on a busy machine
 * that tears sounds apart. Cues are known in advance, so a long buffer costs nothing: they start early
 * by `outputLatencyMs`.
 */
export function howlerContext(): AudioContext {
  // This is an app, not a page: nothing has to be unlocked by a touch.
  Howler.autoUnlock = false
  const context = new AudioContext({ latencyHint: 'playback' })
  Howler.ctx = context
  Howler.masterGain = context.createGain()
  Howler.masterGain.connect(context.destination)
  return context
}

/**
 * Waits until sound can be heard.
 * @returns false when the context would not start within `withinMs`
 */
export async function startWithin(context: AudioContext, withinMs: number): Promise<boolean> {
  if (context.state === 'running') return true
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), withinMs)
  })
  const started = context.resume().then(
    () => true,
    () => false,
  )
  const result = await Promise.race([started, tooLate])
  clearTimeout(timer)
  return result
}

/** Sends all sound to a device; rejects when the engine cannot. The empty string is the system's default. */
export async function routeContext(context: AudioContext, id: string): Promise<void> {
  const { setSinkId } = context as RoutableContext
  if (setSinkId) await setSinkId.call(context, id)
  else if (id !== '') throw new Error('This engine cannot choose an output device.')
}

/** More than this, in ms, is not believed: a cue must not come before its time for a device that misreports. */
const LONGEST_LATENCY_MS = 300

/**
 * How long after `play` a sound is heard, in ms: the engine's own block, then the way out. Before the stream has started
 * the way out is 0. Newer engines count the block twice by this (docs/sound.md): a cue then comes 20 to 40 ms early.
 */
export const outputLatencyMs = ({ baseLatency, outputLatency }: AudioContext): number =>
  outputLatency > 0 ? Math.min(LONGEST_LATENCY_MS, ((baseLatency || 0) + outputLatency) * 1000) : 0

/**
 * Opens a stream that died with its device. Asked to resume while no device is there, Chromium's context never
 * does again, not even when one is back; sent to nowhere and back, it does.
 */
export async function reviveContext(context: AudioContext, id: string): Promise<void> {
  if (context.state === 'running') return
  const { setSinkId } = context as RoutableContext
  await setSinkId?.call(context, { type: 'none' })
  await setSinkId?.call(context, id)
  await context.resume()
}

import { Howler } from 'howler'

/** The parts of Chromium's AudioContext that the type library does not know yet. */
interface RoutableContext {
  setSinkId?(id: string): Promise<void>
}

/** Makes howler leave its stream alone: no unlocking by touch (this is an app, not a page). */
export function howlerContext(): AudioContext {
  Howler.autoUnlock = false
  // Asking for the volume makes howler create its context.
  Howler.volume()
  return Howler.ctx
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

/** How long after `play` a sound is heard, in ms: buffering as the engine reports it, at most 200. */
export function outputLatencyMs(context: AudioContext): number {
  const seconds = (context.baseLatency || 0) + (context.outputLatency || 0)
  return Math.min(200, Math.max(0, seconds * 1000))
}

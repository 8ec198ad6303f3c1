import { createHandTracker, type HandTracker } from '@core/camera/hand-tracker'
import type { Hand } from '@core/points/hand'
import type { FromWorker, ToWorker } from './messages'
import { loadModels } from './models'
import { readFrame } from './read-frame'

/*
 * Finds a hand in the camera's pictures. It gets the camera's stream itself, so the page's own script never touches a
 * picture, and it answers with numbers. Its policy lets it reach nothing but the app's own files.
 */

/** At most ten pictures a second. */
const EVERY_MS = 100

const say = (message: FromWorker) => self.postMessage(message)
const state: { hand: Hand; everyMs: number | null } = { hand: 'left', everyMs: EVERY_MS }

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function follow(frames: ReadableStream<VideoFrame>, tracker: HandTracker): Promise<void> {
  const reader = frames.getReader()
  const buffer = { bytes: new Uint8Array(0) }
  for (;;) {
    const startMs = performance.now()
    const { value: frame, done } = await reader.read()
    if (done) return say({ kind: 'ended' })
    try {
      if (state.everyMs === null) continue
      const planes = await readFrame(frame, buffer)
      say({ kind: 'sighting', sighting: await tracker.look(planes, state.hand) })
    } finally {
      frame.close()
    }
    // Of the pictures that come meanwhile only the newest is kept.
    await sleep(Math.max(0, (state.everyMs ?? EVERY_MS) - (performance.now() - startMs)))
  }
}

async function start(frames: ReadableStream<VideoFrame>): Promise<void> {
  const startMs = performance.now()
  try {
    const tracker = createHandTracker(await loadModels(), () => performance.now())
    say({ kind: 'ready', ms: performance.now() - startMs })
    await follow(frames, tracker)
  } catch {
    say({ kind: 'failed' })
  }
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'pace') state.everyMs = data.everyMs
  else {
    state.hand = data.hand
    if (data.kind === 'start') void start(data.frames)
  }
}

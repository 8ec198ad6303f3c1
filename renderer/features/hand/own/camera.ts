import { freeze, nextSteady, notYet, type Finding, type Steady } from '@core/camera/steady'
import type { PictureSize } from '@core/camera/sighting'
import type { CameraClosed } from '@core/ipc/views'
import type { Hand } from '@core/points/hand'
import type { Request } from '../../../bridge/use-app'
import type { FromWorker } from '../../../camera-worker/messages'
import { turnOffCamera, turnOnCamera, watchHand, type HandWatch } from './hand-watch'

/** Why there is no picture: no camera, refused by the system, used by another program, unplugged, or our own parts. */
export type CameraTrouble = 'none' | 'refused' | 'busy' | 'unplugged' | 'broken'

export type CameraView =
  | { readonly kind: 'explain' }
  | { readonly kind: 'asking' }
  | {
      readonly kind: 'on'
      readonly stream: MediaStream
      /** False while the models are loaded. */
      readonly ready: boolean
      readonly finding: Finding
      readonly size: PictureSize
      readonly slow: boolean
    }
  | { readonly kind: 'off'; readonly why: CameraClosed }
  | { readonly kind: 'trouble'; readonly why: CameraTrouble }

/** Ten pictures a second while the ring is looked for, five once it is there, none once it is frozen; ms. */
const PACE = { looking: 100, found: 200, frozen: null } as const
/** Slower pictures than this are said to be slow, ms; judged by the middle of so many. */
const SLOW_MS = 250
const JUDGED = 7
const USUAL_SIZE: PictureSize = { width: 640, height: 480 }

const troubleOf = (error: unknown): CameraTrouble => {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none'
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'broken'
}

interface OpenCamera {
  /** Turns the camera off and shows why; once. */
  end(view: CameraView): void
  freeze(): void
  lookAgain(): void
}

/** One use of the camera, from the wish to turn it on until it is off. */
function openCamera(hand: Hand, request: Request, show: (view: CameraView) => void): OpenCamera {
  const state: { ended: boolean; watch: HandWatch | null; steady: Steady; last: readonly number[] } = {
    ended: false,
    watch: null,
    steady: notYet,
    last: [],
  }
  let on: Extract<CameraView, { kind: 'on' }> | null = null

  const end = (view: CameraView) => {
    if (state.ended) return
    state.ended = true
    state.watch?.end()
    void request('camera:close')
    show(view)
  }
  const change = (changed: Partial<Extract<CameraView, { kind: 'on' }>>) => {
    if (!on || state.ended) return
    on = { ...on, ...changed }
    show(on)
  }
  const become = (steady: Steady) => {
    const { finding } = steady
    if (finding.kind !== state.steady.finding.kind)
      state.watch?.say({ kind: 'pace', everyMs: PACE[finding.kind] })
    state.steady = steady
    change({ finding })
  }
  const onMessage = (message: FromWorker) => {
    if (message.kind === 'ready') return change({ ready: true })
    if (message.kind !== 'sighting')
      return end({ kind: 'trouble', why: message.kind === 'ended' ? 'unplugged' : 'broken' })
    const { sighting } = message
    state.last = [...state.last, sighting.ms].slice(-JUDGED)
    const slow = state.last.length === JUDGED && [...state.last].sort((a, b) => a - b)[JUDGED >> 1]! > SLOW_MS
    change({ size: sighting.size, slow })
    become(nextSteady(state.steady, sighting, hand, performance.now()))
  }
  const begin = async () => {
    show({ kind: 'asking' })
    const answer = await request('camera:open')
    if (state.ended) return
    if (!answer.ok || answer.value === 'missing') return end({ kind: 'trouble', why: 'broken' })
    if (answer.value === 'refused') return end({ kind: 'trouble', why: 'refused' })
    if (answer.value === 'closed') return end({ kind: 'off', why: 'hidden' })
    try {
      const stream = await turnOnCamera()
      // Left or closed while the system was asked.
      if (state.ended) return turnOffCamera(stream)
      on = { kind: 'on', stream, ready: false, finding: notYet.finding, size: USUAL_SIZE, slow: false }
      show(on)
      state.watch = watchHand(stream, hand, onMessage)
    } catch (error) {
      end({ kind: 'trouble', why: troubleOf(error) })
    }
  }
  void begin()
  return {
    end,
    freeze: () => become(freeze(state.steady)),
    lookAgain: () => become(notYet),
  }
}

/** The camera of one screen, which can be turned on again and again. */
export function createCamera(hand: Hand, request: Request, show: (view: CameraView) => void) {
  const state: { current: OpenCamera | null } = { current: null }
  const leave = () => state.current?.end({ kind: 'explain' })
  return {
    turnOn() {
      leave()
      state.current = openCamera(hand, request, show)
    },
    freeze: () => state.current?.freeze(),
    lookAgain: () => state.current?.lookAgain(),
    close: (why: CameraClosed) => state.current?.end({ kind: 'off', why }),
    leave,
  }
}

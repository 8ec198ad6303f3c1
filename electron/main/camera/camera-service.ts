import type { CameraAnswer, CameraClosed } from '@core/ipc/views'
import type { LockService } from '../lock/lock-service'
import { emitter } from '../platform/emitter'
import type { Camera, Cancel, Clock, Presence, Windows } from '../ports'
import type { SessionService } from '../session/session-service'

/** The camera goes off by itself after this long, ms. */
export const CAMERA_AT_MOST_MS = 5 * 60_000

/** Between `open` and `close` the page may use the camera, and at no other time. */
export interface CameraService {
  readonly isOpen: boolean
  open(): Promise<CameraAnswer>
  close(): void
  /** It was closed by something other than the page's own wish. */
  onClosed(listener: (why: CameraClosed) => void): Cancel
  dispose(): void
}

interface CameraParts {
  readonly clock: Clock
  readonly camera: Camera
  readonly windows: Windows
  readonly presence: Presence
  readonly lock: LockService
  readonly sessions: SessionService
}

/** Opens the camera for one screen, and closes it after five minutes, or as soon as nobody can look at that screen. */
export function createCameraService(parts: CameraParts): CameraService {
  const { clock, camera, windows, presence, lock, sessions } = parts
  const closed = emitter<CameraClosed>()
  const state: { open: boolean; asked: number; timer: Cancel } = { open: false, asked: 0, timer: () => {} }

  const set = (open: boolean) => {
    state.timer()
    state.timer = () => {}
    state.open = open
    camera.permit(open)
  }
  const closeFor = (why: CameraClosed) => {
    // A question that the system still asks is answered too late.
    state.asked += 1
    if (!state.open) return
    set(false)
    closed.tell(why)
  }
  const maySee = () => windows.isVisible && !windows.isMinimized && !lock.view().locked

  const stops: readonly Cancel[] = [
    windows.onVisibilityChanged(() => {
      if (!maySee()) closeFor('hidden')
    }),
    windows.onPageGone(() => closeFor('hidden')),
    presence.onLock(() => closeFor('locked')),
    presence.onSuspend(() => closeFor('asleep')),
    lock.onChange(() => {
      if (lock.view().locked) closeFor('locked')
    }),
    sessions.onChange(() => {
      if (sessions.state.kind === 'active') closeFor('session')
    }),
  ]
  return {
    get isOpen() {
      return state.open
    },
    async open() {
      if (!camera.installed) return 'missing'
      const mine = (state.asked += 1)
      const granted = await camera.ask()
      if (mine !== state.asked || !maySee()) return 'closed'
      if (!granted) return 'refused'
      set(true)
      state.timer = clock.after(CAMERA_AT_MOST_MS, () => closeFor('time'))
      return 'open'
    },
    close() {
      state.asked += 1
      set(false)
    },
    onClosed: closed.on,
    dispose() {
      stops.forEach((stop) => stop())
      state.asked += 1
      set(false)
    },
  }
}

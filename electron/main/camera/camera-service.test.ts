import { beforeEach, describe, expect, it } from 'vitest'
import type { CameraClosed } from '@core/ipc/views'
import type { LockService } from '../lock/lock-service'
import { emitter } from '../platform/emitter'
import type { Clock, PageGone, Presence, Windows } from '../ports'
import type { SessionService } from '../session/session-service'
import { CAMERA_AT_MOST_MS, createCameraService } from './camera-service'

/** Everything around the camera, to be changed by hand. */
function around(installed = true) {
  const changed = emitter()
  const gone = emitter<PageGone>()
  const [systemLock, suspend, ownLock, session] = [emitter(), emitter(), emitter(), emitter()]
  const state = { visible: true, minimized: false, locked: false, active: false, permitted: false }
  const timers: { afterMs: number; run: () => void; live: boolean }[] = []
  const asked: ((granted: boolean) => void)[] = []
  const closed: CameraClosed[] = []
  const service = createCameraService({
    clock: {
      after(afterMs: number, run: () => void) {
        const timer = { afterMs, run, live: true }
        timers.push(timer)
        return () => void (timer.live = false)
      },
    } as unknown as Clock,
    camera: {
      installed,
      ask: () => new Promise((resolve) => asked.push(resolve)),
      permit: (on) => void (state.permitted = on),
    },
    windows: {
      get isVisible() {
        return state.visible
      },
      get isMinimized() {
        return state.minimized
      },
      onVisibilityChanged: changed.on,
      onPageGone: gone.on,
    } as unknown as Windows,
    presence: { onLock: systemLock.on, onSuspend: suspend.on } as unknown as Presence,
    lock: {
      view: () => ({ set: true, locked: state.locked }),
      onChange: ownLock.on,
    } as unknown as LockService,
    sessions: {
      get state() {
        return { kind: state.active ? 'active' : 'idle' }
      },
      onChange: session.on,
    } as unknown as SessionService,
  })
  service.onClosed((why) => closed.push(why))
  const open = async () => {
    const answer = service.open()
    asked.shift()?.(true)
    return answer
  }
  return { state, timers, asked, closed, service, open, changed, gone, systemLock, suspend, ownLock, session }
}

describe('the camera', () => {
  let a: ReturnType<typeof around>
  beforeEach(async () => {
    a = around()
    expect(a.state.permitted).toBe(false)
    expect(await a.open()).toBe('open')
    expect([a.state.permitted, a.service.isOpen]).toEqual([true, true])
  })

  const ends: readonly [string, CameraClosed, (a: ReturnType<typeof around>) => void][] = [
    ['the window is hidden', 'hidden', ({ state, changed }) => ((state.visible = false), changed.tell())],
    ['the window is minimised', 'hidden', ({ state, changed }) => ((state.minimized = true), changed.tell())],
    ['the page is gone', 'hidden', ({ gone }) => gone.tell({ reason: 'crashed', comesBack: true })],
    ['the screen is locked', 'locked', ({ systemLock }) => systemLock.tell()],
    ['the app is locked', 'locked', ({ state, ownLock }) => ((state.locked = true), ownLock.tell())],
    ['the computer sleeps', 'asleep', ({ suspend }) => suspend.tell()],
    ['a session begins', 'session', ({ state, session }) => ((state.active = true), session.tell())],
    [
      'five minutes are over',
      'time',
      ({ timers }) => timers.filter(({ live }) => live).forEach(({ run }) => run()),
    ],
  ]
  it.each(ends)('closes when %s, and the page is told once', (_, why, happen) => {
    happen(a)
    happen(a)
    expect([a.state.permitted, a.service.isOpen, a.closed]).toEqual([false, false, [why]])
    expect(a.timers.filter(({ live }) => live)).toEqual([])
  })

  it('closes after five minutes, counted from the last opening', async () => {
    expect(a.timers.map(({ afterMs }) => afterMs)).toEqual([CAMERA_AT_MOST_MS])
    await a.open()
    expect(a.timers.map(({ live }) => live)).toEqual([false, true])
  })

  it('closes when the page says so, without telling it', () => {
    a.service.close()
    expect([a.state.permitted, a.closed]).toEqual([false, []])
  })

  it('stays open while the window only loses the focus', () => {
    a.changed.tell()
    a.ownLock.tell()
    a.session.tell()
    expect(a.state.permitted).toBe(true)
  })

  it('listens to nothing after its end', () => {
    a.service.dispose()
    expect(a.state.permitted).toBe(false)
    a.systemLock.tell()
    expect(a.closed).toEqual([])
  })
})

describe('the camera is not opened', () => {
  it('when the build has no camera', async () => {
    const a = around(false)
    expect(await a.service.open()).toBe('missing')
    expect(a.asked).toEqual([])
  })

  it('when the system refuses', async () => {
    const a = around()
    const answer = a.service.open()
    a.asked[0]!(false)
    expect(await answer).toBe('refused')
    expect(a.state.permitted).toBe(false)
  })

  it.each(['hidden', 'closed', 'locked', 'asked again'])(
    'when it was %s while the system asked',
    async (what) => {
      const a = around()
      const answer = a.service.open()
      if (what === 'hidden') a.state.visible = false
      if (what === 'closed') a.service.close()
      if (what === 'locked') a.systemLock.tell()
      if (what === 'asked again') void a.service.open()
      a.asked[0]!(true)
      expect(await answer).toBe('closed')
      expect(a.state.permitted).toBe(false)
    },
  )
})

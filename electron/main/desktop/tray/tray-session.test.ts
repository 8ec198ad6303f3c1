import { describe, expect, it } from 'vitest'
import type { EndedSessionView, LaterView, RemindersView, SessionView } from '@core/ipc/views'
import { DEFAULT_PLAN_OPTIONS, planSession } from '@core/session/plan'
import { trayModel, type TrayActions } from './tray-model'

const plan = planSession(DEFAULT_PLAN_OPTIONS)
const reminders = { next: null, prompt: null, paused: null, spike: null } as unknown as RemindersView

const trayOf = (session: SessionView, later: LaterView | null = null) => {
  const done: string[] = []
  const actions = new Proxy({}, { get: (_target, name) => () => done.push(String(name)) }) as TrayActions
  const model = trayModel({
    t: ((key: string) => key) as never,
    session,
    later,
    reminders,
    windowLost: false,
    nowMs: 0,
    backupTrouble: null,
    discreet: true,
    when: String,
    moment: String,
    actions,
  })
  const labels = model.items.flatMap((item) => ('label' in item ? [item.label] : []))
  const choose = (label: string) => {
    const item = model.items.find((each) => each.kind === 'action' && each.label === label)
    if (item?.kind === 'action') item.run()
  }
  return { model, labels, choose, done }
}

const active = (running: boolean): SessionView => ({
  kind: 'active',
  id: 'session-1',
  origin: 'spike',
  plan,
  before: null,
  test: null,
  elapsedMs: 61_000,
  countInMs: 0,
  running,
  pauseReason: running ? null : 'user',
})

const ended: EndedSessionView = {
  kind: 'ended',
  id: 'session-1',
  origin: 'spike',
  plan,
  startedAtMs: 0,
  endedAtMs: 180_000,
  elapsedMs: 180_000,
  completed: true,
  before: null,
  test: null,
  skips: [],
  pressedMs: 140_000,
  recovered: false,
}

describe('the tray and a session', () => {
  it.each([
    [true, 'running', 'tray.tooltip.running', ['tray.doneAt', 'tray.pause', 'tray.stop']],
    [false, 'paused', 'tray.tooltip.standing', ['tray.resume', 'tray.stop']],
  ])('says what is left and offers pause or resume (running: %s)', (running, state, tooltip, items) => {
    const { model, labels } = trayOf(active(running))
    expect(model).toMatchObject({ state, tooltip })
    expect(labels.slice(0, items.length)).toEqual(items)
    expect(labels).not.toContain('tray.start')
  })

  it('says that a session is done and opens its check-in only when asked', () => {
    const { model, labels, choose, done } = trayOf(ended)
    expect(model).toMatchObject({ state: 'due', tooltip: 'tray.tooltip.done' })
    expect(labels[0]).toBe('tray.checkIn')
    expect(done).toEqual([])
    choose('tray.checkIn')
    expect(done).toEqual(['open'])
  })

  it('offers the quiet question while it is asked', () => {
    const { labels } = trayOf({ kind: 'idle' }, { entryId: 'session-1', sessionAtMs: 0 })
    expect(labels[0]).toBe('tray.askedLater')
    expect(trayOf({ kind: 'idle' }).labels).not.toContain('tray.askedLater')
  })
})

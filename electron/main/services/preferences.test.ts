import { describe, expect, it } from 'vitest'
import { DEFAULT_APP, type AppSettings } from '@core/settings/settings'
import type { Autostart, Windows } from '../ports'
import { emitter } from './emitter'
import { createNoticeBoard } from './notice-board'
import { followPreferences } from './preferences'
import type { Section, SettingsService } from './settings-service'

/** The system's list of programs to start; refuses changes while `refuses`. */
function fakeAutostart(first: boolean, refuses: boolean) {
  const state = { on: first, refuses }
  const port: Autostart = {
    means: 'fake',
    isOn: () => state.on,
    set(on) {
      if (state.refuses) return { ok: false, problem: 'EACCES' }
      state.on = on
      return { ok: true }
    },
  }
  return { state, port }
}

function bench(app: Partial<AppSettings>, autostart: Autostart) {
  const changes = emitter<Section>(() => {})
  const held = { app: { ...DEFAULT_APP, ...app } }
  const settings = {
    get current() {
      return held
    },
    set(section: Section, value: AppSettings) {
      held.app = value
      changes.tell(section)
    },
    onChange: changes.on,
  } as unknown as SettingsService
  const notices = createNoticeBoard()
  followPreferences({
    settings,
    windows: { setTheme() {}, setCaptureProtected() {} } as unknown as Windows,
    autostart,
    shortcuts: { set: () => true },
    notices,
    diary: { note() {} },
    onSpike() {},
  })
  const change = (part: Partial<AppSettings>) => settings.set('app', { ...held.app, ...part })
  return { notices, change, launchAtLogin: () => held.app.launchAtLogin }
}

describe('launch at login', () => {
  it('is brought to the system', () => {
    const { state, port } = fakeAutostart(false, false)
    const { notices, change } = bench({}, port)
    change({ launchAtLogin: true })
    expect(state.on).toBe(true)
    expect(notices.notices).toEqual([])
  })

  it.each([true, false])('that the system refuses to set to %s is said, and the setting falls back', (on) => {
    const { state, port } = fakeAutostart(!on, true)
    const { notices, change, launchAtLogin } = bench({ launchAtLogin: !on }, port)
    change({ launchAtLogin: on })
    expect(launchAtLogin()).toBe(!on)
    expect(notices.notices).toEqual([
      { id: 'login', kind: 'login-refused', values: { wanted: on ? 'on' : 'off' } },
    ])
    state.refuses = false
    change({ launchAtLogin: on })
    expect(launchAtLogin()).toBe(on)
    expect(notices.notices).toEqual([])
  })

  it('that the system accepts without doing it is not believed', () => {
    const { notices, change, launchAtLogin } = bench(
      {},
      { means: 'deaf', isOn: () => false, set: () => ({ ok: true }) },
    )
    change({ launchAtLogin: true })
    expect(launchAtLogin()).toBe(false)
    expect(notices.notices).toHaveLength(1)
  })
})

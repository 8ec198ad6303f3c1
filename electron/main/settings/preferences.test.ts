import { describe, expect, it } from 'vitest'
import type { TextKey } from '@core/text/en/catalogue'
import type { Translate } from '@core/text/translator'
import { DEFAULT_APP, type AppSettings } from '@core/settings/settings'
import type { Autostart, AutostartState, Windows } from '../ports'
import { FileTrouble } from './documents/file-trouble'
import { emitter } from '../platform/emitter'
import { createNoticeBoard } from '../desktop/notice-board'
import { followPreferences } from './preferences'
import type { Section, SettingsService } from './settings-service'

/** The system's list of programs to start; refuses changes while `refuses`. */
function fakeAutostart(first: AutostartState, refuses = false) {
  const state = { is: first, refuses, asked: [] as (boolean | 'mend')[] }
  const port: Autostart = {
    means: 'fake',
    state: () => state.is,
    set(on) {
      state.asked.push(on)
      if (state.refuses) return { ok: false, problem: 'EACCES' }
      state.is = on ? 'on' : 'off'
      return { ok: true }
    },
    mend() {
      state.asked.push('mend')
      return { ok: true }
    },
  }
  return { state, port }
}

function bench(app: Partial<AppSettings>, autostart: Autostart, full = false) {
  const changes = emitter<Section>(() => {})
  const disk = { full }
  const held = { app: { ...DEFAULT_APP, ...app } }
  const settings = {
    get current() {
      return held
    },
    set(section: Section, value: AppSettings) {
      if (disk.full) throw new FileTrouble(Object.assign(new Error('no room'), { code: 'ENOSPC' }))
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
    shortcuts: { set: () => true, state: () => 'none' },
    notices,
    diary: { note() {} },
    language: { t: ((key: string) => key) as unknown as Translate<TextKey> },
    onSpike() {},
  })
  const change = (part: Partial<AppSettings>) => settings.set('app', { ...held.app, ...part })
  return { notices, disk, change, launchAtLogin: () => held.app.launchAtLogin }
}

describe('launch at login', () => {
  it('that the system does not know any more does not keep the app from starting on a full disk', () => {
    const { port } = fakeAutostart('off')
    const { notices, disk, change } = bench({ launchAtLogin: true }, port, true)
    expect(notices.notices.map(({ id }) => id)).toEqual(['settings-unsaved'])
    expect(notices.notices[0]).toMatchObject({
      kind: 'files-unsaved',
      values: { reason: 'app.failure.logFull' },
    })
    disk.full = false
    change({ theme: 'dark' })
    expect(notices.notices.map(({ id }) => id)).not.toContain('settings-unsaved')
  })

  it('is brought to the system', () => {
    const { state, port } = fakeAutostart('off')
    const { notices, change } = bench({}, port)
    change({ launchAtLogin: true })
    expect(state.is).toBe('on')
    change({ launchAtLogin: false })
    expect(state.is).toBe('off')
    expect(notices.notices).toEqual([])
  })

  it.each([
    [true, 'off', false],
    [true, 'switched-off', false],
    [true, 'foreign', false],
    [false, 'on', true],
    [true, 'on', true],
    [false, 'foreign', false],
    [true, 'unknown', true],
    [false, 'unknown', false],
  ] as const)(
    'set to %s, and %s in the system at a start: %s, and nothing but a dead path changes',
    (setting, system, shown) => {
      const { state, port } = fakeAutostart(system)
      const { notices, launchAtLogin, change } = bench({ launchAtLogin: setting }, port)
      expect(launchAtLogin()).toBe(shown)
      change({ theme: 'dark' })
      expect(state.asked).toEqual(['mend'])
      expect(notices.notices).toEqual([])
    },
  )

  it.each([true, false])('that the system refuses to set to %s is said, and the setting falls back', (on) => {
    const { state, port } = fakeAutostart(on ? 'off' : 'on', true)
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
    const { port } = fakeAutostart('off')
    const { notices, change, launchAtLogin } = bench({}, { ...port, set: () => ({ ok: true }) })
    change({ launchAtLogin: true })
    expect(launchAtLogin()).toBe(false)
    expect(notices.notices).toHaveLength(1)
  })
})

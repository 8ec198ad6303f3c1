import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { xdgAutostart } from './xdg-autostart.electron'

vi.mock('electron', () => ({ app: {} }))

const here = { folder: '', file: '' }
beforeEach(() => {
  here.folder = mkdtempSync(join(tmpdir(), 'linggu-autostart-'))
  here.file = join(here.folder, 'config', 'autostart', 'linggu.desktop')
})
afterEach(() => rmSync(here.folder, { recursive: true }))

const program = (name: string) => {
  const path = join(here.folder, name)
  writeFileSync(path, '')
  chmodSync(path, 0o755)
  return path
}
const autostart = (command: readonly string[], more: NodeJS.ProcessEnv = {}, dataFolder = '/data') =>
  xdgAutostart(
    { command, icon: 'linggu', dataFolder },
    { XDG_CONFIG_HOME: join(here.folder, 'config'), PATH: here.folder, ...more },
  )
const put = (text: string) => {
  mkdirSync(dirname(here.file), { recursive: true })
  writeFileSync(here.file, text)
}
const text = () => readFileSync(here.file, 'utf8')

describe('launch at login by an entry', () => {
  it('is off without one, on with ours, off again', () => {
    const login = autostart([program('linggu')])
    expect(login.state()).toBe('off')
    expect(login.set(true)).toEqual({ ok: true })
    expect(login.state()).toBe('on')
    expect(login.set(false)).toEqual({ ok: true })
    expect(existsSync(here.file)).toBe(false)
  })

  it('is switched off where the desktop did so, and on again when the person asks the app', () => {
    const login = autostart([program('linggu')])
    login.set(true)
    put(`${text()}Hidden=true\n`)
    expect(login.state()).toBe('switched-off')
    login.mend()
    expect(login.state()).toBe('switched-off')
    login.set(true)
    expect(login.state()).toBe('on')
  })

  it.each([
    ['whose program is gone', 'Exec="/opt/old/linggu" --hidden'],
    ['whose program is not on the path', 'Exec=linggu-old --hidden'],
    ['that starts nothing', 'Exec='],
    ['of an app’s folder that is gone', 'Exec="/bin/sh" "/opt/old clone" "--hidden"'],
    ['of the AppImage’s mount', 'Exec=/bin/sh --hidden'],
  ])('puts right an entry %s', (_, exec) => {
    const now = program('linggu')
    put(`[Desktop Entry]\nType=Application\n${exec}\nName=Linggu\n`)
    expect(autostart([now], exec.includes('/bin/sh --') ? { APPDIR: '/bin' } : {}).mend()).toEqual({
      ok: true,
    })
    expect(text()).toContain(`Exec="${now}" "--hidden"`)
  })

  it.each([
    ['whose program is there', (now: string) => `Exec="${now}" --hidden`],
    ['whose program is on the path', () => 'Exec=linggu --hidden'],
    ['that sets something for it', () => 'Exec=env LANG=C linggu'],
  ])('leaves alone an entry %s', (_, exec) => {
    const now = program('linggu')
    symlinkSync('/bin/sh', join(here.folder, 'env'))
    put(`[Desktop Entry]\n${exec(now)}\n`)
    const before = text()
    autostart([program('other')]).mend()
    expect(text()).toBe(before)
  })

  it('never touches the entry of an installation with other user data', () => {
    autostart(['/opt/gone/linggu'], {}, '/home/you/.config/Linggu').set(true)
    const before = text()
    const other = autostart([program('linggu')], {}, '/tmp/trial')
    expect(other.state()).toBe('foreign')
    other.mend()
    expect(other.set(false)).toEqual({ ok: true })
    expect(other.set(true).ok).toBe(false)
    expect(text()).toBe(before)
  })

  it.each(['', 'relative/config'])('takes XDG_CONFIG_HOME=%j for unset', (given) => {
    autostart([program('linggu')], { XDG_CONFIG_HOME: given, HOME: here.folder }).set(true)
    expect(existsSync(join(here.folder, '.config/autostart/linggu.desktop'))).toBe(true)
  })

  it('that cannot be read is not known, and left alone', () => {
    mkdirSync(here.file, { recursive: true })
    const login = autostart([program('linggu')])
    expect(login.state()).toBe('unknown')
    expect(login.mend().ok).toBe(false)
    expect(login.set(false).ok).toBe(false)
  })
})

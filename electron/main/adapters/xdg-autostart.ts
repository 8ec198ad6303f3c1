import { app } from 'electron'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Autostart } from '../ports'

const HIDDEN = '--hidden'

/** Quotes an argument for the Exec key of a desktop entry. */
const quoted = (argument: string) => `"${argument.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`

/** Launch at login on Linux: a desktop entry in the user's autostart folder. */
function xdgAutostart(args: readonly string[]): Autostart {
  const folder = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
  const file = join(folder, 'autostart', 'linggu.desktop')
  const entry = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Linggu',
    `Exec=${[process.execPath, ...args, HIDDEN].map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')
  return {
    means: 'XDG autostart',
    isOn: () => existsSync(file),
    set(on) {
      try {
        if (on) {
          mkdirSync(dirname(file), { recursive: true })
          writeFileSync(file, entry)
        } else rmSync(file, { force: true })
        return { ok: true }
      } catch (error) {
        return { ok: false, problem: String(error) }
      }
    },
  }
}

/** Launch at login on macOS and Windows. */
const loginItem = (args: readonly string[]): Autostart => ({
  means: 'login item',
  isOn: () => app.getLoginItemSettings({ args: [...args, HIDDEN] }).openAtLogin,
  set(on) {
    app.setLoginItemSettings({ openAtLogin: on, args: [...args, HIDDEN] })
    return { ok: true }
  },
})

/** Launch at login by the platform's own means. In an unpackaged build the app's folder is the first argument. */
export function electronAutostart(): Autostart {
  const args = app.isPackaged ? [] : [app.getAppPath()]
  return process.platform === 'linux' ? xdgAutostart(args) : loginItem(args)
}

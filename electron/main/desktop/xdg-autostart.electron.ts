import { app } from 'electron'
import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, isAbsolute, join } from 'node:path'
import type { Autostart } from '../ports'
import {
  readEntry,
  withCommand,
  writeEntry,
  type AutostartCommand,
  type AutostartEntry,
} from './autostart-entry'

const HIDDEN = '--hidden'

/** The base directory of the user's settings. The specification takes an empty or a relative one for unset. */
const configFolder = ({ XDG_CONFIG_HOME: given, HOME: home }: NodeJS.ProcessEnv) =>
  given && isAbsolute(given) ? given : join(home || homedir(), '.config')

const canRun = (path: string) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Whether the program of an entry, and the folder that an unpackaged app is in, are still there. */
function isAlive({ command }: AutostartEntry, env: NodeJS.ProcessEnv): boolean {
  const [program = '', ...rest] = command
  // The mount of an AppImage is gone when the app has ended.
  if (env['APPDIR'] && program.startsWith(`${env['APPDIR']}/`)) return false
  const places = isAbsolute(program)
    ? [program]
    : (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, program))
  return program !== '' && places.some(canRun) && rest.filter(isAbsolute).every(canRun)
}

const isNoFile = (error: unknown) =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')

/**
 * Launch at login on Linux: a desktop entry in the user's autostart folder. Changes by the desktop or the person are
 * kept, and so is the entry of another installation with other user data.
 */
export function xdgAutostart(own: AutostartCommand, env: NodeJS.ProcessEnv): Autostart {
  const file = join(configFolder(env), 'autostart', 'linggu.desktop')
  /** @throws where there is a file that cannot be read */
  const read = (): { readonly text: string; readonly entry: AutostartEntry } | null => {
    try {
      const text = readFileSync(file, 'utf8')
      return { text, entry: readEntry(text) }
    } catch (error) {
      if (isNoFile(error)) return null
      throw error
    }
  }
  const isOurs = ({ dataFolder }: AutostartEntry) => dataFolder === null || dataFolder === own.dataFolder
  const state = (): ReturnType<Autostart['state']> => {
    try {
      const found = read()
      if (!found) return 'off'
      if (!isOurs(found.entry)) return 'foreign'
      return found.entry.on ? 'on' : 'switched-off'
    } catch {
      return 'unknown'
    }
  }
  /** Runs it and returns whether it worked. */
  const attempt = (work: () => void) => {
    try {
      work()
      return { ok: true }
    } catch (error) {
      return { ok: false, problem: String(error) }
    }
  }
  return {
    means: 'XDG autostart',
    state,
    set: (on) =>
      attempt(() => {
        const found = read()
        if (found && !isOurs(found.entry)) {
          if (on) throw new Error('The entry starts Linggu with another data folder')
          return
        }
        if (!on) return rmSync(file, { force: true })
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, writeEntry(own))
      }),
    mend: () =>
      attempt(() => {
        const found = read()
        if (!found || !isOurs(found.entry) || !found.entry.on || isAlive(found.entry, env)) return
        writeFileSync(file, withCommand(found.text, own))
      }),
  }
}

/** Launch at login on macOS and Windows. macOS passes no arguments: see `openedAtLogin`. */
const loginItem = (args: readonly string[]): Autostart => ({
  means: 'login item',
  state: () => (app.getLoginItemSettings({ args: [...args, HIDDEN] }).openAtLogin ? 'on' : 'off'),
  set(on) {
    app.setLoginItemSettings({ openAtLogin: on, args: [...args, HIDDEN] })
    return { ok: true }
  },
  mend: () => ({ ok: true }),
})

/**
 * Launch at login by the platform's own means.
 * @param command what starts this app with its user data
 * @param icon path of the app's icon
 */
export function electronAutostart(command: readonly string[], icon: string): Autostart {
  if (process.platform !== 'linux') return loginItem(command.slice(1))
  // An AppImage's files are gone with its process; a desktop that knows the app has an icon of this name.
  const own = {
    command,
    icon: process.env['APPIMAGE'] ? 'linggu' : icon,
    dataFolder: app.getPath('userData'),
  }
  return xdgAutostart(own, process.env)
}

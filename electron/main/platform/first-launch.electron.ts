import type { App } from 'electron'

/**
 * Gives Windows the name under which notifications and the taskbar know the app: the one that the installer writes
 * into the Start menu. Without a package Electron asks for the path of the program. Call it before `ready`.
 */
export function nameForWindows(app: Pick<App, 'isPackaged' | 'setAppUserModelId'>, platform: string): void {
  if (platform === 'win32') app.setAppUserModelId(app.isPackaged ? 'org.linggu.Linggu' : process.execPath)
}

/** macOS starts a login item without arguments, so `--hidden` does not arrive there. Call it after `ready`. */
export function openedAtLogin(app: Pick<App, 'getLoginItemSettings'>, platform: string): boolean {
  return platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin
}

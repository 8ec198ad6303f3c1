import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** File name of the desktop entry: the name by which Linux desktops and portals know the app. */
export const ENTRY_FILE = 'org.linggu.Linggu.desktop'
/** From this version on Electron names an X window by its desktop entry, as it does on Wayland (electron/electron#51424). */
const NAMED_BY_ENTRY = 42

/**
 * @param {string} electronVersion such as `45.4.1`
 * @returns {string} the class that Electron gives to the app's windows on X (the second part of `WM_CLASS`)
 */
export const windowClass = (electronVersion) =>
  Number.parseInt(electronVersion, 10) >= NAMED_BY_ENTRY ? ENTRY_FILE.replace(/\.desktop$/, '') : 'Linggu'

/**
 * The desktop entry for a package with one version of Electron: its `StartupWMClass` is what the desktop matches windows with.
 * @param {string} root the checkout
 * @param {string} electronVersion
 * @returns {Promise<string>}
 */
export async function desktopEntry(root, electronVersion) {
  const text = await readFile(join(root, 'packaging', ENTRY_FILE), 'utf8')
  return text.replace(/^StartupWMClass=.*$/m, `StartupWMClass=${windowClass(electronVersion)}`)
}

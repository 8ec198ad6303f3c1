import { systemPreferences } from 'electron'
import type { Camera } from '../ports'

/** The system's own question stands before the camera on macOS only. */
const askSystem = (): Promise<boolean> =>
  process.platform === 'darwin' ? systemPreferences.askForMediaAccess('camera') : Promise.resolve(true)

/**
 * The camera, as far as main decides about it.
 * @param installed the build has what finds a hand in a picture
 */
export function electronCamera(installed: boolean): Camera & { readonly permitted: boolean } {
  const state = { permitted: false }
  return {
    installed,
    get permitted() {
      return state.permitted
    },
    ask: askSystem,
    permit: (on) => void (state.permitted = on),
  }
}

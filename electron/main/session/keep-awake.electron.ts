import { powerSaveBlocker } from 'electron'
import type { KeepAwake } from '../ports'

/** Keeps the display on through Electron's power save blocker. */
export function electronKeepAwake(): KeepAwake {
  const state: { id: number | null } = { id: null }
  return {
    set(on) {
      if (on && state.id === null) state.id = powerSaveBlocker.start('prevent-display-sleep')
      else if (!on && state.id !== null) {
        powerSaveBlocker.stop(state.id)
        state.id = null
      }
    },
  }
}

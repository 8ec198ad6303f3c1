import { powerSaveBlocker } from 'electron'
import type { LinuxInhibitors } from '../desktop/linux/linux-inhibitors'
import type { KeepAwake } from '../ports'

/** Keeps the display on through Electron's power save blocker. @param inhibitors of a Linux desktop; null elsewhere */
export function electronKeepAwake(
  inhibitors: Pick<LinuxInhibitors, 'offered' | 'holdOwn'> | null,
): KeepAwake {
  const state: { id: number | null; refused: boolean } = { id: null, refused: false }
  return {
    means: 'powerSaveBlocker',
    get state() {
      if (state.refused) return 'missing'
      return inhibitors === null || inhibitors.offered ? 'works' : 'unknown'
    },
    set(on) {
      if (on && state.id === null) {
        state.id = powerSaveBlocker.start('prevent-display-sleep')
        state.refused = !powerSaveBlocker.isStarted(state.id)
        inhibitors?.holdOwn(true)
      } else if (!on && state.id !== null) {
        powerSaveBlocker.stop(state.id)
        state.id = null
        inhibitors?.holdOwn(false)
      }
    },
  }
}

import { powerSaveBlocker } from 'electron'
import type { LinuxInhibitors } from '../desktop/linux/linux-inhibitors'
import { emitter } from '../platform/emitter'
import type { Clock, KeepAwake } from '../ports'

/** The desktop has carried the wish out, or will not, ms after it was made. */
const ASK_AFTER_MS = 1_000

/** Keeps the display on through Electron's power save blocker. @param inhibitors of a Linux desktop; null elsewhere */
export function electronKeepAwake(
  inhibitors: Pick<LinuxInhibitors, 'offered' | 'holdOwn' | 'idleInhibited'> | null,
  after: Clock['after'],
): KeepAwake {
  const changes = emitter()
  const state = { id: null as number | null, refused: false, stopAsking: () => {} }
  const know = (refused: boolean) => {
    if (state.refused === refused) return
    state.refused = refused
    changes.tell()
  }
  /** Electron says only that the wish was sent: whether the desktop took it, the desktop knows. */
  const askSoon = (desktop: Pick<LinuxInhibitors, 'idleInhibited'>, id: number) => {
    state.stopAsking = after(ASK_AFTER_MS, () => {
      void desktop.idleInhibited().then((inhibited) => {
        if (state.id === id) know(inhibited === false)
      })
    })
  }
  return {
    means: 'powerSaveBlocker',
    get state() {
      if (state.refused) return 'missing'
      return inhibitors === null || inhibitors.offered ? 'works' : 'unknown'
    },
    onChange: changes.on,
    set(on) {
      if (on && state.id === null) {
        const id = powerSaveBlocker.start('prevent-display-sleep')
        state.id = id
        inhibitors?.holdOwn(true)
        if (!powerSaveBlocker.isStarted(id)) know(true)
        else if (inhibitors === null) know(false)
        else askSoon(inhibitors, id)
      } else if (!on && state.id !== null) {
        state.stopAsking()
        powerSaveBlocker.stop(state.id)
        state.id = null
        inhibitors?.holdOwn(false)
      }
    },
  }
}

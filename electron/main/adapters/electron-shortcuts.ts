import { globalShortcut } from 'electron'
import type { Shortcuts } from '../ports'

/** The one global shortcut. A system that refuses it, or an accelerator it does not know, gives false. */
export function electronShortcuts(): Shortcuts {
  return {
    set(accelerator, run) {
      globalShortcut.unregisterAll()
      if (accelerator === null) return true
      try {
        return globalShortcut.register(accelerator, run)
      } catch {
        return false
      }
    },
  }
}

import type { Cancel, Windows } from '../../ports'

/** Runs `task` each time the window becomes visible; what it returns is called when the window is hidden again. */
export function whenShown(windows: Windows, task: () => Cancel): Cancel {
  let visible = false
  let undo: Cancel = () => {}
  const stop = windows.onVisibilityChanged(() => {
    if (windows.isVisible === visible) return
    visible = windows.isVisible
    undo()
    undo = visible ? task() : () => {}
  })
  return () => {
    stop()
    undo()
  }
}

/* global process, require */
// Holds Electron's `ready` back until Playwright is connected, which it says by calling `__playwright_run`. Otherwise the
// first window may open while Playwright is still attaching, and on a busy machine the launch then hangs for good.
// Playwright's own loader does the same, but also switches off background throttling, which is part of what we test.
// eslint-disable-next-line @typescript-eslint/no-require-imports -- preloaded by `-r`, which takes CommonJS
const { app, BrowserWindow } = require('electron')

const emit = app.emit.bind(app)
const reallyReady = app.whenReady()
const held = { args: [], ready: false, release: () => undefined }
const released = new Promise((resolve) => (held.release = resolve))

app.emit = (event, ...args) => {
  if (event !== 'ready') return emit(event, ...args)
  held.args = args
  return app.listenerCount('ready') > 0
}
app.isReady = () => held.ready
app.whenReady = () => released
globalThis.__playwright_run = async () => {
  await reallyReady
  held.ready = true
  held.release()
  emit('ready', ...held.args)
}

// For tests: a window that never says that it has painted, as happens on Wayland (electron/electron#48859).
if (process.env.LINGGU_RIG_NEVER_READY_TO_SHOW) {
  const emitOfWindow = BrowserWindow.prototype.emit
  BrowserWindow.prototype.emit = function (event, ...args) {
    return event === 'ready-to-show' ? false : emitOfWindow.call(this, event, ...args)
  }
}

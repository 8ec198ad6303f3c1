// A bare Electron: one window with a static page that holds one button.
import { app, BrowserWindow } from 'electron'

// Not awaited: Electron is ready only after this module has run to its end.
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1080,
    height: 760,
    show: false,
    webPreferences: { sandbox: true },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(new URL('index.html', import.meta.url).pathname)
})

// The least that an Electron can be: a tray, or a window with the page that LINGGU_FLOOR names.
import { app, BrowserWindow, nativeImage, Tray } from 'electron'

const page = process.env.LINGGU_FLOOR ?? ''
/** @type {Tray[]} held, or it would be collected */
const trays = []
app.on('window-all-closed', () => {})
// Not awaited: Electron is ready only after this module has run to its end.
void app.whenReady().then(() => {
  if (page === '') return void trays.push(new Tray(nativeImage.createEmpty()))
  const window = new BrowserWindow({ width: 1080, height: 760, show: false })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(page)
})

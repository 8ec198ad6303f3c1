// A bare Electron that keeps only a tray.
import { app, nativeImage, Tray } from 'electron'

app.on('window-all-closed', () => {})
/** @type {Tray[]} held, or it would be collected */
const trays = []
void app.whenReady().then(() => {
  const tray = new Tray(nativeImage.createEmpty())
  tray.setToolTip('Floor')
  trays.push(tray)
  performance.mark('tray-up')
})

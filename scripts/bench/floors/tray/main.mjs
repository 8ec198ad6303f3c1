// A bare Electron that keeps only a tray.
import { app, nativeImage, Tray } from 'electron'

app.on('window-all-closed', () => {})
await app.whenReady()
const tray = new Tray(nativeImage.createEmpty())
tray.setToolTip('Floor')
performance.mark('tray-up')

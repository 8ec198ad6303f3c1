/* global console, Buffer */
// The smallest app that touches every part of the rig. It says on its output what reaches it.
import {
  app,
  BrowserWindow,
  Menu,
  Notification,
  Tray,
  nativeImage,
  powerMonitor,
  powerSaveBlocker,
} from 'electron'
import { join } from 'node:path'

const say = (...words) => console.log('RIG', ...words)
const square = (red, green, blue) => {
  const pixels = Buffer.alloc(22 * 22 * 4)
  for (let at = 0; at < pixels.length; at += 4) pixels.set([blue, green, red, 255], at)
  return nativeImage.createFromBitmap(pixels, { width: 22, height: 22 })
}

const folder = app.commandLine.getSwitchValue('user-data-dir')
if (folder) app.setPath('userData', folder)

if (!app.requestSingleInstanceLock()) {
  app.exit(0)
} else {
  app.on('second-instance', (_event, args) =>
    say('second', args.filter((arg) => arg.startsWith('--word=')).join(' ')),
  )
  app.on('window-all-closed', () => say('no window'))
  app.whenReady().then(() => {
    const tray = new Tray(square(200, 0, 0))
    const showMenu = (...more) =>
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: 'Pain spike', click: () => say('pressed spike') },
          { label: 'Not now', enabled: false },
          { type: 'separator' },
          {
            label: 'Pause',
            submenu: [
              { label: '30 minutes', type: 'checkbox', checked: true, click: () => say('pressed 30') },
            ],
          },
          ...more,
        ]),
      )
    showMenu()
    tray.setToolTip('Next at 10:40')
    tray.on('click', () => say('tray click'))
    powerMonitor.on('suspend', () => say('suspend'))
    powerMonitor.on('resume', () => say('resume'))
    const open = () => {
      const window = new BrowserWindow({ width: 800, height: 600, x: 0, y: 0, title: 'Rig fixture' })
      return window.loadFile(join(import.meta.dirname, 'page.html'))
    }
    globalThis.fixture = {
      open,
      notify: () => {
        const notification = new Notification({ title: 'Time for a short break', body: 'Three minutes' })
        notification.on('click', () => say('notification click'))
        notification.on('close', () => say('notification close'))
        notification.show()
        globalThis.fixture.kept = notification
      },
      idle: () => powerMonitor.getSystemIdleTime(),
      changeTray: () => {
        tray.setImage(square(0, 200, 0))
        tray.setToolTip('Paused')
        showMenu({ label: 'Resume', click: () => say('pressed resume') })
      },
      awake: () => powerSaveBlocker.start('prevent-display-sleep'),
      sleepy: (id) => powerSaveBlocker.stop(id),
    }
    open().then(() => say('ready'))
  })
}

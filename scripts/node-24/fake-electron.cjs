/* global require, process, Buffer, __dirname */
/* eslint-disable @typescript-eslint/no-require-imports -- preloaded by `-r`, which takes CommonJS */
// Stands for the module `electron` where the built main process runs in plain Node. Preload it with `-r`. What the app
// needs an answer from is written out; everything else can be called and does nothing.
const { EventEmitter } = require('node:events')
const Module = require('node:module')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

const root = join(__dirname, '..', '..')
const userData = process.argv.find((arg) => arg.startsWith('--user-data-dir='))?.split('=')[1] ?? tmpdir()

/** Anything: can be called, made with `new`, and has every property; awaiting it gives undefined. */
const anything = (own = {}) =>
  new Proxy(function () {}, {
    get: (_target, name) => {
      if (name in own) return own[name]
      if (name === 'then' || name === Symbol.toPrimitive || name === Symbol.iterator) return undefined
      return anything()
    },
    set: (_target, name, value) => {
      own[name] = value
      return true
    },
    apply: () => undefined,
    construct: () => anything(),
  })

/** An emitter with what is given, and with every other method. */
const emitter = (own) => {
  const real = Object.assign(new EventEmitter(), own)
  return new Proxy(real, {
    get: (target, name) =>
      name in target || typeof name === 'symbol' || name === 'then' ? target[name] : () => undefined,
  })
}

/** What the app set: Chromium's switches, and the requests that it answers. */
const seen = { switches: [], handlers: new Map() }

const app = emitter({
  isPackaged: false,
  commandLine: {
    hasSwitch: () => false,
    getSwitchValue: () => '',
    removeSwitch: () => undefined,
    appendSwitch: (name, value = '') => seen.switches.push([name, value]),
    appendArgument: () => undefined,
  },
  whenReady: () => Promise.resolve(),
  isReady: () => true,
  requestSingleInstanceLock: () => true,
  getPath: (name) => (name === 'userData' ? userData : tmpdir()),
  getAppPath: () => root,
  getVersion: () => '0.0.0',
  getName: () => 'Linggu',
  getLocale: () => 'en-GB',
  getLocaleCountryCode: () => 'GB',
  getPreferredSystemLanguages: () => ['en-GB'],
  getLoginItemSettings: () => ({ openAtLogin: false, wasOpenedAtLogin: false }),
  quit: () => app.emit('before-quit', {}),
  exit: (code) => process.exit(code),
})

const image = () =>
  anything({ isEmpty: () => false, getSize: () => ({ width: 16, height: 16 }), toPNG: () => Buffer.alloc(8) })
const display = {
  scaleFactor: 1,
  bounds: { x: 0, y: 0, width: 1366, height: 768 },
  workArea: { x: 0, y: 0, width: 1366, height: 768 },
  workAreaSize: { width: 1366, height: 768 },
}
/** A class of emitters. */
const maker = (statics = {}, own = () => ({})) =>
  Object.assign(function () {
    return emitter(own())
  }, statics)

const parts = {
  app,
  ipcMain: emitter({
    handle: (name, handler) => void seen.handlers.set(name, handler),
    removeHandler: (name) => void seen.handlers.delete(name),
  }),
  BrowserWindow: maker({
    getAllWindows: () => [],
    getFocusedWindow: () => null,
    fromWebContents: () => null,
  }),
  Tray: maker({}, () => ({ isDestroyed: () => false })),
  Notification: maker({ isSupported: () => false }),
  Menu: Object.assign(() => undefined, {
    buildFromTemplate: () => anything(),
    setApplicationMenu: () => undefined,
    getApplicationMenu: () => null,
  }),
  nativeImage: { createFromPath: image, createFromBuffer: image, createEmpty: image },
  nativeTheme: emitter({ shouldUseDarkColors: false }),
  screen: emitter({
    getAllDisplays: () => [display],
    getPrimaryDisplay: () => display,
    getDisplayMatching: () => display,
    getDisplayNearestPoint: () => display,
  }),
  powerMonitor: emitter({
    getSystemIdleTime: () => 0,
    getSystemIdleState: () => 'active',
    isOnBatteryPower: () => false,
  }),
}
const OTHERS =
  'clipboard contentTracing crashReporter dialog globalShortcut net powerSaveBlocker protocol safeStorage session shell systemPreferences webContents webFrameMain'
const electron = Object.assign(Object.fromEntries(OTHERS.split(' ').map((name) => [name, anything()])), parts)

const isElectron = (request) => request === 'electron' || request === 'electron/main'
const load = Module._load
Module._load = function (request, ...rest) {
  return isElectron(request) ? electron : load.call(this, request, ...rest)
}
// The same for ES modules, whose loader lives in a thread of its own.
const source = `export const { ${Object.keys(electron).join(', ')} } = globalThis.lingguFake.electron
export default globalThis.lingguFake.electron`
const hooks = `const isElectron = ${isElectron}
export const resolve = (request, context, next) =>
  isElectron(request) ? { url: 'fake:electron', shortCircuit: true } : next(request, context)
export const load = (url, context, next) =>
  url === 'fake:electron'
    ? { format: 'module', source: ${JSON.stringify(source)}, shortCircuit: true }
    : next(url, context)`
globalThis.lingguFake = { seen, app, electron }
Module.register(`data:text/javascript,${encodeURIComponent(hooks)}`)

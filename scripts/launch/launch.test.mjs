import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { hasDisplay } from './display.mjs'
import { scratchFolder } from '../testing/scratch.mjs'

const START = fileURLToPath(new URL('../testing/start-fake-app.mjs', import.meta.url))

/** @param {number} pid */
function runs(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/**
 * Starts the stand-in for the app on a machine without display and session bus.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [more]
 */
function start(command, args, more) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, XDG_RUNTIME_DIR: scratchFolder(), ...more }
  for (const name of ['DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'npm_lifecycle_event']) {
    if (more?.[name] === undefined) delete env[name]
  }
  const child = spawn(command, args, { env })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  child.stdout.on('data', (data) => (output += data))
  child.stderr.on('data', (data) => (output += data))
  const ended = once(child, 'close')
  return { child, ended, output: () => output }
}

/** @param {() => string} output */
async function appOf(output) {
  await expect.poll(output, { timeout: 20_000 }).toMatch(/^app .*$/m)
  /** @type {{ pids: number[], DISPLAY: string, DBUS_SESSION_BUS_ADDRESS: string }} */
  const app = JSON.parse(String(/^app (.*)$/m.exec(output())?.[1]))
  return app
}

test("the app's exit code is passed on", async () => {
  const { ended } = start(process.execPath, [START, 'exit-at-once'])
  expect(await ended).toEqual([7, null])
})

test.each([
  ['0', 'Linggu could not start: the disk is full.\n'],
  [
    '1',
    'Linggu could not start: the disk is full.\n[1:1130/165823.1:ERROR:dbus/bus.cc(408)] Failed to connect to the bus\nGtk-WARNING **: cannot open display\nAll that was said is in ',
  ],
])(
  'what others than the app say goes to a file, and is shown when the app fails (%s)',
  async (code, words) => {
    const log = join(scratchFolder(), 'logs', 'electron.log')
    const { ended, output } = start(process.execPath, [START, 'noisy', code], { LINGGU_FAKE_LOG: log })
    expect(await ended).toEqual([Number(code), null])
    const said = output()
      .split(/^(?:No display|No session bus|Warning: running as root).*\n/m)
      .join('')
    expect(said.startsWith(words)).toBe(true)
    if (code === '0') expect(said).toBe(words)
    expect(readFileSync(log, 'utf8').split('\n')).toHaveLength(4)
  },
)

test.each(/** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))(
  '%s ends the app and all that was started for it',
  async (signal) => {
    const { child, ended, output } = start(process.execPath, [START])
    const app = await appOf(output)
    expect(output()).toContain(
      `No display here: running on a virtual one (${app.DISPLAY}), so there is no window to see.`,
    )
    expect(app.DBUS_SESSION_BUS_ADDRESS).toMatch(/^unix:/)
    child.kill(signal)
    expect(await ended).toEqual([0, null])
    await expect.poll(() => app.pids.filter(runs)).toEqual([])
    expect(await hasDisplay({ DISPLAY: app.DISPLAY })).toBe(false)
  },
)

test('an app that will not quit is ended by the second Ctrl-C', async () => {
  const { child, ended, output } = start(process.execPath, [START, 'obstinate'])
  const app = await appOf(output)
  child.kill('SIGINT')
  await expect.poll(output).toContain('No.')
  child.kill('SIGINT')
  expect(await ended).toEqual([130, null])
  await expect.poll(() => app.pids.filter(runs)).toEqual([])
  expect(await hasDisplay({ DISPLAY: app.DISPLAY })).toBe(false)
})

test('nothing outlives npm, even when npm is killed', async () => {
  // As npm does it: a shell between.
  const words = ['-c', `'${process.execPath}' '${START}'; exit $?`]
  const { child, ended, output } = start('sh', words, { npm_lifecycle_event: 'start' })
  const app = await appOf(output)
  child.kill('SIGKILL')
  await ended
  await expect.poll(() => app.pids.filter(runs)).toEqual([])
  expect(await hasDisplay({ DISPLAY: app.DISPLAY })).toBe(false)
})

test('root, and only root, is warned that there is no sandbox', async () => {
  const { ended, output } = start(process.execPath, [START, 'exit-at-once'])
  await ended
  const warned = output().includes('Warning: running as root, so Electron runs without its sandbox')
  expect(warned).toBe(process.getuid?.() === 0)
})

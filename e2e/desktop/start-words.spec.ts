import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '../rig/test'

const ROOT = join(import.meta.dirname, '../..')
/** All that a newcomer reads, in order; which of them depends on the machine. */
const SENTENCES = [
  /^Building the app\.$/,
  /^No display here: running on a virtual one \(:\d+\), so there is no window to see\.$/,
  /^No session bus here: running with one of its own\.$/,
  /^Warning: running as root, so Electron runs without its sandbox; use an ordinary user for daily use\.$/,
  /^Linggu is ready$/,
]

test('npm start on a machine without buses and display prints its own sentences and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'linggu-start-'))
  const nowhere = `unix:path=${join(folder, 'no-bus')}`
  const env: NodeJS.ProcessEnv = { ...process.env, XDG_RUNTIME_DIR: folder, DBUS_SYSTEM_BUS_ADDRESS: nowhere }
  for (const name of ['DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'npm_lifecycle_event'])
    delete env[name]
  const args = ['scripts/run.mjs', 'start', `--user-data-dir=${join(folder, 'data')}`]
  const child = spawn(process.execPath, args, { cwd: ROOT, env })
  const said = { text: '' }
  child.stdout.on('data', (data: Buffer) => (said.text += data.toString()))
  child.stderr.on('data', (data: Buffer) => (said.text += data.toString()))
  const ended = once(child, 'close')
  try {
    await expect.poll(() => said.text).toContain('Linggu is ready')
    child.kill('SIGINT')
    expect(await ended).toEqual([0, null])
    const lines = said.text.trim().split('\n')
    expect(lines.filter((line) => !SENTENCES.some((sentence) => sentence.test(line)))).toEqual([])
    expect(readFileSync(join(ROOT, '.cache', 'electron.log'), 'utf8')).toContain('bus')
  } finally {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
})

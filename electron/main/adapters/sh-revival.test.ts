import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { WAIT_AND_REVIVE } from './sh-revival'

/** Something that lives until it is killed, in the place of a bus. */
function livingBus(): ChildProcess {
  const bus = spawn('/bin/sh', ['-c', 'read forever'], { stdio: ['pipe', 'ignore', 'ignore'] })
  onTestFinished(() => void bus.kill('SIGKILL'))
  return bus
}

async function deadBus(): Promise<number> {
  const bus = livingBus()
  bus.kill('SIGKILL')
  await once(bus, 'exit')
  return bus.pid!
}

/** Vitest would give up after a second, which a busy machine needs. */
const PATIENT = { timeout: 30_000 }

/** A process that has ended, and whose end its parent never asks about. */
async function zombie(): Promise<number> {
  const parent = spawn('/bin/sh', ['-c', 'read end <&3 3<&- & echo $!; exec sleep 60 3<&-'], {
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
  })
  onTestFinished(() => void parent.kill('SIGKILL'))
  const [line] = (await once(createInterface({ input: parent.stdout! }), 'line')) as [string]
  // It may end only when the shell, which would ask about it, has become sleep.
  await vi.waitUntil(() => readFileSync(`/proc/${parent.pid}/comm`, 'utf8') === 'sleep\n', PATIENT)
  parent.stdio[3]!.destroy()
  await vi.waitUntil(() => / Z /.test(readFileSync(`/proc/${line}/stat`, 'utf8')), PATIENT)
  return Number(line)
}

/** What is started, an argument a line, when the app says these lines and then ends. */
async function startedAfter(...lines: readonly string[]): Promise<readonly string[]> {
  const program = ['/usr/bin/env', 'printf', '%s\\n', 'an app', '--user-data-dir=/a  b']
  const sh = spawn('/bin/sh', ['-c', WAIT_AND_REVIVE, 'linggu', ...program], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const said: Buffer[] = []
  sh.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  sh.stdin.end(lines.map((line) => `${line}\n`).join(''))
  await once(sh, 'close')
  return Buffer.concat(said).toString().split('\n').slice(0, -1)
}

const NOTHING: readonly string[] = []
const APP = ['an app', '--user-data-dir=/a  b']

// Only Linux has such buses, and /proc.
describe.runIf(process.platform === 'linux')('whoever waits for the end of the app', () => {
  test('starts it again when the bus has died too, as it was seen last', async () => {
    const bus = await deadBus()
    expect(await startedAfter(`bus ${bus}`, 'hidden')).toEqual([...APP, '--hidden', '--revived=1'])
    expect(await startedAfter(`bus ${bus}`, 'hidden', 'shown', 'tries 2')).toEqual([...APP, '--revived=2'])
    expect(await startedAfter(`bus ${await zombie()}`)).toEqual([...APP, '--revived=1'])
  })
  test('counts the bus that was met last', async () => {
    const [old, living] = [await deadBus(), livingBus().pid!]
    expect(await startedAfter(`bus ${old}`, `bus ${living}`)).toEqual(NOTHING)
    expect(await startedAfter(`bus ${living}`, `bus ${old}`)).not.toEqual(NOTHING)
  })
  test('leaves it ended when it said goodbye, when the bus lives, when no bus was known', async () => {
    expect(await startedAfter(`bus ${await deadBus()}`, 'bye')).toEqual(NOTHING)
    expect(await startedAfter(`bus ${livingBus().pid!}`)).toEqual(NOTHING)
    expect(await startedAfter('tries 1', 'hidden')).toEqual(NOTHING)
  })
  test('starts it again when it asked for that', async () => {
    const living = livingBus().pid!
    expect(await startedAfter(`bus ${living}`, 'hidden', 'again')).toEqual([
      ...APP,
      '--hidden',
      '--revived=1',
    ])
  })
})

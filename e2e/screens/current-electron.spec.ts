import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readlink, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { requestNames } from '@core/ipc/contract'
import { IS_ROOT } from '../rig/app'
import { runBuiltMain } from './built-main'
import { findChromium } from './chromium'

// What can be tried of the declared Electron where its download is out of reach: its Node and a Chromium of its age.

const NODES = [process.execPath, process.env['LINGGU_NODE_24'] ?? ''].filter((path) => path !== '')

for (const node of NODES)
  test(`the built main process starts, answers and quits in ${node === process.execPath ? 'this Node' : 'Node 24'}`, async () => {
    const main = await runBuiltMain(node)
    if (node !== process.execPath) expect(main.node).toMatch(/^24\./)
    expect(main.requests).toBe(requestNames.length)
    expect(main.answers).toMatchObject({
      page: { ok: true, value: { entries: [] } },
      summary: { ok: true },
      diagnostics: { ok: true, value: expect.stringContaining('Linggu 0.0.0') },
    })
  })

/** Everything that a Chromium says until it ends by itself, and the file that it runs. */
async function runChromium(args: readonly string[]) {
  const child = spawn(findChromium(), args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { text: '' }
  child.stdout.on('data', (data: Buffer) => (said.text += data.toString()))
  child.stderr.on('data', (data: Buffer) => (said.text += data.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  // What is called chromium is a script, which the program replaces.
  const program = { path: '' }
  await expect
    .poll(async () => (program.path = await readlink(`/proc/${child.pid}/exe`).catch(() => 'gone')))
    .toMatch(/chrom[^/]*$|gone/)
  return { code: await ended, said: said.text, program: program.path }
}

/** The names of switches and features that a set of switches consists of. */
const namesIn = (switches: readonly (readonly [string, string])[]) =>
  switches.flatMap(([name, value]) => [name, ...(name.endsWith('able-features') ? value.split(',') : [])])

for (const more of [[], ['--disable-gpu']])
  test(`Chromium knows each switch that we set, and draws with them ${more.join(' ')}`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'linggu-switches-'))
    try {
      const { switches } = await runBuiltMain(process.execPath)
      expect(switches.length).toBeGreaterThan(3)
      const picture = join(folder, 'drawn.png')
      const { code, said, program } = await runChromium([
        '--headless',
        ...(IS_ROOT ? ['--no-sandbox'] : []),
        `--user-data-dir=${join(folder, 'data')}`,
        ...switches.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
        ...more,
        `--screenshot=${picture}`,
        'data:text/html,<p>drawn</p>',
      ])
      expect(said).not.toMatch(/unrecogni[sz]ed|unknown (flag|switch)|isn't usable|FATAL/i)
      expect(code).toBe(0)
      expect((await stat(picture)).size).toBeGreaterThan(1000)
      const names = namesIn(switches)
      const args = ['-aoFf', '-', program]
      const search = promisify(execFile)('grep', args, { maxBuffer: 2 ** 28 })
      search.child.stdin?.end(names.join('\n'))
      const known = new Set((await search).stdout.split('\n'))
      expect(names.filter((name) => !known.has(name))).toEqual([])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

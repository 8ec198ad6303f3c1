import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IS_ROOT } from '../rig/app'
import { expect, test } from '../rig/test'

const PROJECT = join(import.meta.dirname, '../..')
const INSIDE = join(import.meta.dirname, '../network/inside.py')
const PLAYWRIGHT = join(PROJECT, 'node_modules/@playwright/test/cli.js')

/** The environment without what this test run set for itself: the inner run is one of its own. */
const cleanEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PLAYWRIGHT|PW|TEST_)/.test(name)))

test('in a network of its own, the app sends nothing and looks up nothing', async ({ rig }, testInfo) => {
  test.setTimeout(300_000)
  const capture = join(rig.up.folder, 'packets.jsonl')
  const run = [
    PLAYWRIGHT,
    'test',
    '--project=network',
    '--workers=1',
    `--output=${testInfo.outputPath('inside')}`,
  ]
  const namespaces = ['--net', '--mount', ...(IS_ROOT ? [] : ['--map-root-user'])]
  const child = spawn(
    'unshare',
    [
      ...namespaces,
      process.env['LINGGU_PYTHON'] ?? '/usr/bin/python3',
      '-B',
      INSIDE,
      capture,
      process.execPath,
      ...run,
    ],
    {
      cwd: PROJECT,
      env: {
        ...cleanEnvironment(),
        LINGGU_NETWORK: '1',
        LINGGU_CAPTURE: capture,
        LINGGU_DESK: JSON.stringify(rig.up),
      },
    },
  )
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  await testInfo.attach('inside', { body: Buffer.concat(said), contentType: 'text/plain' })
  if (existsSync(capture))
    await testInfo.attach('packets', { body: readFileSync(capture), contentType: 'text/plain' })
  expect(code, Buffer.concat(said).toString()).toBe(0)
})

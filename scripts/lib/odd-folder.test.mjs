import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runChild } from './child.mjs'
import { scratchFolder } from '../testing/scratch.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

test('a checkout in a folder with spaces and Chinese letters builds and passes its tests', async () => {
  const copy = join(scratchFolder(), 'a b 灵骨')
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  for (const file of files.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path))))
    cpSync(join(ROOT, file), join(copy, file))
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  const run = async (/** @type {string[]} */ ...args) => {
    const { code, output } = await runChild(process.execPath, args, { cwd: copy, env: process.env })
    expect(code, output).toBe(0)
  }
  await run('scripts/run.mjs', 'build')
  for (const part of ['main', 'preload', 'renderer/index.html'])
    expect(existsSync(join(copy, 'out', part))).toBe(true)
  await run('node_modules/vitest/vitest.mjs', 'run', 'core/time', 'sqlite-migrations', 'backup-files')
}, 240_000)

import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { Linter } from 'eslint'
import { complaintAboutNode } from './node-version.mjs'
import { scratchFolder } from '../testing/scratch.mjs'

const SCRIPTS = fileURLToPath(new URL('..', import.meta.url))

test.each(['20.19.0', '20.20.2', '22.0.0', '26.1.0'])('Node %s is new enough', (version) => {
  expect(complaintAboutNode(version)).toBeNull()
})

test.each(['20.18.3', '18.20.0', '16.0.0', '9.9.9'])('Node %s is not', (version) => {
  expect(complaintAboutNode(version)).toBe(
    `Linggu needs Node 20.19 or newer and this is Node ${version}: install a newer Node (the current LTS is a good choice) and run the same command again.`,
  )
})

test('on an old Node a command says so in one sentence and fails', () => {
  const old = join(scratchFolder(), 'old-node.cjs')
  const versions =
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })"
  writeFileSync(old, versions)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', old, join(SCRIPTS, 'run.mjs'), 'start'],
    { encoding: 'utf8' },
  )
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^Linggu needs Node 20\.19 or newer and this is Node 18\.20\.4: .*\n$/)
  expect(status).toBe(1)
})

test.each([
  ['run.mjs', ['./setup/node-version.mjs']],
  ['setup/node-version.mjs', []],
])(
  'an old Node can at least parse %s, and loads nothing newer before its version was looked at',
  (file, needs) => {
    const source = readFileSync(join(SCRIPTS, file), 'utf8')
    // Import expressions are the newest thing that Node 14 understands.
    const complaints = new Linter().verify(source, {
      languageOptions: { ecmaVersion: 2020, sourceType: 'module' },
    })
    expect(complaints).toEqual([])
    const imports = [...source.matchAll(/^import .* from '(.*)'/gm)].map(([, path]) => path)
    expect(imports).toEqual(needs)
  },
)

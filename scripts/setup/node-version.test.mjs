import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { Linter } from 'eslint'
import { complaintAboutNode } from './node-version.mjs'
import { scratchFolder } from '../testing/scratch.mjs'

const scripts = fileURLToPath(new URL('..', import.meta.url))
const commands = readdirSync(join(scripts, 'commands'))

test.each(['20.19.0', '20.20.2', '22.0.0', '26.1.0'])('Node %s is new enough', (version) => {
  expect(complaintAboutNode(version)).toBeNull()
})

test.each(['20.18.3', '18.20.0', '16.0.0', '9.9.9'])('Node %s is not', (version) => {
  expect(complaintAboutNode(version)).toBe(
    `Linggu needs Node 20.19 or newer and this is Node ${version}: install a newer Node (the current LTS is a good choice) and run the same command again.`,
  )
})

test.each(commands)('on an old Node %s says so in one sentence and fails', (command) => {
  const old = join(scratchFolder(), 'old-node.cjs')
  const versions =
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })"
  writeFileSync(old, versions)
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', old, join(scripts, command)], {
    encoding: 'utf8',
  })
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^Linggu needs Node 20\.19 or newer and this is Node 18\.20\.4: .*\n$/)
  expect(status).toBe(1)
})

test.each([...commands, 'setup/node-version.mjs'])('an old Node can at least parse %s', (file) => {
  const source = readFileSync(join(scripts, file), 'utf8')
  // Import expressions are the newest thing that Node 14 understands.
  const complaints = new Linter().verify(source, {
    languageOptions: { ecmaVersion: 2020, sourceType: 'module' },
  })
  expect(complaints).toEqual([])
  // And nothing newer may be loaded before the version was looked at.
  const imports = [...source.matchAll(/^import .* from '(.*)'/gm)].map(([, path]) => path)
  expect(imports).toEqual(file === 'setup/node-version.mjs' ? [] : ['./setup/node-version.mjs'])
})

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SCRIPTS = fileURLToPath(new URL('..', import.meta.url))

/**
 * Packages that a module needs before its first line runs.
 * @param {string} file
 * @param {Set<string>} seen
 * @returns {string[]}
 */
function packagesBefore(file, seen = new Set()) {
  if (seen.has(file)) return []
  seen.add(file)
  const source = readFileSync(file, 'utf8')
  return [...source.matchAll(/^(?:import|export)\s(?:[\w\s{},*]+\sfrom\s)?'([^']+)'/gm)].flatMap(
    ([, name = '']) => {
      if (name.startsWith('node:')) return []
      return name.startsWith('.') ? packagesBefore(join(dirname(file), name), seen) : [`${file}: ${name}`]
    },
  )
}

/** Every command of package.json, and what they all go through. */
const RUN = join(SCRIPTS, 'run.mjs')
const loaded = [
  RUN,
  ...[...readFileSync(RUN, 'utf8').matchAll(/: '(\.[^']+)'/g)].map(([, name = '']) => join(SCRIPTS, name)),
]

// In a fresh clone the scripts run before there are any packages: they bring them.
test.each(loaded)('%s begins with Node alone', (file) => {
  expect(packagesBefore(file)).toEqual([])
})

test('each command of package.json is one of them', () => {
  const { scripts } = JSON.parse(readFileSync(join(SCRIPTS, '..', 'package.json'), 'utf8'))
  const run = readFileSync(RUN, 'utf8')
  const names = Object.values(scripts).flatMap((line) => /run\.mjs (\S+)/.exec(String(line))?.[1] ?? [])
  expect(names.length).toBeGreaterThan(15)
  expect(names.filter((name) => !new RegExp(`^ {2}'?${name}'?: `, 'm').test(run))).toEqual([])
})

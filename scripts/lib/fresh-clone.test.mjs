import { readFileSync, readdirSync } from 'node:fs'
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

/** What the scripts themselves import, and what they load once Node is known to be new enough. */
const loaded = readdirSync(SCRIPTS)
  .filter((name) => name.endsWith('.mjs') && !name.endsWith('.test.mjs'))
  .map((name) => join(SCRIPTS, name))
  .filter((file) => readFileSync(file, 'utf8').includes('runOnSupportedNode'))
  .flatMap((file) => {
    const later = [...readFileSync(file, 'utf8').matchAll(/import\('([^']+)'\)/g)]
    return [file, ...later.map(([, name = '']) => join(dirname(file), name))]
  })

// In a fresh clone the scripts run before there are any packages: they bring them.
test.each(loaded)('%s begins with Node alone', (file) => {
  expect(packagesBefore(file)).toEqual([])
})

test('all commands are looked at', () => {
  expect(loaded.length).toBeGreaterThan(20)
})

import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../rig/test'
import { seedSettings } from '../helpers/seed'

const BUILT = join(import.meta.dirname, '../../out/renderer')

/** Files and what they import before they run: `import()` is left out. */
function loadedAtOnce(folder: string, entries: readonly string[]): string {
  const met = new Set(entries)
  for (const file of met) {
    const code = readFileSync(join(folder, file), 'utf8')
    for (const [, name] of code.matchAll(/(?:from|import)\s*["'`]\.\/([\w./-]+\.js)["'`]/g))
      if (name) met.add(name)
  }
  return [...met].map((file) => readFileSync(join(folder, file), 'utf8')).join('\n')
}

test('the first page loads no charts, no sound library and no screen but the session', () => {
  const folder = join(BUILT, 'assets')
  const html = readFileSync(join(BUILT, 'index.html'), 'utf8')
  const named = Array.from(html.matchAll(/"\.\/assets\/([^"]+\.js)"/g), ([, name]) => name!)
  expect(named.length).toBeGreaterThan(0)
  const code = loadedAtOnce(folder, named)
  expect(code).toContain('app:snapshot')
  for (const later of ['log:patterns', 'Howler', 'log:review', 'settings:reset'])
    expect(code.includes(later), later).toBe(false)
  for (const screen of ['LogScreen', 'SettingsScreen', 'LearnScreen', 'RemindersScreen'])
    expect(readdirSync(folder).some((file) => file.startsWith(screen))).toBe(true)
})

test('in the tray there is no page and no log', async ({ rig, launch }) => {
  const userData = seedSettings(`${rig.up.folder}/user-data`)
  const app = await launch({ userData, args: ['--hidden'] })
  await rig.tray.waitForItem('Start session')
  const types = await app.electron.evaluate(({ app }) => app.getAppMetrics().map(({ type }) => type))
  expect(types).not.toContain('Tab')
  expect(existsSync(join(userData, 'log.db'))).toBe(false)
})

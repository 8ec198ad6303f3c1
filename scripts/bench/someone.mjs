import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The rules have a whole day and come every four hours or less often, so that none is due while the bench looks. */
const RULES = 10
const EVERY_MINUTES = 240

/**
 * Writes the settings of somebody who has been through the first run and has ten reminders.
 * @param {string} root the checkout
 * @param {string} userData
 */
export async function writeSomeone(root, userData) {
  /** @param {string} path */
  const load = async (path) => {
    const alias = { '@core': join(root, 'core') }
    const { runnerImport } = await import('vite')
    const { module } = await runnerImport(join(root, path), { root, resolve: { alias }, logLevel: 'error' })
    return module
  }
  const { CONFIG_VERSION } = await load('core/settings/migrate.ts')
  const { DEFAULT_APP, DEFAULT_SESSION, DEFAULT_SOUND } = await load('core/settings/settings.ts')
  const { UNANSWERED } = await load('core/safety/screening.ts')
  const rules = Array.from({ length: RULES }, (_, index) => ({
    kind: 'interval',
    id: `rule-${index}`,
    name: `Rule ${index}`,
    enabled: true,
    sound: false,
    everyMinutes: EVERY_MINUTES,
    hours: null,
  }))
  const week = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }])
  const config = {
    version: CONFIG_VERSION,
    app: DEFAULT_APP,
    session: DEFAULT_SESSION,
    sound: DEFAULT_SOUND,
    safety: {
      answers: { ...UNANSWERED, acknowledged: true, pregnancy: 'no' },
      check: { at: Date.UTC(2026, 0, 1), ticked: [] },
    },
    reminders: { rules, hours: { week }, spikeIgnoresHours: false, maxPerDay: null },
  }
  mkdirSync(userData, { recursive: true })
  writeFileSync(join(userData, 'config.json'), JSON.stringify(config))
}

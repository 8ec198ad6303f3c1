// Plays and records whole sessions at real speed and says how far each cue was from its plan: `npm run real-session`.
// Takes about 14 minutes and wants a quiet machine; arguments go to Playwright (`-- -g "3 minutes"`).
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const e2e = fileURLToPath(new URL('./e2e.mjs', import.meta.url))
const { status } = spawnSync(process.execPath, [e2e, '--project=real', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, LINGGU_REAL: '1' },
})
process.exitCode = status ?? 1

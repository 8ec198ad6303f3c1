// Lives eight days of reminders, sessions and looks at the log in one process, and holds memory, listeners, timers and
// files against the first day's: `npm run soak`. Takes about five minutes; LINGGU_SOAK_DAYS names other lengths.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const e2e = fileURLToPath(new URL('./e2e.mjs', import.meta.url))
const { status } = spawnSync(
  process.execPath,
  [e2e, 'e2e/soak/soak.spec.ts', '--project=desktop', '--workers=1'],
  {
    stdio: 'inherit',
    env: { ...process.env, LINGGU_SOAK_DAYS: process.env['LINGGU_SOAK_DAYS'] ?? '8' },
  },
)
process.exitCode = status ?? 1

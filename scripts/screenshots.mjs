// Draws every screen of the real app in both themes into docs/pictures: `npm run screenshots`.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const e2e = fileURLToPath(new URL('./e2e.mjs', import.meta.url))
const { status } = spawnSync(process.execPath, [e2e, '--project=pictures'], {
  stdio: 'inherit',
  env: { ...process.env, LINGGU_PICTURES: '1' },
})
process.exitCode = status ?? 1

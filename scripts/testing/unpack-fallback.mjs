// Run by tests as a process of its own, so that it can be killed or be short of disk:
// unpack-fallback.mjs CACHE-FOLDER TARBALL ARCHIVE-AS-JSON
import { contextOfThisMachine } from '../lib/context.mjs'
import { ensureFallback } from '../setup/electron-fallback.mjs'
import { runCommand } from '../lib/run-command.mjs'

const [cacheDir = '', tarball = '', archive = ''] = process.argv.slice(2)
await runCommand(async () => {
  const context = {
    ...contextOfThisMachine(),
    cacheDir,
    env: { ...process.env, LINGGU_ELECTRON_TARBALL: tarball },
  }
  context.say(`ready: ${await ensureFallback(context, JSON.parse(archive))}`)
})

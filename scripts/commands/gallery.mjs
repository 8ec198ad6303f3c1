import { join } from 'node:path'
import { ensureCues } from '../lib/build.mjs'
import { contextOfThisMachine } from '../lib/context.mjs'
import { exitOnSignals, runCommand } from '../lib/run-command.mjs'
import { ensurePackages } from '../setup/packages.mjs'

/** `npm run gallery`: every screen in every state in the browser, with hot reload. Arguments: `-- --open`. */
export async function main(/** @type {string[]} */ args) {
  exitOnSignals()
  await runCommand(async () => {
    const context = contextOfThisMachine()
    await ensurePackages(context)
    await ensureCues(context)
    const { createServer } = await import('vite')
    const server = await createServer({
      configFile: join(context.root, 'vite.gallery.config.ts'),
      server: { open: args.includes('--open') ? '/gallery/' : false },
    })
    await server.listen()
    context.say(`Every screen: ${server.resolvedUrls?.local[0] ?? ''}gallery/`)
  })
}

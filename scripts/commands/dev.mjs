import { electronVite, ensureCues, forgetBuild } from '../lib/build.mjs'
import { contextOfThisMachine } from '../lib/context.mjs'
import { launch } from '../launch/launch.mjs'
import { prepare } from '../setup/prepare.mjs'
import { exitOnSignals, runCommand } from '../lib/run-command.mjs'

/** `npm run dev`: the app with hot reload; flags after `--` go to the app. */
export async function main(/** @type {string[]} */ args) {
  const stopExiting = exitOnSignals()
  await runCommand(async () => {
    const context = contextOfThisMachine()
    const electron = await prepare(context)
    await ensureCues(context)
    // electron-vite writes its development build where the real one was.
    await forgetBuild(context.root)
    stopExiting()
    process.exitCode = await launch(context, (withoutSandbox) => ({
      command: process.execPath,
      // What stands behind -- goes to Electron.
      args: [
        electronVite(context.root),
        'dev',
        '--watch',
        '--',
        ...(withoutSandbox ? ['--no-sandbox'] : []),
        ...args,
      ],
      env: { ELECTRON_EXEC_PATH: electron },
    }))
  })
}

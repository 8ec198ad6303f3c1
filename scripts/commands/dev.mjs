import { existsSync } from 'node:fs'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launch } from '../launch/launch.mjs'
import { electronVite, ensureCues } from '../lib/build.mjs'
import { contextOfThisMachine } from '../lib/context.mjs'
import { exitOnSignals, runCommand } from '../lib/run-command.mjs'
import { prepare } from '../setup/prepare.mjs'

/**
 * The folder that Electron runs while developing, so that the build in out/ stays as it is.
 * @param {string} root
 */
async function developmentFolder(root) {
  const folder = join(root, '.cache', 'dev')
  await mkdir(folder, { recursive: true })
  const { name, productName, version, type, main } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  )
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, productName, version, type, main }))
  const resources = join(folder, 'resources')
  if (!existsSync(resources)) await symlink(join(root, 'resources'), resources, 'junction')
  return folder
}

/** `npm run dev`: the app with hot reload; flags after `--` go to the app. */
export async function main(/** @type {string[]} */ args) {
  const stopExiting = exitOnSignals()
  await runCommand(async () => {
    const context = contextOfThisMachine()
    const electron = await prepare(context)
    await ensureCues(context)
    const folder = await developmentFolder(context.root)
    stopExiting()
    const development = ['dev', '--watch', '--outDir', join(folder, 'out'), '--entry', folder]
    process.exitCode = await launch(context, (withoutSandbox) => ({
      command: process.execPath,
      // What stands behind -- goes to Electron.
      args: [
        electronVite(context.root),
        ...development,
        '--',
        ...(withoutSandbox ? ['--no-sandbox'] : []),
        ...args,
      ],
      env: { ELECTRON_EXEC_PATH: electron },
    }))
  })
}

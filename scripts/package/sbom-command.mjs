import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runChild } from '../lib/child.mjs'
import { contextOfThisMachine } from '../lib/context.mjs'
import { SetupFailure } from '../lib/failure.mjs'
import { runCommand } from '../lib/run-command.mjs'
import { npmScript } from '../setup/npm.mjs'

/** npm's own list, from the lock file alone. It marks tools as such, the package `electron` too, whose runtime is shipped. */
const SBOM = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application']
const LONGEST = 20_000_000

/** `npm run sbom`: writes the software bill of materials (CycloneDX) to dist/sbom.cdx.json. */
export async function main() {
  await runCommand(async () => {
    const { root, env, say } = contextOfThisMachine()
    const options = { cwd: root, env, keep: LONGEST }
    const { code, stdout, output } = await runChild(process.execPath, [npmScript(env), ...SBOM], options)
    if (code !== 0) throw new SetupFailure(`npm could not list the packages: ${output.trim()}`)
    await mkdir(join(root, 'dist'), { recursive: true })
    await writeFile(join(root, 'dist', 'sbom.cdx.json'), stdout)
    say('Written to dist/sbom.cdx.json.')
  })
}

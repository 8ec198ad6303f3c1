import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contextOfThisMachine } from '../lib/context.mjs'
import { runCommand } from '../lib/run-command.mjs'
import { billOfMaterials } from './bill-of-materials.mjs'

/** `npm run sbom`: writes the software bill of materials to dist/sbom.cdx.json. */
export async function main() {
  await runCommand(async () => {
    const { root, say } = contextOfThisMachine()
    const bill = billOfMaterials(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')))
    await mkdir(join(root, 'dist'), { recursive: true })
    await writeFile(join(root, 'dist', 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`)
    say('Written to dist/sbom.cdx.json.')
  })
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contextOfThisMachine } from '../lib/context.mjs'
import { SetupFailure } from '../lib/failure.mjs'
import { exitOnSignals, runCommand } from '../lib/run-command.mjs'

/**
 * `npm run camera-check -- FOLDER`: how far the ring of the camera lies from the dots that people made on their own
 * hands. The folder has `dots.csv` and the pictures, and stays outside the repository: see docs/camera.md.
 * @param {string[]} args
 */
export async function main([folder]) {
  exitOnSignals()
  await runCommand(async () => {
    const { root, say } = contextOfThisMachine()
    if (folder === undefined)
      throw new SetupFailure('Name the folder of the pictures: npm run camera-check -- FOLDER')
    // Not at the top: commands begin with Node alone, because a fresh clone has no packages yet.
    const { runnerImport } = await import('vite')
    const testing = join(root, 'core', 'camera', 'testing')
    /** @type {{ module: typeof import('../../core/camera/testing/dotted-hands') }} */
    const { module: dotted } = await runnerImport(join(testing, 'dotted-hands.ts'))
    /** @type {{ module: typeof import('../../core/camera/testing/models-in-node') }} */
    const { module: node } = await runnerImport(join(testing, 'models-in-node.ts'))
    const models = await node.modelsInNode()
    const results = []
    for (const hand of dotted.readDots(await readFile(join(folder, 'dots.csv'), 'utf8'))) {
      const outcome = await dotted.measure(
        models,
        dotted.readPpm(await readFile(join(folder, hand.file))),
        hand,
      )
      const what = outcome.kind === 'ring' ? `${outcome.errorMm.toFixed(1)} mm` : `no ring (${outcome.why})`
      say(`${hand.file}: ${what}`)
      results.push({ ...hand, outcome })
    }
    const { text, holds } = dotted.tableOfDots(results)
    say(`\n${text}\n`)
    say(holds ? 'The bars of docs/camera.md are met.' : 'The bars of docs/camera.md are not met.')
  })
}

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contextOfThisMachine } from '../lib/context.mjs'
import { runCommand } from '../lib/run-command.mjs'
import { nextVersion, releasedChangelog, withVersion } from './version.mjs'

/** How often the project's own version stands at the head of each file. */
const FILES = /** @type {const} */ ([
  ['package.json', 1],
  ['package-lock.json', 2],
])

/** `npm run release -- minor`: changes version and changelog. Committing and tagging are left to people. */
export async function main(/** @type {string[]} */ [step]) {
  await runCommand(async () => {
    const { root, say } = contextOfThisMachine()
    const at = (/** @type {string} */ file) => join(root, file)
    const { version } = JSON.parse(await readFile(at('package.json'), 'utf8'))
    const next = nextVersion(version, step)
    const today = new Date().toISOString().slice(0, 10)
    // First, because it may refuse.
    const changelog = releasedChangelog(await readFile(at('CHANGELOG.md'), 'utf8'), next, today)
    for (const [file, times] of FILES) {
      await writeFile(at(file), withVersion(await readFile(at(file), 'utf8'), version, next, times))
    }
    await writeFile(at('CHANGELOG.md'), changelog)
    say(
      `Version ${version} is now ${next}. Look at the changes, then: git commit -am "Release ${next}"; git tag v${next}`,
    )
  })
}

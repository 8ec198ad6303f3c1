import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { electronVite } from '../lib/build.mjs'
import { contextOfThisMachine } from '../lib/context.mjs'
import { stagePayload } from './payload.mjs'
import { prepare } from '../setup/prepare.mjs'

/** @param {string} folder @returns {Map<string, string>} the sha256 of each file */
function sums(folder) {
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)))
  const sum = (/** @type {string} */ file) => createHash('sha256').update(readFileSync(file)).digest('hex')
  return new Map(
    files.filter((file) => statSync(file).isFile()).map((file) => [relative(folder, file), sum(file)]),
  )
}

/** `npm run reproducible`: makes the app's payload twice and compares every file. */
export async function main() {
  const work = mkdtempSync(join(tmpdir(), 'linggu-twice-'))
  try {
    const context = contextOfThisMachine()
    await prepare(context)
    const { root } = context
    const vite = electronVite(root)
    const made = []
    for (const name of ['first', 'second']) {
      const folder = join(work, name)
      const { status } = spawnSync(process.execPath, [vite, 'build', '--outDir', join(folder, 'out')], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      if (status !== 0) throw new Error('The app could not be built.')
      for (const other of ['node_modules', 'resources', 'package.json'])
        symlinkSync(join(root, other), join(folder, other))
      const payload = join(work, `${name}-payload`)
      await stagePayload(folder, payload, `${context.platform}-${context.arch}`)
      made.push(sums(payload))
    }
    const [first, second] = made
    const names = new Set([...(first?.keys() ?? []), ...(second?.keys() ?? [])])
    const different = [...names].filter((name) => first?.get(name) !== second?.get(name))
    for (const name of different) console.log(`differs: ${name}`)
    console.log(`${names.size} files, ${different.length} different`)
    if (different.length > 0 || names.size === 0) process.exitCode = 1
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { collectLicences } from '../package/licences.mjs'
import { runChild } from '../lib/child.mjs'
import { contextOfThisMachine } from '../lib/context.mjs'
import { npmScript, NPM_PATIENCE } from '../setup/npm.mjs'
import { runCommand } from '../lib/run-command.mjs'
import { refusedLicences } from './allowed-licences.mjs'
import { auditVerdict } from './audit.mjs'
import { looseInLock, unpinned } from './pinned.mjs'
import { unexplained } from './reasons.mjs'

/** @typedef {import('./audit.mjs').Verdict} Verdict */

/** @param {string[]} problems @param {string} words @returns {Verdict} */
const verdictOf = (problems, words) =>
  problems.length === 0 ? { kind: 'passed', words } : { kind: 'failed', problems }

/**
 * @param {import('../lib/context.mjs').Context} context
 * @returns {readonly { name: string, run: () => Promise<Verdict> }[]}
 */
function checks({ root, env }) {
  const read = async (/** @type {string} */ name) => readFile(join(root, name), 'utf8')
  const npm = (/** @type {string[]} */ args, timeoutMs = 120_000) =>
    runChild(process.execPath, [npmScript(env), ...NPM_PATIENCE, ...args], { cwd: root, env, timeoutMs })
  return [
    {
      name: 'exact versions',
      run: async () => {
        const own = JSON.parse(await read('package.json'))
        const lock = JSON.parse(await read('package-lock.json'))
        const count = Object.keys(lock.packages).length - 1
        return verdictOf(
          [...unpinned(own), ...looseInLock(own, lock)],
          `${count} packages, each with its sha512`,
        )
      },
    },
    {
      name: 'reasons',
      run: async () => {
        const own = JSON.parse(await read('package.json'))
        const problems = unexplained(own, await read('docs/dependencies.md'))
        return verdictOf(problems, 'package.json and docs/dependencies.md name the same')
      },
    },
    {
      name: 'licences',
      run: async () => {
        const licences = await collectLicences(root)
        return verdictOf(refusedLicences(licences), `${licences.length} packages are brought along`)
      },
    },
    { name: 'npm audit', run: async () => auditVerdict(await npm(['audit', '--json'])) },
  ]
}

const WORDS = { passed: 'passed', failed: 'FAILED', 'not-run': 'NOT RUN' }

/** `npm run check-supply`: what the app is made of, checked from one command. Not run is said, and is no pass. */
export async function main() {
  await runCommand(async () => {
    const context = contextOfThisMachine()
    const counts = { passed: 0, failed: 0, 'not-run': 0 }
    for (const { name, run } of checks(context)) {
      const verdict = await run()
      counts[verdict.kind]++
      const lines = verdict.kind === 'failed' ? ['', ...verdict.problems].join('\n  ') : ` (${verdict.words})`
      context.say(`${name}: ${WORDS[verdict.kind]}${lines}`)
    }
    if (counts.failed > 0) process.exitCode = 1
    context.say(`${counts.passed} passed, ${counts.failed} failed, ${counts['not-run']} not run`)
  })
}

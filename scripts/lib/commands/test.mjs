import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureBuilt } from '../build.mjs'
import { runChild } from '../child.mjs'
import { contextOfThisMachine } from '../context.mjs'
import { countCheck, countPlaywright, countVitest, sumCounts, tooManyDoubts } from '../counts.mjs'
import { prepareTests, runE2e } from '../e2e.mjs'
import { sentenceFor } from '../failure.mjs'
import { ensureNode24 } from '../node-24.mjs'
import { prepare } from '../prepare.mjs'
import { exitOnSignals } from '../run-command.mjs'
import { runShown } from '../shown-child.mjs'

/** @typedef {import('../counts.mjs').Counts} Counts */
/** @typedef {import('../context.mjs').Context} Context */

/** @type {Counts} */
const FAILED_ONCE = { passed: 0, failed: 1, skipped: 0 }
/** A sample of `npm run torture`. */
const KILLS = 50
/** What runs again in the Node of the declared Electron: where time, files and the log meet the runtime. */
const ON_NODE_24 = ['core/time', 'core/reminder', 'electron/main', '--exclude', '**/*.fuzz.test.ts']

/**
 * Everything that is checked, in order; each is run even when an earlier one failed.
 * @param {Context} context
 * @param {string} electron
 * @param {string | null} node24
 * @returns {readonly { name: string, run: () => Promise<Counts> }[]}
 */
function checks(context, electron, node24) {
  const { root, env } = context
  const reports = join(root, '.cache', 'reports')
  /** @param {string} name @param {string} report @param {string} node @param {readonly string[]} only */
  const unit = (name, report, node, only) => ({
    name,
    run: async () => {
      const file = await freshReport(report)
      const vitest = [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...only]
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
      const code = await runShown(node, [...vitest, ...reporters], { cwd: root, env })
      return countVitest(await readReport(file), code)
    },
  })
  /** For tools that run side by side: what one says is shown when it is done. */
  const quietly = async (/** @type {string} */ script, /** @type {string[]} */ ...args) => {
    const options = { cwd: root, env }
    const { code, output } = await runChild(
      process.execPath,
      [join(root, 'node_modules', script), ...args],
      options,
    )
    if (output.trim() !== '') context.say(output.trim())
    return countCheck(code)
  }
  const freshReport = async (/** @type {string} */ name) => {
    await mkdir(reports, { recursive: true })
    const file = join(reports, name)
    await rm(file, { force: true })
    return file
  }
  const readReport = (/** @type {string} */ file) => readFile(file, 'utf8').catch(() => null)
  let built = false
  /** @param {string} name @param {string} report @param {string[]} args */
  const endToEnd = (name, report, args) => ({
    name,
    run: async () => {
      if (!built) {
        context.say('Not run, because there is no build to run them on.')
        return FAILED_ONCE
      }
      const file = await freshReport(report)
      const code = await runE2e(context, electron, args, file, { LINGGU_NODE_24: node24 ?? '' })
      return countPlaywright(await readReport(file), code)
    },
  })
  return [
    {
      name: 'lint beside format and types',
      run: async () => {
        const lint = quietly('eslint/bin/eslint.js', '.', '--max-warnings', '0')
        const format = await quietly('prettier/bin/prettier.cjs', '--check', '.')
        const types = await quietly('typescript/bin/tsc', '-b')
        return sumCounts([await lint, format, types])
      },
    },
    unit('unit tests', 'unit.json', process.execPath, []),
    ...(node24 === null ? [] : [unit('unit tests in Node 24', 'unit-24.json', node24, ON_NODE_24)]),
    {
      name: 'build',
      run: async () => {
        await ensureBuilt(context, { force: true })
        built = true
        return countCheck(0)
      },
    },
    {
      name: `${KILLS} kills while writing`,
      run: async () => {
        if (!built) return FAILED_ONCE
        // It reads the log by a package, which is there only now.
        const { torture } = await import('../../torture/run.mjs')
        const { kills, acknowledged, faults } = await torture(context, electron, { kills: KILLS })
        for (const fault of faults) context.say(fault)
        context.say(`kills ${kills}, acknowledged ${acknowledged}, lost ${faults.length}`)
        return countCheck(faults.length === 0 && acknowledged > 0 ? 0 : 1)
      },
    },
    endToEnd('end-to-end tests', 'e2e.json', ['--grep-invert', '@alone']),
    // Those that record sound: a busy neighbour would tear it.
    endToEnd('end-to-end tests with sound, one by one', 'e2e-alone.json', [
      '--grep',
      '@alone',
      '--workers',
      '1',
      // A recording is torn by what else the machine does, which no test can help.
      '--retries',
      '2',
    ]),
  ]
}

/** @param {number} since reading of the monotonic clock (ms) */
const secondsSince = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** @param {Context} context @returns {Promise<Counts>} */
async function runChecks(context) {
  const started = performance.now()
  const electron = await prepare(context)
  await prepareTests(context)
  const node24 = await ensureNode24(context)
  const table = [`set-up: ${secondsSince(started)}`]
  if (node24.path === null) table.push(`tests in Node 24: not run (${node24.reason})`)
  const all = []
  for (const { name, run } of checks(context, electron, node24.path)) {
    context.say(`\n== ${name}`)
    const begun = performance.now()
    const counts = await run().catch((error) => {
      context.say(sentenceFor(error))
      return FAILED_ONCE
    })
    all.push(counts)
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
    table.push(`${name}: ${counts.passed} passed, ${counts.failed} failed${skipped}, ${secondsSince(begun)}`)
    for (const test of counts.broken ?? []) table.push(`  failed: ${test}`)
    for (const test of counts.torn ?? [])
      table.push(`  not judged, because the machine stood still meanwhile: ${test}`)
    for (const test of counts.repeated ?? []) table.push(`  passed only when repeated, to be mended: ${test}`)
  }
  const doubts = tooManyDoubts(all)
  table.push(...doubts)
  all.push(...doubts.map(() => FAILED_ONCE))
  context.say(`\n== summary\n${table.join('\n')}\ntotal: ${secondsSince(started)}`)
  return sumCounts(all)
}

/** `npm test`: every check there is. Its last line counts over all of them. */
export async function main() {
  exitOnSignals()
  const context = contextOfThisMachine()
  const { passed, failed } = await runChecks(context).catch((error) => {
    context.say(sentenceFor(error))
    return FAILED_ONCE
  })
  if (failed > 0 || passed === 0) process.exitCode = 1
  context.say(`${passed} passed, ${failed} failed`)
}

import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { onPath } from '../setup/apt.mjs'
import { ensureBuilt } from '../lib/build.mjs'
import { runChild } from '../lib/child.mjs'
import { contextOfThisMachine } from '../lib/context.mjs'
import { countCheck, countPlaywright, countVitest, sumCounts, tooManyDoubts } from '../test-run/counts.mjs'
import { prepareTests, runE2e } from '../test-run/e2e.mjs'
import { sentenceFor } from '../lib/failure.mjs'
import { ensureNode24 } from '../test-run/node-24.mjs'
import { prepare } from '../setup/prepare.mjs'
import { exitOnSignals } from '../lib/run-command.mjs'
import { runShown } from '../lib/shown-child.mjs'

/** @typedef {import('../test-run/counts.mjs').Counts} Counts */
/** @typedef {import('../lib/context.mjs').Context} Context */

/** @type {Counts} */
const FAILED_ONCE = { passed: 0, failed: 1, skipped: 0 }
/** @type {Counts} */
const NOTHING = { passed: 0, failed: 0, skipped: 0 }
/** A sample of `npm run torture`. */
const KILLS = 50
/** What runs again in the Node of the declared Electron: where time, files and the log meet the runtime. */
const ON_NODE_24 = [
  'core/time',
  'electron/main',
  '--exclude',
  '**/{*.fuzz,worlds,sync-speed,meetings}.test.ts',
]

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
  /**
   * A tool that takes only what other processes leave of the processors; what it says is shown when it is done.
   * @param {string} node @param {string} script @param {readonly string[]} args
   */
  const idly = async (node, script, ...args) => {
    const whole = [node, join(root, 'node_modules', script), ...args]
    const [command = '', ...rest] = onPath('chrt', env) ? ['chrt', '--idle', '0', ...whole] : whole
    const { code, output } = await runChild(command, rest, { cwd: root, env })
    if (code !== 0) context.say(output.trim())
    return code
  }
  const lint = async () => {
    const here = process.execPath
    const codes = [
      await idly(here, 'eslint/bin/eslint.js', '.', '--max-warnings', '0'),
      await idly(here, 'knip/bin/knip.js'),
      await idly(here, 'prettier/bin/prettier.cjs', '--check', '.'),
      await idly(here, 'typescript/bin/tsc', '-b'),
    ]
    return sumCounts(codes.map(countCheck))
  }
  const inNode24 = async (/** @type {string} */ node) => {
    const file = await freshReport('unit-24.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const code = await idly(
      node,
      'vitest/vitest.mjs',
      'run',
      '--maxWorkers',
      '1',
      ...ON_NODE_24,
      ...reporters,
    )
    return countVitest(await readReport(file), code)
  }
  /** They begin with the end-to-end tests, which wait more than they work. @type {Promise<Counts>[]} */
  const beside = []
  const freshReport = async (/** @type {string} */ name) => {
    await mkdir(reports, { recursive: true })
    const file = join(reports, name)
    await rm(file, { force: true })
    return file
  }
  const readReport = (/** @type {string} */ file) => readFile(file, 'utf8').catch(() => null)
  let built = false
  /** @param {string} report @param {string[]} args */
  const endToEnd = async (report, args) => {
    if (!built) {
      context.say('Not run, because there is no build to run them on.')
      return FAILED_ONCE
    }
    const file = await freshReport(report)
    const code = await runE2e(context, electron, args, file, { LINGGU_NODE_24: node24 ?? '' })
    return countPlaywright(await readReport(file), code)
  }
  return [
    {
      name: 'unit tests',
      run: async () => {
        const file = await freshReport('unit.json')
        const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
        const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
        const code = await runShown(process.execPath, args, { cwd: root, env })
        return countVitest(await readReport(file), code)
      },
    },
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
        const { torture } = await import('../torture/run.mjs')
        const { kills, acknowledged, faults } = await torture(context, electron, { kills: KILLS })
        for (const fault of faults) context.say(fault)
        context.say(`kills ${kills}, acknowledged ${acknowledged}, lost ${faults.length}`)
        return countCheck(faults.length === 0 && acknowledged > 0 ? 0 : 1)
      },
    },
    {
      name: 'end-to-end tests',
      run: () => {
        const linted = lint()
        beside.push(
          linted,
          linted.then(() => (node24 === null ? NOTHING : inNode24(node24))),
        )
        return endToEnd('e2e.json', ['--grep-invert', '@sound'])
      },
    },
    { name: 'lint, format and types, beside them', run: async () => beside[0] ?? NOTHING },
    { name: 'unit tests in Node 24, beside them', run: async () => beside[1] ?? NOTHING },
    // One by one, because another test's load would leave gaps in a recording.
    {
      name: 'end-to-end tests with sound, one by one',
      // Other load of the machine leaves gaps in a recording, so each may be tried three times.
      run: () => endToEnd('e2e-sound.json', ['--grep', '@sound', '--workers', '1', '--retries', '2']),
    },
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
    for (const test of counts.unjudged ?? [])
      table.push(`  not judged, because its recording has gaps: ${test}`)
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

import { join } from 'node:path'
import { contextOfThisMachine } from '../lib/context.mjs'
import { SetupFailure } from '../lib/failure.mjs'
import { exitOnSignals, runCommand } from '../lib/run-command.mjs'
import { runShown } from '../lib/shown-child.mjs'

/**
 * @param {readonly string[]} args
 * @param {string} name
 * @returns {number | undefined} the whole number after `--name`
 */
function numberAfter(args, name) {
  const at = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`))
  if (at < 0) return undefined
  const given = args[at]?.split('=')[1] ?? args[at + 1] ?? ''
  if (!/^\d{1,9}$/.test(given))
    throw new SetupFailure(`Say a whole number: npm run fuzz -- --${name} 100000.`)
  return Number(given)
}

/** `npm run fuzz -- --runs N [--seed S]`: N hostile payloads for each request, N / 50 hostile files of each kind. */
export async function main(/** @type {string[]} */ args) {
  exitOnSignals()
  await runCommand(async () => {
    const { root, env } = contextOfThisMachine()
    const runs = numberAfter(args, 'runs') ?? 10_000
    const seed = numberAfter(args, 'seed') ?? Date.now() % 1_000_000_000
    console.log(`${runs} payloads for each request; the same ones again with --seed ${seed}`)
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
    const code = await runShown(
      process.execPath,
      [vitest, 'run', '.fuzz.test.ts', '--testTimeout', '86400000'],
      {
        cwd: root,
        env: { ...env, LINGGU_FUZZ_RUNS: String(runs), LINGGU_FUZZ_SEED: String(seed) },
      },
    )
    if (code !== 0) process.exitCode = 1
  })
}

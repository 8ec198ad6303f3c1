import { ensureBuilt } from '../lib/build.mjs'
import { contextOfThisMachine } from '../lib/context.mjs'
import { SetupFailure } from '../lib/failure.mjs'
import { prepare } from '../setup/prepare.mjs'
import { exitOnSignals, runCommand } from '../lib/run-command.mjs'

/** @param {readonly string[]} args @param {string} name @param {number} usual */
function numberOf(args, name, usual) {
  const at = args.indexOf(`--${name}`)
  if (at < 0) return usual
  const value = Number(args[at + 1])
  if (!Number.isInteger(value) || value < 1) throw new SetupFailure(`--${name} needs a whole number above 0.`)
  return value
}

/** `npm run torture -- --kills 1000 [--lanes 2] [--seed N]`: the real app, killed again and again while it writes. */
export async function main(/** @type {string[]} */ args) {
  exitOnSignals()
  await runCommand(async () => {
    const context = contextOfThisMachine()
    const kills = numberOf(args, 'kills', 1000)
    const lanes = numberOf(args, 'lanes', 2)
    const seed = numberOf(args, 'seed', Date.now() % 2 ** 31)
    const electron = await prepare(context)
    await ensureBuilt(context)
    const { torture } = await import('./run.mjs')
    const {
      acknowledged,
      faults,
      seconds,
      kills: made,
    } = await torture(context, electron, { kills, lanes, seed })
    for (const fault of faults.slice(0, 100)) context.say(fault)
    if (faults.length > 0) process.exitCode = 1
    context.say(`${(seconds / made).toFixed(2)} s a kill`)
    context.say(`kills ${made}, acknowledged ${acknowledged}, lost ${faults.length}`)
  })
}

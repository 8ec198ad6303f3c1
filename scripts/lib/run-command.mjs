import { sentenceFor } from './failure.mjs'

const ENDING = /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])

/**
 * Lets a signal end this process through `exit`, where running children are ended too.
 * @returns {() => void} stops doing so
 */
export function exitOnSignals() {
  const handlers = ENDING.map(([signal, code]) => ({ signal, handler: () => process.exit(code) }))
  for (const { signal, handler } of handlers) process.on(signal, handler)
  return () => {
    for (const { signal, handler } of handlers) process.off(signal, handler)
  }
}

/**
 * Runs a command and turns whatever goes wrong into one sentence and a failing exit code.
 * @param {() => Promise<void>} command
 */
export async function runCommand(command) {
  try {
    await command()
  } catch (error) {
    console.error(sentenceFor(error))
    process.exitCode = 1
  }
}

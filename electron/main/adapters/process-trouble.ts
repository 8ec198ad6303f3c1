import { app } from 'electron'

/**
 * Writes down what Chromium's helpers and main itself stumble over. Main goes on after an error that nobody
 * expected: what is recorded is on disk by then, and a reminder that stays away for good would be worse. Without
 * this, Electron would stop everything behind a dialog of stack traces.
 */
export function noteProcessTrouble(note: (message: string, detail?: unknown) => void): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    if (reason !== 'clean-exit') note(`A helper process is gone: ${name ?? type}, ${reason}, ${exitCode}`)
  })
  const unexpected = (error: unknown) => {
    note('Something unexpected went wrong', error)
    process.stderr.write(`Something unexpected went wrong: ${error instanceof Error ? error.stack : error}\n`)
  }
  process.on('uncaughtException', unexpected)
  process.on('unhandledRejection', unexpected)
}

import { spawn } from 'node:child_process'

/**
 * Runs a tool that talks to the console itself, without stdin, so that it can never wait for an answer.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number | null>} its exit code, null when a signal ended it or it could not be started
 */
export function runShown(command, args, { cwd, env }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] })
    // Politely: a test runner has processes of its own to end.
    const stop = () => child.kill('SIGTERM')
    process.once('exit', stop)
    const finish = (/** @type {number | null} */ code) => {
      process.off('exit', stop)
      resolve(code)
    }
    child.once('error', (error) => {
      console.error(error.message)
      finish(null)
    })
    child.once('exit', (code) => finish(code))
  })
}

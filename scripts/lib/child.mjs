import { spawn } from 'node:child_process'

/** How much of a tool's output is kept to explain a failure, in characters. */
const TAIL = 200_000

/**
 * @typedef {object} ChildOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {NodeJS.WritableStream} [show] also show the output here as it comes
 * @property {number} [timeoutMs] end the child after this many milliseconds
 * @property {AbortSignal} [signal] end the child when this fires
 * @property {number} [keep] keep so many characters of its output
 */

/**
 * @typedef {object} ChildResult
 * @property {number | null} code null when a signal ended it or it could not be started
 * @property {string} stdout the end of it
 * @property {string} output the end of stdout and stderr together
 * @property {boolean} missing there is no such command
 * @property {boolean} timedOut
 */

/**
 * Runs a command to its end without a terminal and without stdin, so that it can never wait for an answer.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<ChildResult>}
 */
export function runChild(command, args, options = {}) {
  const { cwd, env, show, timeoutMs, signal, keep = TAIL } = options
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(cwd === undefined ? {} : { cwd }),
      ...(env === undefined ? {} : { env }),
    })
    let stdout = ''
    let output = ''
    let timedOut = false
    const stop = () => child.kill('SIGKILL')
    const timer =
      timeoutMs === undefined ? undefined : setTimeout(() => ((timedOut = true), stop()), timeoutMs)
    const take = (/** @type {Buffer} */ data, /** @type {boolean} */ isStdout) => {
      const text = data.toString('utf8')
      output = (output + text).slice(-keep)
      if (isStdout) stdout = (stdout + text).slice(-keep)
      show?.write(data)
    }
    child.stdout.on('data', (data) => take(data, true))
    child.stderr.on('data', (data) => take(data, false))
    signal?.addEventListener('abort', stop, { once: true })
    // A set-up that is ended must not leave a download running behind it.
    process.once('exit', stop)
    const finish = (/** @type {number | null} */ code, /** @type {boolean} */ missing) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      process.off('exit', stop)
      resolve({ code, stdout, output, missing, timedOut })
    }
    child.on('error', (error) => {
      output += error.message
      finish(null, true)
    })
    child.on('close', (code) => finish(code, false))
  })
}

import { spawn } from 'node:child_process'
import { endGroup } from './process-group.mjs'

/**
 * Starts a service that says one line on file descriptor 3 when it is ready, and waits for that line.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, withinMs: number }} options
 * @returns {Promise<{ line: string, dispose: () => Promise<void> } | { line: null, complaint: string }>} without a
 *   line it has been ended, and `complaint` is the last thing that it said
 */
export async function startAnnouncing(command, args, { env, withinMs }) {
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  let complaint = ''
  child.stderr?.on('data', (data) => (complaint = (complaint + data).slice(-2_000)))
  const line = await new Promise((resolve) => {
    let text = ''
    const timer = setTimeout(() => resolve(null), withinMs)
    const finish = (/** @type {string | null} */ value) => {
      clearTimeout(timer)
      resolve(value)
    }
    child.stdio[3]?.on('data', (data) => {
      text += data
      if (text.includes('\n')) finish(text.trim())
    })
    child.once('error', (error) => {
      complaint = error.message
      finish(null)
    })
    child.once('exit', () => finish(null))
  })
  if (line !== null) return { line, dispose: () => endGroup(child) }
  await endGroup(child)
  return { line: null, complaint: complaint.trim().split('\n').at(-1) ?? '' }
}

import { readdirSync, readFileSync } from 'node:fs'

/** @param {string} path */
const read = (path) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // Processes and threads may end while they are looked at.
    return ''
  }
}

/** @param {string} path */
const list = (path) => {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}

/**
 * @param {number} root
 * @returns {number[]} a process and all that descend from it
 */
export function processTree(root) {
  /** @type {Map<number, number[]>} */
  const children = new Map()
  for (const name of list('/proc')) {
    if (!/^\d+$/.test(name)) continue
    // The command's name is in brackets and may hold anything; the parent is the second field after it.
    const parent = Number(read(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ')[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const tree = [root]
  for (const pid of tree) tree.push(...(children.get(pid) ?? []))
  return tree
}

/**
 * @param {number} root
 * @returns {number} memory of the whole tree, MB (10^6 bytes); a page shared by n processes counts 1/n in each
 */
export function proportionalMegabytes(root) {
  const kilobytes = processTree(root).map((pid) =>
    Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
  )
  return (kilobytes.reduce((sum, value) => sum + value, 0) * 1024) / 1e6
}

/** What each thread has used so far, by its id; wake-ups are voluntary context switches. @typedef {Map<string, { cpuSeconds: number, wakeUps: number }>} Usage */

/**
 * @param {number} root
 * @returns {Usage} of every thread of a tree
 */
export function usage(root) {
  /** @type {Usage} */
  const threads = new Map()
  for (const pid of processTree(root)) {
    for (const thread of list(`/proc/${pid}/task`)) {
      const nanoseconds = Number(read(`/proc/${pid}/task/${thread}/schedstat`).split(' ')[0])
      const status = read(`/proc/${pid}/task/${thread}/status`)
      const wakeUps = Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(status)?.[1] ?? 0)
      threads.set(thread, { cpuSeconds: nanoseconds / 1e9, wakeUps })
    }
  }
  return threads
}

/**
 * What was used between two looks. Idle threads of a pool end: what they had used before is not to be taken off.
 * @param {Usage} before
 * @param {Usage} after
 */
export function usedBetween(before, after) {
  let cpuSeconds = 0
  let wakeUps = 0
  for (const [thread, now] of after) {
    const then = before.get(thread) ?? { cpuSeconds: 0, wakeUps: 0 }
    cpuSeconds += now.cpuSeconds - then.cpuSeconds
    wakeUps += now.wakeUps - then.wakeUps
  }
  return { cpuSeconds, wakeUps }
}

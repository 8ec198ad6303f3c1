import { spawn } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { processTree, proportionalMegabytes, usage, usedBetween } from './processes.mjs'

describe.runIf(process.platform === 'linux')('a process tree', () => {
  test('holds a process and its children', () => {
    const child = spawn('sleep', ['60'])
    try {
      expect(processTree(process.pid)).toEqual(expect.arrayContaining([process.pid, child.pid]))
      expect(processTree(child.pid ?? 0)).toEqual([child.pid])
    } finally {
      child.kill()
    }
  })
  test('weighs something, and uses something', () => {
    expect(proportionalMegabytes(process.pid)).toBeGreaterThan(1)
    const before = usage(process.pid)
    let sum = 0
    for (let n = 0; n < 5e6; n++) sum += Math.sqrt(n)
    expect(sum).toBeGreaterThan(0)
    expect(usedBetween(before, usage(process.pid)).cpuSeconds).toBeGreaterThan(0)
  })
})

describe('what was used between two looks', () => {
  const used = (/** @type {number} */ cpuSeconds, /** @type {number} */ wakeUps) => ({ cpuSeconds, wakeUps })
  test('counts new threads whole and ended ones not at all', () => {
    const before = new Map([
      ['1', used(1, 10)],
      ['2', used(5, 500)],
    ])
    const after = new Map([
      ['1', used(1.5, 12)],
      ['3', used(0.25, 3)],
    ])
    expect(usedBetween(before, after)).toEqual({ cpuSeconds: 0.75, wakeUps: 5 })
  })
})

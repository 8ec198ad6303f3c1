import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { missedUpdates } from './missed.mjs'
import { startProgram, usageOver } from './program.mjs'
import { newPictures } from './screen.mjs'

/** Finding the spot takes 10 s of a session; then the pressing has begun and its pictures have settled, ms. */
const PRESSING_MS = 12_500
const SECONDS = 60

/**
 * How a session moves while pressing: pictures and processor for `lengthMs`, then a trace as long, then a pause.
 * @param {{ electron: string, folder: string, args: readonly string[], env: NodeJS.ProcessEnv }} program
 * @param {string} screenFile the display's frame buffer
 * @param {number} lengthMs
 * @param {(name: string, value: number) => void} add
 */
export async function measureMotion(program, screenFile, lengthMs, add) {
  const running = await startProgram(program, 'usable')
  try {
    await running.spike()
    await wait(PRESSING_MS)
    const [pictures, { cpuPerMinute }] = await Promise.all([
      newPictures(screenFile, lengthMs),
      usageOver(running.pid, lengthMs),
    ])
    add('motion pictures', pictures.perSecond)
    add('motion standstill', pictures.longestMs)
    add('motion core', (cpuPerMinute / SECONDS) * 100)
    const { trace, pauseMs, apartMs } = await running.motion(lengthMs)
    const missed = missedUpdates(JSON.parse(readFileSync(trace, 'utf8')).traceEvents)
    rmSync(trace)
    if (missed) {
      add('missed mean', missed.mean * 100)
      add('missed worst', missed.worst * 100)
      add('missed often', missed.often * 100)
    }
    add('pause', pauseMs)
    add('picture apart', apartMs)
  } finally {
    await running.end()
  }
}

/** @param {string} work @returns the frame buffer of a display that was started with its folder */
export const screenFileIn = (work) => join(work, 'Xvfb_screen0')

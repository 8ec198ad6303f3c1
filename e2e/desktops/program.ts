import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from '@playwright/test'
import type { Rig } from '../rig/test'

/** A program that runs in a rig, its output in the rig's logs. */
export interface Program {
  readonly pid: number
  output(): string
  /** Resolves to the exit code when it has ended. */
  readonly ended: Promise<number | null>
}

/**
 * Starts a program of the desktop, or the app. It ends with the rig at the latest.
 * @param env all of its environment but PATH
 * @param log name of its output among the rig's logs; several programs may share one
 */
export function run(
  { up }: Rig,
  env: Readonly<Record<string, string>>,
  command: string,
  args: readonly string[] = [],
  log = command.split('/').at(-1)!,
): Program {
  const file = join(up.logs, `${log}.log`)
  const output = openSync(file, 'a')
  const child = spawn(command, [...args], {
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', ...env, LINGGU_RIG: up.folder },
    cwd: up.home,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  // Who does not wait for its end learns by its output that it could not start.
  ended.catch(() => {})
  return { pid: child.pid ?? 0, output: () => (existsSync(file) ? readFileSync(file, 'utf8') : ''), ended }
}

/** `expect.poll`, as long as a desktop on a slow machine may take. */
export const eventually: typeof expect.poll = (check, options) =>
  expect.poll(check, { timeout: 30_000, intervals: [250], ...(options as object) })

/** A menu opens, and a page draws, within this, ms; what moves all the time is pictured after it. */
const SETTLED_WITHIN_MS = 3_000

/**
 * Takes a picture again until two of them in a row are alike, so that what was asked for has been drawn.
 * @param take takes the picture; resolves to its file
 */
export async function settled(take: () => Promise<string>): Promise<void> {
  const end = performance.now() + SETTLED_WITHIN_MS
  const read = async () => readFileSync(await take())
  for (let last = await read(); performance.now() < end;) {
    await wait(500)
    const next = await read()
    if (next.equals(last)) return
    last = next
  }
}

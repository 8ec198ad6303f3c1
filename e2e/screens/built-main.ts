import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const RUN_MAIN = join(import.meta.dirname, '../../scripts/node-24/run-main.cjs')
const WITHIN_MS = 60_000

/** What the built main process did in plain Node, with a stand-in for `electron`. */
export interface BuiltMain {
  readonly node: string
  /** How many requests of the page it answers. */
  readonly requests: number
  readonly answers: Readonly<Record<string, { readonly ok: boolean }>>
  /** The switches of Chromium that it set, with their values. */
  readonly switches: readonly (readonly [name: string, value: string])[]
}

/** Starts the built main process in a Node, until it is ready, and quits it. */
export async function runBuiltMain(node: string): Promise<BuiltMain> {
  const userData = await mkdtemp(join(tmpdir(), 'linggu-main-'))
  try {
    const args = [RUN_MAIN, `--user-data-dir=${userData}`]
    const { stdout } = await promisify(execFile)(node, args, { timeout: WITHIN_MS })
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as BuiltMain
  } finally {
    await rm(userData, { recursive: true, force: true })
  }
}

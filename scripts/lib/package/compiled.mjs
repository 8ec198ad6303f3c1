import { cp, mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runChild } from '../child.mjs'
import { SetupFailure } from '../failure.mjs'
import { desktopFor } from '../launch.mjs'
import { withLock } from '../lock.mjs'
import { filesUnder } from './payload.mjs'

/** A start that takes longer, in ms, has failed. */
const PATIENCE_MS = 60_000
const WRITER = new URL('write-compiled.cjs', import.meta.url).pathname

/**
 * Puts beside main's code what V8 makes of it at a start into the tray, so that no start has to compile it again. It
 * counts only for the very Electron that made it, on its kind of machine. Runs the payload twice: to make it, and to see
 * that it is taken.
 * @param {import('../context.mjs').Context} context
 * @param {string} electron
 * @param {string} app a staged payload
 */
export async function addCompiledCode(context, electron, app) {
  // Always the same folder: V8 writes the path into what it makes, and that is to be the same each time.
  const work = join(tmpdir(), 'linggu-compile')
  await withLock(
    `${work}.lock`,
    () => context.say('Waiting for another packaging to end.'),
    async () => {
      await rm(work, { recursive: true, force: true })
      // Fails if somebody else makes one meanwhile: nobody may put code into it.
      await mkdir(work, { mode: 0o700 })
      /** @type {(() => Promise<void>)[]} */
      const disposals = []
      try {
        const env = await desktopFor(context, disposals)
        await compileIn({ context, electron, app, work, env })
      } finally {
        for (const dispose of disposals.reverse()) await dispose()
        await rm(work, { recursive: true, force: true })
      }
    },
  )
}

/** @param {{ context: import('../context.mjs').Context, electron: string, app: string, work: string, env: NodeJS.ProcessEnv }} what */
async function compileIn({ context, electron, app, work, env }) {
  const copy = join(work, 'app')
  await cp(app, copy, { recursive: true })
  await cp(join(context.root, 'resources', 'icons'), join(copy, 'resources', 'icons'), { recursive: true })
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = ['-r', WRITER, copy, ...asRoot, '--hidden', `--user-data-dir=${join(work, 'user-data')}`]
  const start = async () => {
    const { code, output } = await runChild(electron, args, {
      cwd: work,
      env: { ...env, LINGGU_COMPILE: copy },
      timeoutMs: PATIENCE_MS,
    })
    const said = /compiled (\d+) of (\d+)/.exec(output)
    if (code !== 0 || said === null) throw new SetupFailure(`The payload did not start: ${output.trim()}`)
    return Number(said[1])
  }
  const made = await start()
  const refused = await start()
  if (made === 0 || refused > 0)
    throw new SetupFailure(`Of ${made} files that were compiled, ${refused} were compiled again.`)
  for (const file of await filesUnder(copy))
    if (file.endsWith('.compiled')) await cp(join(copy, file), join(app, file))
}

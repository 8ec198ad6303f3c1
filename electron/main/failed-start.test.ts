import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parseFlags } from './flags'
import { MINUTE_MS } from '@core/time/units'

/** What was asked of Electron, in order. */
const asked: string[] = []
const here = { folder: '' }
vi.mock('electron', () => ({
  app: {
    isPackaged: false,
    getPath: () => here.folder,
    getAppPath: () => '/app',
    getPreferredSystemLanguages: () => ['en'],
    whenReady: () => Promise.resolve(),
    releaseSingleInstanceLock: () => void asked.push('lock released'),
    relaunch: ({ args }: { args: string[] }) => void asked.push(`start again ${args.join(' ')}`),
    exit: (code: number) => void asked.push(`exit ${code}`),
  },
  BrowserWindow: { getAllWindows: () => [] },
  dialog: { showErrorBox: (title: string) => void asked.push(`dialog ${title}`) },
}))

/** The process that runs for so long, ms, after it was started with these arguments, meets an error. */
const meets = async (error: Error, ranMs: number, args: readonly string[]) => {
  vi.resetModules()
  const { restart } = await import('./failed-start')
  vi.spyOn(performance, 'now').mockReturnValue(ranMs)
  restart(error, parseFlags(args))
  await vi.waitFor(() => expect(asked.at(-1)).toMatch(/^exit/))
  return { restart }
}

beforeEach(() => {
  asked.length = 0
  here.folder = mkdtempSync(join(tmpdir(), 'linggu-failed-'))
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(here.folder, { recursive: true, force: true })
})

describe('an error that nobody expected', () => {
  it('starts the app again, which is told that it follows a failure', async () => {
    await meets(new Error('first'), MINUTE_MS, ['--start'])
    expect(asked).toEqual(['start again /app --after-failure --hidden', 'exit 1'])
    expect(readFileSync(join(here.folder, 'logs', 'linggu.log'), 'utf8')).toContain('first')
  })

  it.each([0, MINUTE_MS, 10 * MINUTE_MS - 1])(
    'that is the second, %i ms after the new start, ends with a message and does not start again',
    async (ranMs) => {
      await meets(new Error('second'), ranMs, ['--after-failure', '--hidden'])
      expect(asked).toEqual(['lock released', 'dialog Linggu had to stop', 'exit 1'])
      expect(readFileSync(join(here.folder, 'logs', 'linggu.log'), 'utf8')).toContain('second')
    },
  )

  it('10 minutes after the new start counts as a first one', async () => {
    await meets(new Error('later'), 10 * MINUTE_MS, ['--after-failure', '--hidden'])
    expect(asked).toEqual(['start again /app --after-failure --hidden', 'exit 1'])
  })

  it('while the app already ends changes nothing', async () => {
    const { restart } = await meets(new Error('first'), MINUTE_MS, [])
    const before = [...asked]
    restart(new Error('while ending'), parseFlags([]))
    restart(new Error('while ending'), parseFlags(['--after-failure']))
    expect(asked).toEqual(before)
  })
})

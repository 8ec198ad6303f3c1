import { execFileSync } from 'node:child_process'
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { sessionAnswers } from '../../core/log/testing/answers'
import { addEntries } from '../helpers/log-entries'
import { chooseNext } from '../helpers/preset-files'
import { IS_ROOT } from '../rig/app'
import { expect, test } from '../rig/test'
import { everyMinutes, seedSettings } from '../helpers/seed'
import { startSession } from '../helpers/start-session'

/** Everything below a folder with what others may do to it; links are no files of ours. */
function openToOthers(folder: string): readonly string[] {
  const found: string[] = []
  const look = (path: string) => {
    const seen = lstatSync(path)
    if (!seen.isFile() && !seen.isDirectory()) return
    const mode = seen.mode & 0o777
    if ((mode & 0o077) !== 0) found.push(`${relative(folder, path) || '.'} ${mode.toString(8)}`)
    if (seen.isDirectory()) for (const name of readdirSync(path)) look(join(path, name))
  }
  look(folder)
  return found
}

/** What another user of this computer gets to see of a path: the first error, or what is there. */
function asSomebodyElse(path: string): string {
  const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups']
  try {
    const script = 'if [ -d "$1" ]; then ls -A "$1"; else cat "$1"; fi'
    return execFileSync('setpriv', [...nobody, 'sh', '-c', script, 'sh', path], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (error) {
    return String((error as { stderr?: string }).stderr)
  }
}

test('nobody else on this computer can read anything of it, whatever the umask and however it lay there', async ({
  launch,
}) => {
  test.slow()
  // Not in the rig's folder, which nobody else can enter: here only the app's own care counts.
  const shared = mkdtempSync(join(tmpdir(), 'linggu-shared-'))
  const umask = process.umask(0)
  try {
    chmodSync(shared, 0o755)
    const userData = seedSettings(join(shared, 'user-data'), { reminders: everyMinutes(45) })
    // As a copy by hand or another program may have left it.
    mkdirSync(join(userData, 'backups'))
    mkdirSync(join(userData, 'logs'))
    writeFileSync(join(userData, 'backups', 'linggu-2026-01-01.db'), 'old')
    writeFileSync(join(userData, 'ledger.jsonl'), '')
    for (const path of ['.', 'backups', 'logs']) chmodSync(join(userData, path), 0o777)
    chmodSync(join(userData, 'config.json'), 0o666)
    writeFileSync(join(shared, 'of-everybody'), 'for all to see')
    if (IS_ROOT) expect(asSomebodyElse(join(userData, 'config.json'))).toContain('"version"')

    const app = await launch({ userData })
    const page = await app.window()
    await addEntries(page, [
      { daysAgo: 1, minuteOfDay: 600, answers: sessionAnswers(6, 4, { note: 'Private' }) },
    ])
    await startSession(page)
    const exported = join(shared, 'log.json')
    await chooseNext(app, 'save', exported)
    await page.evaluate(async () => {
      const { linggu } = window as unknown as {
        linggu: { request(name: string, input?: unknown): Promise<{ ok: boolean }> }
      }
      for (const [name, input] of [
        ['log:backup-now', undefined],
        ['log:export', { as: 'json' }],
      ] as const)
        if (!(await linggu.request(name, input)).ok) throw new Error(`${name} failed`)
    })
    await expect.poll(() => readdirSync(userData)).toContain('session.json')
    expect(openToOthers(userData)).toEqual([])
    await app.clock.advance(46 * 60_000)
    await expect.poll(() => readdirSync(userData)).not.toContain('session.json')

    // The write-ahead log is there while the app runs; the backup is a second one.
    const there = readdirSync(userData, { recursive: true, encoding: 'utf8' })
    for (const name of ['config.json', 'log.db', 'log.db-wal', 'log.db-shm', 'reminders.json'])
      expect(there).toContain(name)
    expect(there.filter((name) => /^backups\/.*\.db$/.test(name)).length).toBeGreaterThan(1)
    expect(openToOthers(userData)).toEqual([])
    expect(lstatSync(exported).mode & 0o777).toBe(0o600)

    if (IS_ROOT) {
      expect(asSomebodyElse(join(shared, 'of-everybody'))).toBe('for all to see')
      for (const name of ['.', 'backups', 'config.json', 'log.db', 'log.db-wal', 'ledger.jsonl'])
        expect(asSomebodyElse(join(userData, name)), name).toMatch(/permission denied/i)
      expect(asSomebodyElse(exported)).toMatch(/permission denied/i)
    }
    await app.quit()
    expect(openToOthers(userData)).toEqual([])
  } finally {
    process.umask(umask)
    rmSync(shared, { recursive: true, force: true })
  }
})

import { spawn } from 'node:child_process'
import { copyFileSync, readFileSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { clockRule } from '../../core/reminders/testing/simulation'
import { IS_ROOT } from '../rig/app'
import { clockIn, MORNING_ZONE } from '../rig/morning'
import { expect, test, type Rig } from '../rig/test'
import { UserData } from '../rig/user-data'
import { everyMinutes, seedSettings } from '../helpers/seed'
import { SESSION_CUES } from '../helpers/session-truth'

/*
 * The installed package as its user has it: no hooks, no debugger, nothing shortened. Only the desktop's own interfaces,
 * real keys, what is heard, and the files on disk. Started by `npm run package-test`, as an ordinary user.
 */

const PROGRAM = '/usr/bin/linggu'
const FOLDER = join(homedir(), '.config', 'Linggu')
const OLD_LOG = join(import.meta.dirname, '../data/old-logs/log-v1.db')
const MINUTE = 60_000
const WRITTEN = { before: 6, after: 3, ending: 'completed', origin: 'reminder' }

interface Running {
  readonly pid: number
  output(): string
  /** Resolves to the exit code when it has ended. */
  readonly ended: Promise<number | null>
}

function start(
  { up }: Rig,
  args: readonly string[] = [],
  more: Readonly<Record<string, string>> = {},
): Running {
  const env = {
    PATH: '/usr/bin:/bin',
    ...up.env,
    HOME: homedir(),
    XDG_CONFIG_HOME: join(homedir(), '.config'),
    LANG: 'en_US.UTF-8',
    LANGUAGE: 'en_US',
    TZ: MORNING_ZONE,
    NO_AT_BRIDGE: '1',
    GSETTINGS_BACKEND: 'memory',
    ...more,
  }
  const child = spawn(PROGRAM, [...args], { env, cwd: homedir() })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { pid: child.pid!, output: () => Buffer.concat(said).toString(), ended }
}

const isReady = (app: Running) => expect.poll(app.output, { timeout: 20_000 }).toMatch(/^Linggu is ready/m)

/** Main and everything below it, by command line and by what the kernel says of each. */
function family(pid: number): readonly { readonly command: string; readonly status: string }[] {
  const children = readdirSync(`/proc/${String(pid)}/task`).flatMap((thread) =>
    readFileSync(`/proc/${String(pid)}/task/${thread}/children`, 'utf8')
      .split(' ')
      .filter(Boolean),
  )
  const of = (file: string) => readFileSync(`/proc/${String(pid)}/${file}`, 'utf8')
  const self = { command: of('cmdline').replaceAll('\0', ' '), status: of('status') }
  return [self, ...children.flatMap((child) => family(Number(child)))]
}

/** By the tray; an app that leaves need not answer the bus any more. */
const quit = ({ tray }: Rig) => tray.clickMenu(/^Quit/).catch(() => undefined)

/** In the minute after next: the app has started by then, whatever the second is now. */
const soon = () => clockIn(2)

// @sound, as everything that records sound: it begins once the machine is calm.
test('upgraded over old data: a reminder, a session, an entry that stays @sound', async ({ rig }) => {
  test.setTimeout(8 * MINUTE)
  expect(IS_ROOT, 'this is about an ordinary user').toBe(false)
  seedSettings(FOLDER, { reminders: { ...everyMinutes(480), rules: [clockRule('break', soon())] } })
  copyFileSync(OLD_LOG, join(FOLDER, 'log.db'))
  const data = new UserData(FOLDER)
  const newest = () =>
    data.query('select before, after, ending, origin from entries order by created_at desc limit 1')
  const app = start(rig)
  await isReady(app)

  await test.step('the sandbox is on', () => {
    const all = family(app.pid)
    expect(all.map(({ command }) => command).filter((command) => /no-sandbox/.test(command))).toEqual([])
    const pages = all.filter(({ command }) => command.includes('--type=renderer'))
    expect(pages.length).toBeGreaterThan(0)
    // 2: a filter of system calls is in force.
    for (const { status } of pages) expect(status).toMatch(/^Seccomp:\t2$/m)
  })

  await test.step('the log of version 1 became one of today, whole, and the old one is kept', async () => {
    await expect
      .poll(() => Number(data.query('pragma user_version')[0]!['user_version']), { timeout: 15_000 })
      .toBeGreaterThan(2)
    expect(data.query('select count(*) as n from entries')).toEqual([{ n: 60 }])
  })

  await test.step('it is shut: no plain Node, no debugger, no developer tools', async () => {
    const asNode = start(rig, ['-e', 'console.log("this is " + "Node")'], { ELECTRON_RUN_AS_NODE: '1' })
    await asNode.ended
    expect(asNode.output()).not.toContain('this is Node')
    const script = join(homedir(), 'required.cjs')
    const required = start(rig, [], { NODE_OPTIONS: `--require=${script}` })
    expect(await required.ended).toBe(0)
    for (const flag of ['--inspect=0', '--inspect-brk=0', '--remote-debugging-port=0']) {
      const pried = start(rig, [flag])
      expect(await pried.ended, flag).toBe(0)
      expect(pried.output(), flag).not.toMatch(/Debugger listening|DevTools listening/)
    }
  })

  const shown = await test.step('the reminder comes to the desktop', async () => {
    const [notification] = await rig.notifications.waitForCount(1, 3 * MINUTE)
    return notification!
  })

  const recording = await rig.sound.record()
  await test.step('a click on it leads through a whole session, heard from end to end', async () => {
    await rig.notifications.click(shown.id)
    await rig.tray.waitForItem('Pause session')
    await rig.display.focus('Linggu')
    await rig.display.press('6')
    await rig.tray.waitForMenu(
      'The session did not end',
      (menu) => (menu.some(({ label }) => label === 'Pause session') ? undefined : true),
      4 * MINUTE,
    )
    await recording.waitUntil(Date.now() + 3_200)
    const names = (await recording.stop()).cues('bowl', SESSION_CUES).map(({ name }) => name)
    const still = `the machine stood still for ${Math.round(rig.sound.longestStill)} ms at most`
    expect(names, still).toEqual(['prepare', 'press', 'ease', 'press', 'ease', 'press', 'ease', 'done'])
  })

  await test.step('a number and Enter write the entry', async () => {
    await rig.display.focus('Linggu')
    await rig.display.press('3', 'Return')
    await expect.poll(newest).toEqual([WRITTEN])
  })

  await test.step('linggu://spike starts a session in the running one', async () => {
    expect(await start(rig, ['linggu://spike']).ended).toBe(0)
    await rig.tray.waitForItem('Pause session')
  })

  await test.step('after Quit and a new start the log is whole', async () => {
    await quit(rig)
    expect(await app.ended).toBe(0)
    const again = start(rig, ['--hidden'])
    await isReady(again)
    await rig.tray.item()
    expect(data.query('select count(*) as n from entries')).toEqual([{ n: 61 }])
    expect(newest()).toEqual([WRITTEN])
    await quit(rig)
    expect(await again.ended).toBe(0)
  })
})

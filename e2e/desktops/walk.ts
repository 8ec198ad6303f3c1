import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clockRule } from '../../core/reminders/testing/simulation'
import { clockIn, MORNING_ZONE } from '../rig/morning'
import { expect, test, type Rig } from '../rig/test'
import { everyMinutes, seedSettings } from '../helpers/seed'
import type { Desktop } from './desktop'
import { eventually, run, type Program } from './program'

const PROGRAM = '/usr/bin/linggu'
const MINUTE = 60_000

/** What the app has of a session on disk; undefined while there is none. */
function session(folder: string): 'running' | 'paused' | undefined {
  try {
    const read = JSON.parse(readFileSync(join(folder, 'session.json'), 'utf8')) as {
      session?: { clock?: { kind?: 'running' | 'paused' } }
    }
    return read.session?.clock?.kind
  } catch {
    return undefined
  }
}

/** Starts the installed app on a desktop, as its user would. */
export function startProgram(rig: Rig, { env, args }: Pick<Desktop, 'env' | 'args'>): Program {
  const language = { LANG: 'en_US.UTF-8', LANGUAGE: 'en_US', TZ: MORNING_ZONE }
  return run(rig, { ...env, ...language }, PROGRAM, args, 'linggu')
}

/** The time of a reminder that comes soon, and not before the app is up. */
const soon = () => clockIn(new Date().getSeconds() < 35 ? 1 : 2)

/** What a person does with the app on every desktop, a picture of each step kept. */
export async function walk(rig: Rig, desktop: Desktop): Promise<void> {
  const { bus } = desktop
  const rule = { ...clockRule('break', soon()), name: 'Stand up' }
  const folder = join(rig.up.env['XDG_CONFIG_HOME']!, 'Linggu')
  seedSettings(folder, { reminders: { ...everyMinutes(480), rules: [rule] } })
  const app = startProgram(rig, desktop)
  const entries = async () => (await bus.menu()).map(({ label }) => label)

  await test.step('the window comes', async () => {
    await eventually(app.output).toMatch(/^Linggu is ready/m)
    await eventually(() => desktop.isShown()).toBe(true)
    await desktop.picture('1-window')
  })

  if (desktop.hasTray) {
    await test.step('the panel lists the icon, and its menu opens', async () => {
      await eventually(() => bus.icons().then(({ length }) => length)).toBe(1)
      await eventually(entries).toContain('Start session')
      await desktop.openMenu()
      await desktop.picture('2-menu')
      await desktop.closeMenu()
    })

    await test.step('closed, the app stays, and the icon brings the window back', async () => {
      await desktop.closeWindow()
      await eventually(() => desktop.isShown()).toBe(false)
      await desktop.picture('3-closed')
      await desktop.clickIcon()
      await eventually(() => desktop.isShown()).toBe(true)
      await desktop.picture('4-back')
      if (!desktop.minimise) return
      await desktop.minimise()
      await eventually(() => desktop.isShown()).toBe(false)
      await desktop.clickIcon()
      await eventually(() => desktop.isShown()).toBe(true)
    })
  } else
    await test.step('closed, the window is minimised, because nothing else leads back to it', async () => {
      await desktop.closeWindow()
      await eventually(() => desktop.isShown()).toBe(false)
      await desktop.picture('3-closed')
      await desktop.reopen!()
      await eventually(() => desktop.isShown()).toBe(true)
      await desktop.picture('4-back')
    })

  await test.step('a reminder comes with the buttons that this desktop shows', async () => {
    await desktop.closeWindow()
    await eventually(() => desktop.isShown()).toBe(false)
    await eventually(() => desktop.notices(), { timeout: 3 * MINUTE }).toBe(1)
    await desktop.showButtons()
    await desktop.picture('5-reminder')
  })

  await test.step('its Start begins a session, in the window', async () => {
    await desktop.pressStart()
    await eventually(() => session(folder)).toBe('running')
    await eventually(() => desktop.isShown()).toBe(true)
    await eventually(() => desktop.notices()).toBe(0)
    await desktop.picture('6-session')
  })

  await test.step('locking the screen pauses it', async () => {
    await desktop.lock()
    await eventually(() => session(folder)).toBe('paused')
    await desktop.unlock()
    await desktop.picture('7-paused')
  })

  await test.step('quitting leaves nothing behind', async () => {
    await desktop.quit()
    expect(await app.ended).toBe(0)
    if (desktop.hasTray) await eventually(() => bus.icons().then(({ length }) => length)).toBe(0)
    await desktop.picture('8-gone')
  })
}

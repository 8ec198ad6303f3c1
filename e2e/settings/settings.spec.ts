import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { CONFIG_VERSION } from '../../core/settings/migrate'
import type { App } from '../rig/app'
import { writeWav } from '../rig/sound/wav'
import { expect, test } from '../rig/test'

interface Chosen {
  readonly open?: readonly string[]
  readonly save?: readonly string[]
}

/** What the person will choose in the next file dialogs. */
const choose = (app: App, chosen: Chosen) =>
  app.electron.evaluate((_, { open = [], save = [] }: Chosen) => {
    const { files } = (globalThis as unknown as { lingguTest: { files: { open: string[]; save: string[] } } })
      .lingguTest
    files.open.push(...open)
    files.save.push(...save)
  }, chosen)

/** A plain tone of so many seconds, as a sound file. */
const tone = (seconds: number) => {
  const rate = 8000
  return writeWav({
    rate,
    samples: Float32Array.from({ length: seconds * rate }, (_, i) => Math.sin(i / 8) / 2),
  })
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test.describe('settings', () => {
  test('keep a routine, give it away as a file, take it back and refuse a damaged one', async ({
    rig,
    startApp,
  }) => {
    const { app, page } = await startApp({ session: { minutes: 4 } }, { args: ['--show=settings'] })
    const file = join(rig.up.folder, 'morning.json')

    await page.getByRole('textbox', { name: 'Name' }).fill('Morning')
    await page.keyboard.press('Enter')
    await expect(page.getByText('“Morning” is kept.')).toBeVisible()
    await choose(app, { save: [file], open: [file] })
    await button(page, 'Save Morning as a file').click()
    await expect(page.getByText(`Kept in ${file}`)).toBeVisible()
    await button(page, 'Import').first().click()
    await expect(page.getByText('“Morning 2” was taken from the file.')).toBeVisible()

    writeFileSync(file, readFileSync(file, 'utf8').replace('"seconds": 50', '"seconds": 70'))
    await choose(app, { open: [file] })
    await button(page, 'Import').first().click()
    await expect(page.getByText('Line 21, phases[4]:')).toBeVisible()
    expect(app.userData.settings()?.['routines']).toHaveLength(2)

    await button(page, 'Use Morning').click()
    await page.getByRole('link', { name: 'Session' }).click()
    await expect(page.getByRole('combobox', { name: 'Routine' })).toHaveValue(/.+/)
  })

  test('come from a file whole, can be undone, and refuse a newer file', async ({ rig, startApp }) => {
    const { app, page } = await startApp({}, { args: ['--show=settings'] })
    const file = join(rig.up.folder, 'settings.json')
    const takeFile = async (from: string, to: string) => {
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
      await choose(app, { open: [file] })
      await button(page, 'Import').last().click()
    }
    await choose(app, { save: [file] })
    await button(page, 'Save to a file').click()
    await expect(page.getByText(`Kept in ${file}`)).toBeVisible()

    await takeFile('"theme": "system"', '"theme": "dark"')
    await expect(page.getByText('The settings of the file are in use.')).toBeVisible()
    expect(app.userData.settings()).toMatchObject({ app: { theme: 'dark' } })
    await button(page, 'Undo').click()
    await expect(page.getByText('Your settings are as they were.')).toBeVisible()
    expect(app.userData.settings()).toMatchObject({ app: { theme: 'system' } })

    await takeFile(`"version": ${CONFIG_VERSION}`, `"version": ${CONFIG_VERSION + 1}`)
    await expect(page.getByText('It was made by a newer version of the app.')).toBeVisible()
    expect(app.userData.settings()).toMatchObject({ app: { theme: 'system' } })
  })

  test(
    'sound a cue to listen to, and refuse files that are no cue',
    { tag: '@sound' },
    async ({ rig, startApp }) => {
      const { app, page } = await startApp({}, { args: ['--show=settings'] })
      const tooLong = join(rig.up.folder, 'long.wav')
      const noSound = join(rig.up.folder, 'words.wav')
      writeFileSync(tooLong, tone(12))
      writeFileSync(noSound, 'no sound at all')
      await choose(app, { open: [tooLong, noSound] })
      await page.getByText(/^Show all \d+ cues$/).click()
      await button(page, 'Own sound for: Press').click()
      await expect(page.getByText('This file is 12 seconds long')).toBeVisible()
      await button(page, 'Own sound for: Press').click()
      await expect(page.getByText('This file could not be read as sound.')).toBeVisible()
      expect(app.userData.settings()?.['ownCues'] ?? {}).toEqual({})

      const recording = await rig.sound.record()
      const from = Date.now()
      await button(page, 'Listen to: Finished').click()
      await recording.waitUntil(from + 4500)
      expect((await recording.stop()).cues('bowl', ['done']).map(({ name }) => name)).toEqual(['done'])
    },
  )

  test('say so when starting with the computer is refused, and fall back', async ({ rig, startApp }) => {
    // A file where the folder would have to be: nobody can write into that, not even root.
    const config = join(rig.up.home, '.config')
    mkdirSync(config, { recursive: true })
    writeFileSync(join(config, 'autostart'), '')
    const { app, page } = await startApp({}, { args: ['--show=settings'] })
    const login = page.getByRole('switch', { name: 'Start with the computer' })
    await login.click()
    await expect(page.getByText('The system did not let Linggu start with the computer.')).toBeVisible()
    await expect(login).not.toBeChecked()
    expect(app.userData.settings()).toMatchObject({ app: { launchAtLogin: false } })
  })

  test('list the keys over a running session without touching it', async ({ startApp }) => {
    const { page } = await startApp()
    await button(page, 'Start session').click()
    await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(button(page, 'Pause')).toBeVisible()
  })
})

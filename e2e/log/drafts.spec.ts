import type { Page } from '@playwright/test'
import type { App } from '../rig/app'
import { expect, test } from '../rig/test'
import { seedSettings } from '../helpers/seed'
import { goTo } from '../helpers/tour'

const NOTE = 'Left calf, after the stairs 上楼之后'

const note = (page: Page) => page.getByRole('textbox', { name: 'Note' })
const openNew = async (page: Page) => {
  await goTo(page, 'log')
  await page.getByRole('button', { name: 'Add entry' }).click()
}
async function typeHalf(page: Page): Promise<void> {
  await openNew(page)
  await page.getByRole('radiogroup', { name: 'Pain now' }).getByRole('radio', { name: '6' }).click()
  await page.getByText('More', { exact: true }).click()
  await note(page).fill(NOTE)
}
async function expectHalf(page: Page): Promise<void> {
  await openNew(page)
  await expect(note(page)).toHaveValue(NOTE)
  await expect(page.getByRole('radio', { name: '6', checked: true })).toBeVisible()
  await expect(page.getByText('Draft kept', { exact: true })).toBeVisible()
}

test.describe('a half-written entry', () => {
  test('is there again after tray, second launch, Escape, another page, a crash and a closed window', async ({
    rig,
    launch,
  }) => {
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
    let page = await app.window()
    await typeHalf(page)
    const between: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['tray', () => rig.tray.activate()],
      ['second launch', () => app.launchAgain([])],
      ['Escape', () => page.keyboard.press('Escape')],
      ['another page', () => goTo(page, 'learn')],
      ['reload', () => page.reload()],
      ['window', () => reopen(app)],
    ]
    for (const [name, act] of between)
      await test.step(name, async () => {
        await act()
        page = await app.window()
        await expectHalf(page)
      })

    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { name: 'Add an entry' })).toBeHidden()
    expect(app.userData.query('select before, note from entries')).toEqual([{ before: 6, note: NOTE }])
    await openNew(page)
    await expect(page.getByText('Draft kept', { exact: true })).toBeHidden()
    await page.getByText('More', { exact: true }).click()
    await expect(note(page)).toHaveValue('')
  })

  test('outlives the app, and goes with everything else', async ({ rig, launch }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`)
    const first = await launch({ userData })
    await typeHalf(await first.window())
    await first.quit()
    const second = await launch({ userData })
    await expectHalf(await second.window())
    const page = await second.window()
    const erased = await page.evaluate(() =>
      (window as unknown as { linggu: { request(n: string, i: unknown): Promise<unknown> } }).linggu.request(
        'log:erase',
        { typed: 'delete' },
      ),
    )
    expect(erased).toMatchObject({ ok: true })
    await page.reload()
    await openNew(page)
    await expect(page.getByText('Draft kept', { exact: true })).toBeHidden()
    await page.getByText('More', { exact: true }).click()
    await expect(note(page)).toHaveValue('')
  })
})

async function reopen(app: App): Promise<void> {
  await app.closeWindow()
  await app.launchAgain([])
}

test.describe('a check-in', () => {
  test('keeps what the log changed meanwhile, and is not written to a deleted entry', async ({
    rig,
    launch,
  }) => {
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`), args: ['--start'] })
    const page = await app.window()
    await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
    await app.clock.advance(60_000)
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Stop and keep' }).click()
    await expect(page.getByRole('heading', { name: 'How is the pain now?' })).toBeVisible()
    const [{ id }] = app.userData.query('select id from entries') as [{ id: string }]
    const ask = (name: string, input: unknown) =>
      page.evaluate(
        ([n, i]) =>
          (
            window as unknown as { linggu: { request(n: string, i: unknown): Promise<unknown> } }
          ).linggu.request(n as string, i),
        [name, input] as const,
      )
    expect(await ask('log:edit', { id, answers: { kind: 'session', note: NOTE }, when: null })).toMatchObject(
      {
        ok: true,
      },
    )
    await page.getByRole('radiogroup', { name: 'Pain after' }).getByRole('radio', { name: '3' }).click()
    await expect(note(page)).toHaveValue(NOTE)

    await ask('log:remove', { id })
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('deleted')
    await page.getByRole('button', { name: 'Put it back' }).click()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Start session' })).toBeVisible()
    expect(app.userData.query('select after, note, deleted_at from entries')).toEqual([
      { after: 3, note: NOTE, deleted_at: null },
    ])
  })
})

test('a chosen output that is not there is said before the first cue, with a way to mute', async ({
  rig,
  launch,
}) => {
  const userData = seedSettings(`${rig.up.folder}/user-data`, { sound: { device: 'f'.repeat(64) } })
  const app = await launch({ userData })
  const page = await app.window()
  await expect(page.getByText('The chosen output is not there.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Start session' }).click()
  await page.getByRole('button', { name: 'Mute' }).click()
  await expect(page.getByText('Sound is muted.', { exact: false })).toBeVisible()
  expect(app.userData.settings()).toMatchObject({ sound: { muted: true } })
  await page.getByRole('button', { name: 'Unmute' }).click()
  await expect(page.getByText('Sound comes from the system’s choice.', { exact: false })).toBeVisible()
})

// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { translatorFor } from '@core/text/catalogues'
import { openPage } from '../../testing/page'

const t = translatorFor('en')
afterEach(() => {
  cleanup()
  window.location.hash = ''
})

it('a pause is asked for once, is said, and ends by Resume', async () => {
  const page = await openPage()
  page.go('reminders')
  await page.user.click(await screen.findByRole('button', { name: t('tray.pauseHour') }))
  expect(page.bridge.asked.filter(({ name }) => name === 'reminders:pause')).toEqual([
    { name: 'reminders:pause', input: { until: 'hour' } },
  ])
  const resume = await screen.findByRole('button', { name: t('reminderScreens.pause.resume') })
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
    t('reminderScreens.pause.resumed'),
  )
  expect(screen.queryByRole('group', { name: t('tray.pauseReminders') })).toBeNull()
  await page.user.click(resume)
  expect(await screen.findByRole('group', { name: t('tray.pauseReminders') })).toBeTruthy()
})

it('a refusal is said where it was asked', async () => {
  const page = await openPage({
    answers: () => ({
      'reminders:day-off': () => {
        throw new Error('The disk is full.')
      },
    }),
  })
  page.go('reminders')
  await page.user.click(await screen.findByRole('switch', { name: t('reminderScreens.pause.dayOff') }))
  expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.')
  expect(screen.getByRole('switch', { name: t('reminderScreens.pause.dayOff') })).toHaveProperty(
    'ariaChecked',
    'false',
  )
})

// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { translatorFor } from '@core/text/catalogues'
import { openPage } from '../../testing/page'

/** There is no sound in jsdom, and the list of licences is made when the app is built. */
vi.mock('./sound/SoundSection', () => ({ SoundSection: () => null }))
vi.mock('./about/Licences', () => ({ Licences: () => null }))

const t = translatorFor('en')
afterEach(() => {
  cleanup()
  window.location.hash = ''
})

it('the search leaves only what it names, and all of it when it is emptied', async () => {
  const page = await openPage()
  page.go('settings')
  const search = await screen.findByRole('searchbox', { name: t('settings.search') })
  const theme = () => screen.queryByRole('radiogroup', { name: t('settings.row.theme.name') })
  const login = () => screen.queryByRole('switch', { name: t('settings.row.discreet.name') })
  expect(theme() && login()).toBeTruthy()
  await page.user.type(search, t('settings.row.theme.name'))
  expect(theme()).toBeTruthy()
  expect(login()).toBeNull()
  await page.user.clear(search)
  expect(login()).toBeTruthy()
})

it('a setting that main refuses is said and stays as it was', async () => {
  const page = await openPage({
    answers: () => ({
      'settings:app': () => {
        throw new Error('Nothing was changed, because it could not be saved.')
      },
    }),
  })
  page.go('settings')
  const dark = await screen.findByRole<HTMLInputElement>('radio', { name: t('settings.theme.dark') })
  await page.user.click(dark)
  expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed')
  expect(page.bridge.snapshot.settings.app.theme).toBe('light')
})

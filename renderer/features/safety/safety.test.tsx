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

it('an answer without a tick is no answer; a tick leads to help, and a mistake leads back', async () => {
  const page = await openPage()
  page.go('help')
  const send = async () => page.user.click(screen.getByRole('button', { name: t('safety.redFlags.answer') }))
  await screen.findByRole('heading', { name: t('safety.redFlags.title') })
  await send()
  expect(screen.getByText(t('safety.redFlags.noneYet'))).toBeTruthy()
  expect(page.bridge.snapshot.safety.check).toEqual({ at: 0, ticked: [] })

  await page.user.click(screen.getByRole('checkbox', { name: t('safety.redFlags.urgent.bladder') }))
  await send()
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(page.bridge.snapshot.safety.check?.ticked).toEqual(['bladder'])

  await page.user.click(screen.getByRole('button', { name: t('safety.urgent.mistake') }))
  await page.user.click(screen.getByRole('checkbox', { name: t('safety.redFlags.none') }))
  await send()
  expect(page.bridge.snapshot.safety.check?.ticked).toEqual([])
})

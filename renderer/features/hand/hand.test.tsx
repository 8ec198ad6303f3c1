// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { translatorFor } from '@core/text/catalogues'
import { openPage } from '../../testing/page'

const t = translatorFor('en')
afterEach(() => {
  cleanup()
  window.location.hash = ''
})

it('the finder leads from step to step and back to the session', async () => {
  const page = await openPage()
  page.go('finder')
  await screen.findByRole('heading', { name: t('hand.finder.title') })
  const now = () =>
    screen.getAllByRole('button').findIndex((each) => each.getAttribute('aria-current') === 'step')
  const first = now()
  const next = () => screen.queryByRole('button', { name: t('hand.finder.next') })
  for (let step = 1; next(); step++) {
    await page.user.click(next()!)
    expect(now()).toBe(first + step)
  }
  await page.user.click(screen.getByRole('button', { name: t('hand.finder.done') }))
  expect(window.location.hash).toBe('#session')
})

it('the drawing says which hand it shows, and the other one on demand', async () => {
  const page = await openPage()
  page.go('finder')
  await screen.findByRole('heading', { name: t('hand.finder.title') })
  const drawing = () => screen.getAllByRole('img', { name: /Linggu/ })[0]!.getAttribute('aria-label')
  expect(drawing()).toMatch(/back of the left hand/)
  await page.user.click(screen.getByRole('button', { name: t('hand.finder.otherHand', { hand: 'right' }) }))
  await waitFor(() => expect(drawing()).toMatch(/back of the right hand/))
})

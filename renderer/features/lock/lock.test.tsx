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

it('a locked window asks for the passphrase and shows nothing else; the right one opens it', async () => {
  const given: string[] = []
  const page = await openPage({
    snapshot: { lock: { set: true, locked: true } },
    answers: (bridge) => ({
      'lock:unlock': ({ passphrase }) => {
        given.push(passphrase)
        if (passphrase !== 'a long passphrase') throw new Error('That is not the passphrase.')
        bridge.change({ lock: { set: true, locked: false } })
      },
    }),
  })
  expect(await screen.findByRole('heading', { name: t('lock.title') })).toBeTruthy()
  expect(screen.queryByRole('navigation')).toBeNull()
  expect(screen.queryByRole('button', { name: t('session.start') })).toBeNull()

  await page.user.type(screen.getByLabelText(t('lock.passphrase')), 'wrong{Enter}')
  expect((await screen.findByRole('alert')).textContent).toContain('That is not the passphrase.')
  expect(screen.getByLabelText<HTMLInputElement>(t('lock.passphrase')).value).toBe('')

  await page.user.type(screen.getByLabelText(t('lock.passphrase')), 'a long passphrase{Enter}')
  expect(await screen.findByRole('button', { name: t('session.start') })).toBeTruthy()
  expect(given).toEqual(['wrong', 'a long passphrase'])
})

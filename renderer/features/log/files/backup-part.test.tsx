// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { BackupView } from '@core/log/files/transfer-views'
import { openPage } from '../../../testing/page'

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

const backup = (id: string, computer: string | null): BackupView => ({
  id,
  kind: 'daily',
  day: '2026-03-02',
  bytes: 4096,
  sealed: false,
  computer,
})
const openBackups = async (backups: readonly BackupView[]) => {
  const page = await openPage({
    answers: () => ({
      'log:backups': () => ({ folder: '/shared', backups, trouble: null }),
      'log:backup-preview': ({ id }) => ({
        id,
        entries: 3,
        firstDay: '2026-03-01',
        lastDay: '2026-03-02',
        present: 5,
      }),
    }),
  })
  page.go('log')
  await page.user.click(await screen.findByRole('button', { name: 'More' }))
  await page.user.click(await screen.findByRole('button', { name: 'Files' }))
  const rows = (await screen.findAllByRole('listitem')).filter(({ textContent }) => / KB/.test(textContent))
  return { page, rows }
}

it('backups of several computers in one folder name their computer, before one of them is restored, too', async () => {
  const { page, rows } = await openBackups([
    backup('linggu-2026-03-02.db', null),
    backup('other:linggu-2026-03-02.db', 'desktop'),
    backup('third:linggu-2026-03-02.db', ''),
  ])
  expect(rows.map(({ textContent }) => / · (.+?)\d+ KB/.exec(textContent)?.[1])).toEqual([
    'this computer',
    'desktop',
    'another computer',
  ])
  const look = (n: number) => page.user.click(within(rows[n]!).getByRole('button', { name: 'Restore' }))
  await look(1)
  await screen.findByText('This backup is from desktop, not from this computer.')
  await look(0)
  await screen.findByText(/Your log now holds 5 entries/)
  expect(screen.queryByText(/not from this computer/)).toBeNull()
})

it('a list with backups of one computer names none', async () => {
  const { rows } = await openBackups([backup('linggu-2026-03-02.db', null)])
  expect(rows[0]?.textContent).not.toMatch(/computer/)
})

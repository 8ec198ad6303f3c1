// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { SyncView } from '@core/log/sync/sync-view'
import { openPage } from '../../../testing/page'
import { NOT_SHARED, sharedByThree } from '../../../testing/fake-sync'

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

const shared = () => sharedByThree(Date.now())

const open = async (view: SyncView) => {
  const state = { view }
  const calls = {
    choose: vi.fn(() => 'sealed' as const),
    open: vi.fn(),
    leave: vi.fn(),
    forget: vi.fn(),
    answer: vi.fn(),
    note: vi.fn(),
  }
  const { user, go, bridge } = await openPage({
    answers: () => ({
      'sync:view': () => state.view,
      'sync:choose': calls.choose,
      'sync:open': calls.open,
      'sync:leave': calls.leave,
      'sync:forget': calls.forget,
      'sync:answer': calls.answer,
      'sync:note': calls.note,
    }),
  })
  go('computers')
  await screen.findByRole('heading', { name: 'Two computers' })
  return { user, calls, state, bridge }
}

describe('two computers', () => {
  it('begins with a folder, and asks for the passphrase of a sealed one', async () => {
    const { user, calls, state } = await open(NOT_SHARED)
    await user.click(await screen.findByRole('button', { name: 'Choose the shared folder…' }))
    expect(calls.choose).toHaveBeenCalledOnce()
    await user.type(await screen.findByLabelText('Passphrase of the folder'), 'open sesame')
    state.view = shared()
    await user.click(screen.getByRole('button', { name: 'Open' }))
    expect(calls.open).toHaveBeenCalledWith({ passphrase: 'open sesame' })
    expect(await screen.findByText('home-desktop')).toBeTruthy()
  })

  it('says of each computer when it was seen and what waits, and forgets one', async () => {
    const { user, calls } = await open(shared())
    const list = await screen.findByRole('list', { name: 'Computers' })
    const [me, home, old] = within(list).getAllByRole('listitem')
    expect(me?.textContent).toContain('Up to date')
    expect(home?.textContent).toContain('3 changes wait')
    expect(home?.textContent).toContain('Last seen')
    expect(old?.textContent).toContain('Not used any more?')
    await user.click(screen.getByRole('button', { name: 'Forget it: old-laptop' }))
    expect(calls.forget).not.toHaveBeenCalled()
    await user.click(within(old as HTMLElement).getByRole('button', { name: 'Forget it' }))
    expect(calls.forget).toHaveBeenCalledWith({ device: 'device-of-old-laptop' })
  })

  it('names a file that was left alone, with the reason', async () => {
    const { user } = await open(shared())
    expect(await screen.findByText('1 file left alone')).toBeTruthy()
    await user.click(screen.getByText('Details'))
    expect(screen.getByText(/it arrived cut short/).textContent).toContain('000004-0123456789abcdef.ops')
  })

  it('shows both notes and keeps the chosen one, and asks about what was deleted and changed', async () => {
    const { user, calls } = await open(shared())
    await user.click(await screen.findByRole('button', { name: 'Compare' }))
    const [, second] = screen.getAllByRole('button', { name: 'Keep this one' })
    await user.click(second as HTMLElement)
    expect(calls.note).toHaveBeenCalledWith({ id: 'entry-id-1', note: 1 })
    await user.click(screen.getByRole('button', { name: 'Keep it' }))
    expect(calls.answer).toHaveBeenCalledWith({ id: 'entry-id-2', keep: true })
    await user.click(screen.getByRole('button', { name: 'Delete it' }))
    expect(calls.answer).toHaveBeenCalledWith({ id: 'entry-id-2', keep: false })
  })

  it('says that the folder is not there, follows main, and leaves only when that was confirmed', async () => {
    const { user, calls, state, bridge } = await open(shared())
    state.view = { ...shared(), trouble: 'emptied' }
    bridge.tell('sync:changed', null)
    expect(await screen.findByText(/Nothing was deleted here/)).toBeTruthy()
    await user.click(screen.getByRole('switch', { name: 'Share this log' }))
    expect(calls.leave).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Stop sharing' }))
    expect(calls.leave).toHaveBeenCalledOnce()
  })
})

// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openPage } from '../../testing/page'

/** There is no sound in jsdom. */
vi.mock('./sound/SessionSound', () => ({ SessionSound: () => null }))

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

const LINE = 'Your screen may lock during the session; it would pause.'
const line = () => screen.queryByText(LINE)

describe('that the screen may lock', () => {
  it('is said on Ready and in the session when it is known, and no longer when the wish was carried out', async () => {
    const { bridge } = await openPage()
    await screen.findByRole('button', { name: 'Start session' })
    expect(line()).toBeNull()
    bridge.change({ screenMayLock: true })
    await screen.findByText(LINE)
    await bridge.request('session:start', { origin: 'manual', before: null, activity: 'press' })
    await screen.findByRole('timer', { name: 'Time left' })
    expect(line()).not.toBeNull()
    bridge.change({ screenMayLock: false })
    await waitFor(() => expect(line()).toBeNull())
  })

  it('is not said after a session, nor on other screens', async () => {
    const { bridge, go } = await openPage({ snapshot: { screenMayLock: true } })
    await screen.findByText(LINE)
    await bridge.request('session:start', { origin: 'manual', before: null, activity: 'press' })
    await bridge.request('session:stop')
    await screen.findByRole('radiogroup', { name: 'Pain after' })
    expect(line()).toBeNull()
    go('learn')
    await waitFor(() => expect(screen.queryByRole('radiogroup', { name: 'Pain after' })).toBeNull())
    expect(line()).toBeNull()
  })
})

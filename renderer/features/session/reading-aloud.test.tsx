// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_PLAN_OPTIONS, planSession } from '@core/session/plan'
import { fakeSnapshot } from '../../testing/fake-snapshot'
import { openPage } from '../../testing/page'

/** There is no sound in jsdom. */
vi.mock('./sound/SessionSound', () => ({ SessionSound: () => null }))

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

const START = { origin: 'manual', before: null, activity: 'press' } as const
const running = async () => {
  const page = await openPage()
  await page.bridge.request('session:start', START)
  await screen.findByRole('timer', { name: 'Time left' })
  return page
}
const signs = () => screen.getByRole('group', { name: 'Is any of this true right now?' })
const statuses = () => screen.getAllByRole('status').map(({ textContent }) => textContent)

describe('a screen reader says', () => {
  it('of the two safety questions what hangs on their answers', async () => {
    const { user } = await openPage({
      snapshot: fakeSnapshot({ language: 'en', theme: 'light', acknowledged: false }),
    })
    await user.click(await screen.findByRole('button', { name: 'Begin' }))
    const pregnancy = screen.getByRole('radiogroup', { name: 'Are you pregnant?' })
    expect(pregnancy.getAttribute('aria-description')).toMatch(
      /^Do not press this point if you are, or might be, pregnant/,
    )
    expect(signs().getAttribute('aria-description')).toMatch(/go to A&E or call your emergency number/)
  })

  it('the same before a session that a rule asks for, and on the help page', async () => {
    const page = await openPage()
    page.go('help')
    await waitFor(() => expect(signs().getAttribute('aria-description')).toMatch(/A&E/))
  })

  it('the question about the pain once the session begins, and with its row', async () => {
    await running()
    await waitFor(() => expect(statuses()).toContainEqual('Find the spot. How is the leg pain right now?'))
    screen.getByRole('radiogroup', { name: 'Pain before', description: /^How is the leg pain right now\?/ })
  })

  it('the number that a key chose, wherever the focus is', async () => {
    const page = await running()
    fireEvent.keyDown(screen.getByRole('button', { name: 'Pause' }), { key: '6', code: 'Digit6' })
    await waitFor(() =>
      expect(page.bridge.asked).toContainEqual({ name: 'session:rate-before', input: { rating: 6 } }),
    )
    await waitFor(() => expect(statuses()).toContainEqual('Pain before: 6'))
  })

  it.each([
    ['Stop', 'Stop now?', 'The minutes so far are kept.'],
    [/^Stop if it turns sharp/, 'When to stop', /^Take the thumb away/],
  ] as const)('after %s the whole question', async (button, name, description) => {
    const { user } = await running()
    await user.click(await screen.findByRole('button', { name: button }))
    screen.getByRole('alertdialog', { name, description })
  })

  it('the stop rule once, when the pressing begins', async () => {
    const plan = planSession(DEFAULT_PLAN_OPTIONS)
    const page = await running()
    const at = (kind: string, nth = 0) =>
      plan.phases.filter((phase) => phase.kind === kind)[nth]!.startMs + 100
    const move = (elapsedMs: number) => {
      const session = page.bridge.snapshot.session
      if (session.kind === 'active') page.bridge.change({ session: { ...session, elapsedMs } })
    }
    move(at('press'))
    await waitFor(() =>
      expect(statuses()).toContainEqual(
        'Press. Minute 1 of 3. Stop if it turns sharp, tingles, goes numb or throbs.',
      ),
    )
    move(at('press', 1))
    await waitFor(() => expect(statuses()).toContainEqual('Press. Minute 2 of 3'))
  })
})

describe('for Orca, which reads the descriptions of controls only,', () => {
  const snapshotOn = (platform: string, acknowledged: boolean) => {
    const snapshot = fakeSnapshot({ language: 'en', theme: 'light', acknowledged })
    return { ...snapshot, about: { ...snapshot.about, platform } }
  }
  it.each([
    ['linux', true],
    ['win32', false],
    ['darwin', false],
  ])('on %s the first control of a safety question says what hangs on it: %s', async (platform, says) => {
    const { user } = await openPage({ snapshot: snapshotOn(platform, false) })
    await user.click(await screen.findByRole('button', { name: 'Begin' }))
    const first = [screen.getByRole('radio', { name: 'No' }), within(signs()).getAllByRole('checkbox')[0]!]
    const said = first.map((control) => control.getAttribute('aria-description') ?? '')
    expect(said.map((words) => words !== '')).toEqual([says, says])
    if (says) expect(said).toEqual([expect.stringMatching(/^Do not press/), expect.stringMatching(/A&E/)])
    const others = [...screen.getAllByRole('radio'), ...screen.getAllByRole('checkbox')]
    expect(others.filter((control) => control.hasAttribute('aria-description'))).toHaveLength(says ? 2 : 0)
  })
})

it('a running session and the question after it take the digits for themselves', async () => {
  const page = await running()
  within(screen.getByRole('application', { name: 'Session' })).getByRole('button', { name: 'Pause' })
  await page.bridge.request('session:stop')
  within(await screen.findByRole('application', { name: 'Pain after' })).getByRole('radiogroup', {
    name: 'Pain after',
    description: /How is the pain now\?/,
  })
})

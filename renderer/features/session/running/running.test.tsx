// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ActiveSessionView } from '@core/ipc/views'
import { DEFAULT_PLAN_OPTIONS, planSession } from '@core/session/plan'
import { openPage, type TestPage } from '../../../testing/page'

/** There is no sound in jsdom. */
vi.mock('../sound/SessionSound', () => ({ SessionSound: () => null }))

afterEach(() => {
  vi.useRealTimers()
  cleanup()
  window.location.hash = ''
})

const plan = planSession(DEFAULT_PLAN_OPTIONS)
const running = (elapsedMs: number, rest: Partial<ActiveSessionView> = {}): ActiveSessionView => ({
  kind: 'active',
  id: 'session-0001',
  origin: 'manual',
  plan,
  before: null,
  test: null,
  elapsedMs,
  countInMs: 0,
  running: true,
  pauseReason: null,
  ...rest,
})
/** Main answers nothing by itself: what it would say is said by `to`. */
const open = (session: ActiveSessionView) =>
  openPage({
    snapshot: { session, graphics: 'software' },
    answers: () => ({ 'session:rate-before': () => undefined, 'session:pause': () => undefined }),
  })
const key = (name: string) =>
  act(() => void fireEvent.keyDown(document.body, { key: name, code: `Digit${name}` }))
const rated = ({ bridge }: TestPage) =>
  bridge.asked.filter(({ name }) => name === 'session:rate-before').map(({ input }) => input)
const to = ({ bridge }: TestPage, session: ActiveSessionView) => act(() => bridge.change({ session }))

describe('the pain before, by key while a session runs', () => {
  it('can still be said in the first minute of pressing, 1 and then 0 is ten, and one line says it', async () => {
    const page = await open(running(12_000))
    expect(screen.getByText('Pain before? Type a number.')).toBeTruthy()
    key('1')
    key('0')
    expect(rated(page)).toEqual([{ rating: 1 }, { rating: 10 }])
    to(page, running(14_000, { before: 10 }))
    expect(screen.getByText('Pain before: 10')).toBeTruthy()
  })

  it('takes a 1 of the finding phase and a 0 of the pressing for ten, never for 0', async () => {
    const page = await open(running(8_000))
    key('1')
    to(page, running(12_000, { before: 1 }))
    key('0')
    expect(rated(page)).toEqual([{ rating: 1 }, { rating: 10 }])
  })

  it('takes the 0 of a ten that began within the minute, and nothing else after it', async () => {
    const page = await open(running(58_000))
    key('1')
    to(page, running(61_000, { before: 1 }))
    key('0')
    key('7')
    key('0')
    expect(rated(page)).toEqual([{ rating: 1 }, { rating: 10 }])
    expect(screen.queryByText(/^Pain before/)).toBeNull()
    // The line then says when the session will be over.
    expect(screen.getByText(/^Done at \d/)).toBeTruthy()
  })

  it('makes 0 of a 0 after a click on another number', async () => {
    const page = await open(running(2_000))
    key('1')
    await page.user.click(screen.getByRole('radio', { name: '4' }))
    key('0')
    expect(rated(page)).toEqual([{ rating: 1 }, { rating: 4 }, { rating: 0 }])
  })

  it('is not taken while a question lies over the session', async () => {
    const page = await open(running(12_000))
    act(() => void fireEvent.keyDown(document.body, { key: 'Escape' }))
    expect(await screen.findByRole('heading', { name: 'Stop now?' })).toBeTruthy()
    key('5')
    expect(rated(page)).toEqual([])
  })
})

describe('how much moves', () => {
  /** Pictures that come every so many ms. */
  const drawEvery = (gapMs: (n: number) => number) => {
    let n = 0
    let at = 0
    vi.stubGlobal('requestAnimationFrame', (drawn: FrameRequestCallback) =>
      window.setTimeout(() => {
        at += gapMs(n)
        n += 1
        drawn(at)
      }, 0),
    )
    vi.stubGlobal('cancelAnimationFrame', (id: number) => window.clearTimeout(id))
  }
  const answersSent = ({ bridge }: TestPage) =>
    bridge.asked.filter(({ name }) => name === 'setup:motion').map(({ input }) => input)
  const frame = 1000 / 60

  it.each([
    ['15 pictures a second where they come late', (n: number) => (n % 4 === 0 ? 3 * frame : frame), 'missed'],
    ['what the drawing allows where they come in time', () => frame, 'processor'],
  ])('is %s, and main is told once', async (_, gapMs, choice) => {
    drawEvery(gapMs)
    const page = await open(running(2_000))
    await waitFor(() => expect(answersSent(page)).toEqual([{ choice }]))
    to(page, running(9_000))
    expect(answersSent(page)).toEqual([{ choice }])
    vi.unstubAllGlobals()
  })
})

describe('a pause', () => {
  it('leaves the question and every part of the page where it was', async () => {
    const page = await open(running(4_000))
    const parts = () => [...document.querySelectorAll('section > *')].map(({ className }) => className)
    const before = parts()
    to(page, running(4_000, { running: false, pauseReason: 'user' }))
    expect(parts()).toEqual(before)
    expect(screen.getByRole('radiogroup', { name: 'Pain before' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Resume' })).toBeTruthy()
  })
})

describe('the whole screen', () => {
  const alone = () => document.querySelector('section')!.hasAttribute('data-alone')

  it('shows no buttons until somebody is there, and hides them again after three seconds', async () => {
    await open(running(12_000))
    vi.useFakeTimers()
    expect(alone()).toBe(false)
    act(() => void fireEvent.keyDown(document.body, { key: 'F11' }))
    expect(alone()).toBe(true)
    for (const sign of ['pointerMove', 'keyDown', 'pointerDown', 'focusIn'] as const) {
      act(() => void fireEvent[sign](document.body))
      expect(alone()).toBe(false)
      act(() => void vi.advanceTimersByTime(2_900))
      expect(alone()).toBe(false)
      act(() => void vi.advanceTimersByTime(200))
      expect(alone()).toBe(true)
    }
  })

  it('shows them while the session stands', async () => {
    const page = await open(running(12_000))
    act(() => void fireEvent.keyDown(document.body, { key: 'F11' }))
    to(page, running(12_000, { running: false, pauseReason: 'user' }))
    expect(alone()).toBe(false)
  })
})

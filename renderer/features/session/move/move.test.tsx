// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { AppSnapshot, EndedSessionView } from '@core/ipc/views'
import { sessionEntry } from '@core/log/testing/answers'
import { moveSets } from '@core/move/sets'
import { MOVING_UNANSWERED, type MovingAnswers } from '@core/safety/moving'
import { planMoves, type MovePhase } from '@core/session/move-plan'
import { isMovePhase } from '@core/session/plan'
import { fakeSnapshot } from '../../../testing/fake-snapshot'
import { openPage, type TestPage } from '../../../testing/page'

/** There is no sound in jsdom. */
vi.mock('../sound/SessionSound', () => ({ SessionSound: () => null }))

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

const ANSWERED: MovingAnswers = { ...MOVING_UNANSWERED, ticked: [], steadyChair: true }
const usual = fakeSnapshot({ language: 'en', theme: 'light', acknowledged: true })
const withAnswers = (moving: Partial<MovingAnswers>, waiting: AppSnapshot['safety']['waiting'] = null) => ({
  safety: {
    ...usual.safety,
    answers: { ...usual.safety.answers, moving: { ...ANSWERED, ...moving } },
    waiting,
  },
})
const asked = ({ bridge }: TestPage, request: string) =>
  bridge.asked.filter(({ name }) => name === request).map(({ input }) => input)
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const SET = moveSets['no-chair']
const plan = planMoves(
  { set: 'no-chair', blocks: SET, gentler: [], firstSide: 'right' },
  { hand: 'left', technique: 'circles' },
)

describe('the screen before a set', () => {
  const open = async (snapshot: Partial<AppSnapshot> = withAnswers({})) => {
    const page = await openPage({ snapshot })
    act(() => page.go('move'))
    return page
  }

  it('names the moves, the stop rule and what is not known, and starts the set', async () => {
    const page = await open()
    await screen.findByRole('heading', { name: 'Ready to move' })
    for (const name of ['Stand up, sit down', 'Hands on hips, lean back', 'Walk a little'])
      screen.getByRole('heading', { name })
    screen.getByText(/^Stop if pain in the leg or buttock grows/)
    screen.getByText(/^We found no study of this set/)
    await page.user.click(await button(/^Start moving/))
    expect(asked(page, 'session:start')).toEqual([{ origin: 'manual', before: null, activity: 'move' }])
  })

  it('says which moves are left out and why, and puts back one that hurt', async () => {
    const page = await open(
      withAnswers({ hurt: [{ move: 'back', at: Date.UTC(2026, 2, 2, 9) }], steadyChair: false }),
    )
    const left = within(await screen.findByRole('list', { name: 'Left out' }))
    left.getByText(/^Hands on hips, lean back: it hurt on/)
    left.getByText('Stand up, sit down: it needs a steady chair.')
    await page.user.click(left.getByRole('button', { name: 'Put back: Hands on hips, lean back' }))
    expect(asked(page, 'safety:answer')).toMatchObject([{ moving: { hurt: [] } }])
  })

  it('does not start a set of which nothing is left', async () => {
    const page = await open({
      ...withAnswers({ ticked: ['dizzy-standing'] }),
      settings: { ...usual.settings, session: { ...usual.settings.session, moveSet: 'walk' } },
    })
    await screen.findByText('No move of this set is left. Choose another one.')
    expect((await button(/^Start moving/)).hasAttribute('disabled')).toBe(true)
    expect(asked(page, 'session:start')).toEqual([])
  })
})

describe('the questions before the first set', () => {
  const gate = { kind: 'ask-moving', chair: true } as const
  const waiting = { origin: 'manual', before: null, activity: 'move', gate } as const
  const open = async (moving: Partial<MovingAnswers> = MOVING_UNANSWERED) => {
    const page = await openPage({ snapshot: withAnswers(moving, waiting) })
    act(() => page.go('move'))
    await screen.findByRole('heading', { name: 'Before you move' })
    return page
  }
  const ticks = () => screen.getAllByRole<HTMLInputElement>('checkbox')

  it('have nothing chosen beforehand, and are not sent before they are answered', async () => {
    const page = await open()
    expect(ticks().some(({ checked }) => checked)).toBe(false)
    await page.user.click(await button('Answer and start'))
    await screen.findByText('Please tick what fits, or “None of these”.')
    await page.user.click(screen.getByRole('checkbox', { name: 'None of these' }))
    await page.user.click(await button('Answer and start'))
    await screen.findByText('Please say whether there is such a chair.')
    expect(asked(page, 'safety:answer')).toEqual([])
    await page.user.click(screen.getByRole('radio', { name: 'No' }))
    await page.user.click(await button('Answer and start'))
    expect(asked(page, 'safety:answer')).toMatchObject([{ moving: { ticked: [], steadyChair: false } }])
  })

  it('send what is ticked, in the order of the list', async () => {
    const page = await open()
    for (const name of [/^Dizzy/, /^Osteoporosis/])
      await page.user.click(screen.getByRole('checkbox', { name }))
    await page.user.click(screen.getByRole('radio', { name: 'Yes' }))
    await page.user.click(await button('Answer and start'))
    expect(asked(page, 'safety:answer')).toMatchObject([
      { moving: { ticked: ['osteoporosis', 'dizzy-standing'], steadyChair: true } },
    ])
  })

  it('ask for the chair alone where the rest was answered', async () => {
    await open({ ticked: [], steadyChair: null })
    expect(screen.queryAllByRole('checkbox')).toEqual([])
    screen.getByText('Is there a steady chair that can’t roll?')
  })
})

describe('a running set', () => {
  const start = async () => {
    const page = await openPage({ snapshot: withAnswers({}) })
    await page.bridge.request('settings:session', { ...usual.settings.session, moveSet: 'no-chair' })
    await act(() =>
      page.bridge.request('session:start', { origin: 'manual', before: null, activity: 'move' }),
    )
    const to = (elapsedMs: number) =>
      act(() => {
        const { session } = page.bridge.snapshot
        if (session.kind === 'active')
          page.bridge.change({ session: { ...session, elapsedMs, countInMs: 0 } })
      })
    return { page, to }
  }

  it('has the stop rule in sight in every phase, and can be skipped in every move', async () => {
    const { to } = await start()
    for (const phase of plan.phases) {
      to(phase.startMs + 100)
      await screen.findByRole('button', { name: /^Stop if pain in the leg or buttock grows/ })
      const skip = screen.queryByRole('button', { name: 'Skip' })
      expect(skip !== null).toBe((phase as MovePhase).nth > 0)
    }
  })

  it('reads each move once, politely', async () => {
    const { to } = await start()
    const received: string[] = []
    for (const phase of plan.phases) {
      to(phase.startMs + 100)
      const region = document.querySelector('p[aria-live="polite"][aria-atomic="true"][role="status"]')!
      const said = region.textContent
      if (received.at(-1) !== said) received.push(said)
    }
    expect(received).toHaveLength(2 + SET.length)
    expect(received.map((words) => words.split('.')[0])).toEqual([
      'Get ready',
      'One foot back, heel down',
      'Hands on hips, lean back',
      'Hands on desk, hips back',
      'Rest',
    ])
  })

  it('names the side, the next move and how long this side takes', async () => {
    const { to } = await start()
    const staying = plan.phases.find((phase) => isMovePhase(phase) && phase.kind === 'hold')!
    to(staying.startMs)
    await screen.findByText('Right side')
    screen.getByText('Then left')
    screen.getByText('Next: Hands on hips, lean back')
    expect(screen.getByRole('timer', { name: 'Time left' }).textContent).toBe('0:20')
  })
})

describe('after a set', () => {
  const ended: EndedSessionView = {
    kind: 'ended',
    id: 'session-0001',
    origin: 'manual',
    plan,
    before: 4,
    test: null,
    skips: [],
    startedAtMs: Date.UTC(2026, 2, 2, 9),
    endedAtMs: Date.UTC(2026, 2, 2, 9, 2),
    elapsedMs: plan.totalMs,
    completed: true,
    pressedMs: 0,
    recovered: false,
  }
  const entry = sessionEntry('session-0001', ended.startedAtMs, { activity: 'move', before: 4, after: null })
  const open = () => openPage({ entries: [entry], snapshot: { ...withAnswers({}), session: ended } })

  it('asks one question, and sends which move hurt', async () => {
    const page = await open()
    await page.user.click(await button('It hurt'))
    await page.user.click(await button('Hands on hips, lean back'))
    await screen.findByText(/^It is left out from now on/)
    await page.user.click(screen.getByRole('radio', { name: '5' }))
    await page.user.click(await button('Save'))
    expect(asked(page, 'session:check-in')).toMatchObject([
      { moved: { went: 'hurt', hurt: ['back'] }, after: 5 },
    ])
  })

  it('offers no further set', async () => {
    const page = await open()
    await page.user.click(await button('Did it'))
    await page.user.click(await button('Save without a number'))
    await screen.findByText('Saved.')
    expect(screen.queryByRole('button', { name: /^Then move/ })).toBeNull()
  })
})

describe('after a press', () => {
  const saveOne = async (moving: Partial<MovingAnswers>) => {
    const page = await openPage({ snapshot: withAnswers(moving) })
    await act(() =>
      page.bridge.request('session:start', { origin: 'manual', before: null, activity: 'press' }),
    )
    await act(() => page.bridge.request('session:stop'))
    await page.user.click(await button('Save without a number'))
    await screen.findByText('Saved.')
    return page
  }

  it('one line offers a set', async () => {
    const page = await saveOne({})
    await page.user.click(await button('Then move: 2 min'))
    await screen.findByRole('heading', { name: 'Ready to move' })
  })

  it('nothing is offered where the answers speak against it', async () => {
    await saveOne({ ticked: ['recent-operation'] })
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Then move/ })).toBeNull())
  })
})

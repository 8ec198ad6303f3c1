// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { EndedSessionView } from '@core/ipc/views'
import { DEFAULT_PLAN_OPTIONS, planSession } from '@core/session/plan'
import { sessionEntry } from '@core/log/testing/answers'
import { openPage, type TestPage } from '../../../testing/page'

/** There is no sound in jsdom. */
vi.mock('../sound/SessionSound', () => ({ SessionSound: () => null }))

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

const AT = Date.UTC(2026, 2, 2, 9)
const plan = planSession(DEFAULT_PLAN_OPTIONS)
const ended = (rest: Partial<EndedSessionView> = {}): EndedSessionView => ({
  kind: 'ended',
  id: 'session-0001',
  origin: 'manual',
  plan,
  before: null,
  test: null,
  skips: [],
  startedAtMs: AT,
  endedAtMs: AT + plan.totalMs,
  elapsedMs: plan.totalMs,
  completed: true,
  pressedMs: 140_000,
  recovered: false,
  ...rest,
})
const entry = sessionEntry('session-0001', AT, { before: null, after: null, note: 'left calf' })
const open = (session = ended(), entries = [entry]) => openPage({ entries, snapshot: { session } })
const note = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Note' })
const rate = async ({ user }: TestPage, n: string, row = 'Pain after') =>
  user.click(within(await screen.findByRole('radiogroup', { name: row })).getByText(n))
const save = ({ user }: TestPage) => user.click(screen.getByRole('button', { name: 'Save' }))
const sent = ({ bridge }: TestPage) =>
  bridge.asked.filter(({ name }) => name === 'session:check-in').map(({ input }) => input)

describe('a check-in', () => {
  it('begins with what the entry holds and sends only what was touched', async () => {
    const page = await open()
    await waitFor(async () => expect((await note()).value).toBe('left calf'))
    await rate(page, '3')
    await save(page)
    expect(sent(page)).toEqual([{ after: 3, newNumbness: false, askAgainMinutes: null }])
  })

  it('says on Ready what it saved', async () => {
    const page = await open(ended({ before: 6 }), [{ ...entry, before: 6 }])
    await rate(page, '4')
    await save(page)
    expect(await screen.findByText('Saved: 6 → 4.')).toBeTruthy()
  })

  it('is followed, once, by the offer of a voice where the system has one', async () => {
    const voice = { lang: 'en-GB', name: 'Voice', localService: true, default: true, voiceURI: 'voice' }
    const none = () => undefined
    vi.stubGlobal('speechSynthesis', {
      getVoices: () => [voice],
      addEventListener: none,
      removeEventListener: none,
      cancel: none,
    })
    const page = await open(ended({ before: 6 }), [{ ...entry, before: 6 }])
    await rate(page, '4')
    await save(page)
    await page.user.click(await screen.findByRole('button', { name: 'Yes, say them' }))
    const { sound } = page.bridge.snapshot.settings
    expect([sound.spoken, sound.spokenOffered]).toEqual([true, true])
    expect(screen.queryByRole('button', { name: 'Yes, say them' })).toBeNull()
    vi.unstubAllGlobals()
  })

  it('asks when Save has no number, and saves without one when told so', async () => {
    const page = await open()
    await note()
    await save(page)
    expect(screen.getByRole('alert').textContent).toBe('No number yet. Tap one, or save without.')
    expect(sent(page)).toEqual([])
    await page.user.click(screen.getByRole('button', { name: 'Save without a number' }))
    expect(sent(page)).toEqual([{ newNumbness: false, askAgainMinutes: null }])
  })

  it('takes a rating before from memory', async () => {
    const page = await open()
    await rate(page, '3')
    await page.user.click(screen.getByRole('button', { name: /Add one from memory/ }))
    await rate(page, '6', 'Pain before')
    await save(page)
    expect(sent(page)).toMatchObject([{ before: 6, after: 3 }])
  })

  it('that was left by the start of another session goes on in the log, as a change of its entry', async () => {
    const page = await open()
    await page.user.type(await note(), ', worse in the evening')
    await rate(page, '3')
    await page.bridge.request('session:start', { origin: 'spike', before: null, activity: 'press' })
    await page.bridge.request('session:stop')
    await page.reopen()
    page.go('log')
    await page.user.click(await screen.findByRole('button', { name: 'Continue' }))
    await waitFor(async () => expect((await note()).value).toBe('left calf, worse in the evening'))
    await save(page)
    await waitFor(() =>
      expect(page.bridge.asked.findLast(({ name }) => name === 'log:edit')?.input).toMatchObject({
        id: 'session-0001',
        answers: { kind: 'session', after: 3, note: 'left calf, worse in the evening' },
      }),
    )
    await waitFor(() => expect(page.bridge.snapshot.drafts).toEqual({}))
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull()
  })

  it('is kept through another screen and a crash of the page, and can be discarded', async () => {
    const page = await open()
    await page.user.type(await note(), ', worse in the evening')
    page.go('learn')
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull())
    await page.reopen()
    await waitFor(async () => expect((await note()).value).toBe('left calf, worse in the evening'))
    await page.user.click(
      within(screen.getByText('Draft kept').parentElement!).getByRole('button', { name: 'Discard' }),
    )
    expect((await note()).value).toBe('left calf')
    expect(page.bridge.snapshot.drafts).toEqual({})
  })

  it('of an entry that was deleted says so, with the ways out', async () => {
    const page = await open(ended(), [{ ...entry, deletedAt: AT + 1 }])
    await screen.findByText(/This session was deleted from the log/)
    expect(screen.getByRole('button', { name: 'Discard' })).toBeTruthy()
    await page.user.click(screen.getByRole('button', { name: 'Put it back' }))
    await waitFor(() => expect(screen.queryByText(/This session was deleted/)).toBeNull())
  })

  it('offers to discard a session that was stopped before pressing began, and no other', async () => {
    const page = await open(ended({ completed: false, elapsedMs: 1_500, pressedMs: 0 }), [])
    await page.user.click(await screen.findByRole('button', { name: 'Discard' }))
    expect(page.bridge.asked.map(({ name }) => name)).toContain('session:discard')
    cleanup()
    await open(ended({ completed: false, elapsedMs: 60_000 }))
    await note()
    expect(screen.queryByRole('button', { name: 'Discard' })).toBeNull()
  })
})

describe('the later question', () => {
  it('begins each time with nothing chosen', async () => {
    const page = await openPage({ snapshot: { later: { entryId: 'session-0001', sessionAtMs: AT } } })
    await rate(page, '7', 'Pain later')
    await page.user.click(screen.getByRole('button', { name: 'Save' }))
    page.bridge.change({ later: { entryId: 'session-0002', sessionAtMs: AT + 1 } })
    const row = await screen.findByRole('radiogroup', { name: 'Pain later' })
    expect(row.querySelector('[aria-checked="true"]')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
    expect(page.bridge.asked.filter(({ name }) => name === 'session:rate-later')).toMatchObject([
      { input: { entryId: 'session-0001', rating: 7 } },
    ])
  })

  it('begins anew also when one question takes the place of another', async () => {
    const page = await openPage({ snapshot: { later: { entryId: 'session-0001', sessionAtMs: AT } } })
    await rate(page, '7', 'Pain later')
    page.bridge.change({ later: { entryId: 'session-0002', sessionAtMs: AT + 1 } })
    await waitFor(() =>
      expect(
        screen.getByRole('radiogroup', { name: 'Pain later' }).querySelector('[aria-checked="true"]'),
      ).toBeNull(),
    )
  })
})

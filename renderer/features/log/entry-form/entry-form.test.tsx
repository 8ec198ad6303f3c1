// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { sessionEntry } from '@core/log/testing/answers'
import { openPage, type TestPage } from '../../../testing/page'

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

const AT = Date.UTC(2026, 2, 2, 9)
const ENTRY = sessionEntry('entry-0001', AT, { note: 'old note' })
const note = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Note' })
const save = (user: TestPage['user']) => user.click(screen.getByRole('button', { name: 'Save' }))
const sent = ({ bridge }: TestPage, name: string) =>
  bridge.asked.filter((each) => each.name === name).map(({ input }) => input)

const openNew = async (page: TestPage) => {
  page.go('rate')
  await screen.findByRole('heading', { name: 'Add an entry' })
}
const openOld = async (page: TestPage) => {
  page.go('log')
  await page.user.click(await within(await screen.findByRole('list')).findByRole('button'))
  await page.user.click(await screen.findByRole('button', { name: 'Edit' }))
  await screen.findByRole('heading', { name: 'Change this entry' })
}

const reach = async (page: TestPage) => {
  page.go('log')
  await page.user.click(await screen.findByRole('button', { name: 'Continue' }))
}

describe('a half-written entry', () => {
  it('is offered again after another screen, and can be saved then', async () => {
    const page = await openPage()
    await openNew(page)
    await page.user.click(within(screen.getByRole('radiogroup', { name: 'Pain now' })).getByText('6'))
    await page.user.type(await note(), 'after the stairs')
    page.go('session')
    await screen.findByRole('button', { name: /Start session/ })
    await reach(page)
    expect((await note()).value).toBe('after the stairs')
    expect(screen.getByText('Draft kept')).toBeTruthy()
    await save(page.user)
    expect(sent(page, 'log:add')).toMatchObject([{ answers: { before: 6, note: 'after the stairs' } }])
    expect(page.bridge.snapshot.drafts).toEqual({})
  })

  it('is there again after Escape, and gone after Discard or Cancel', async () => {
    const page = await openPage()
    for (const leave of ['Discard', 'Cancel']) {
      await openNew(page)
      await page.user.type(await note(), 'half a word')
      await page.user.keyboard('{Escape}')
      await reach(page)
      expect((await note()).value).toBe('half a word')
      await page.user.click(screen.getByRole('button', { name: leave }))
      await openNew(page)
      expect((await note()).value).toBe('')
      expect(page.bridge.snapshot.drafts).toEqual({})
    }
  })

  it('stays open for an Escape of the input method', async () => {
    const page = await openPage()
    await openNew(page)
    const field = await note()
    fireEvent.keyDown(field, { key: 'Escape', isComposing: true })
    fireEvent.keyDown(field, { key: 'Escape', keyCode: 229 })
    expect(screen.getByRole('heading', { name: 'Add an entry' })).toBeTruthy()
    fireEvent.keyDown(field, { key: 'Escape' })
    expect(screen.queryByRole('heading', { name: 'Add an entry' })).toBeNull()
  })

  it('keeps its text through every kind and back', async () => {
    const page = await openPage()
    await openNew(page)
    await page.user.type(await note(), 'typed once')
    for (const kind of ['Session', 'Visit', 'Weekly check', 'Rating']) {
      await page.user.click(screen.getByRole('radio', { name: kind }))
      expect((await note()).value).toBe('typed once')
    }
  })

  it('of nothing but a kind is no draft', async () => {
    const page = await openPage()
    await openNew(page)
    await page.user.click(screen.getByRole('radio', { name: 'Visit' }))
    expect(page.bridge.snapshot.drafts).toEqual({})
  })

  it('that is too long is said and kept, never cut', async () => {
    const page = await openPage()
    await openNew(page)
    await page.user.click(within(screen.getByRole('radiogroup', { name: 'Pain now' })).getByText('6'))
    fireEvent.change(await note(), { target: { value: 'x'.repeat(4002) } })
    expect(screen.getByText(/^2 characters too long/)).toBeTruthy()
    await save(page.user)
    expect(screen.getByRole('alert').textContent).toContain('too long')
    expect(sent(page, 'log:add')).toEqual([])
    expect((await note()).value).toHaveLength(4002)
  })
})

describe('an open entry', () => {
  it('keeps what was typed when it is updated elsewhere, and saves only what was touched', async () => {
    const page = await openPage({ entries: [ENTRY] })
    await openOld(page)
    await page.user.type(await note(), ' and more')
    await page.bridge.request('log:edit', {
      id: ENTRY.id,
      answers: { kind: 'session', laterRating: 2 },
      when: null,
    } as never)
    await waitFor(() =>
      expect(
        screen.getByRole('radiogroup', { name: /later/ }).querySelector('[aria-checked="true"]')?.textContent,
      ).toBe('2'),
    )
    expect((await note()).value).toBe('old note and more')
    await save(page.user)
    await waitFor(async () =>
      expect(await page.bridge.request('log:entry', { id: ENTRY.id })).toMatchObject({
        value: { note: 'old note and more', later: { rating: 2 } },
      }),
    )
    expect(sent(page, 'log:edit').at(-1)).toEqual({
      id: ENTRY.id,
      answers: { kind: 'session', note: 'old note and more' },
      when: null,
    })
  })

  it('says that it was deleted, keeps the text, and can be put back', async () => {
    const page = await openPage({ entries: [ENTRY] })
    await openOld(page)
    await page.user.type(await note(), '!')
    await page.bridge.request('log:remove', { id: ENTRY.id })
    await screen.findByText(/This entry was deleted/)
    await save(page.user)
    expect((await screen.findByRole('alert')).textContent).toContain('deleted')
    expect((await note()).value).toBe('old note!')
    await page.user.click(screen.getByRole('button', { name: 'Put it back' }))
    await waitFor(() => expect(screen.queryByText(/This entry was deleted/)).toBeNull())
    await save(page.user)
    await waitFor(async () =>
      expect(await page.bridge.request('log:entry', { id: ENTRY.id })).toMatchObject({
        value: { note: 'old note!', deletedAt: null },
      }),
    )
  })

  it('of which the text was typed before it was deleted shows that text, with the way to put it back', async () => {
    const page = await openPage({ entries: [ENTRY] })
    await openOld(page)
    await page.user.type(await note(), '!')
    page.go('learn')
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull())
    await page.bridge.request('log:remove', { id: ENTRY.id })
    page.go('log')
    await page.user.click(await screen.findByRole('button', { name: 'Continue' }))
    expect((await note()).value).toBe('old note!')
    expect(screen.getByRole('button', { name: 'Put it back' })).toBeTruthy()
  })
})

describe('numbers', () => {
  const minutes = () => screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Minutes' })

  it.each(['', '0', '99'])('of minutes are asked for when the field holds "%s"', async (typed) => {
    const page = await openPage()
    await openNew(page)
    await page.user.click(screen.getByRole('radio', { name: 'Session' }))
    await page.user.clear(minutes())
    if (typed !== '') await page.user.type(minutes(), typed)
    await save(page.user)
    expect((await screen.findByRole('alert')).textContent).toBe('Minutes: enter a number from 0.1 to 30.')
    expect(sent(page, 'log:add')).toEqual([])
    await page.user.clear(minutes())
    await page.user.type(minutes(), '7')
    await save(page.user)
    expect(sent(page, 'log:add')).toMatchObject([{ answers: { pressedMs: 420_000 } }])
  })

  it('of a slow ten for the pain before do not become a 0 after', async () => {
    const page = await openPage()
    await openNew(page)
    await page.user.click(screen.getByRole('radio', { name: 'Session' }))
    fireEvent.keyDown(document.body, { key: '1', code: 'Digit1' })
    await waitFor(() => expect(chosen('Pain before')).toBe('1'))
    fireEvent.keyDown(document.body, { key: '0', code: 'Digit0' })
    await waitFor(() => expect(chosen('Pain before')).toBe('10'))
    expect(chosen('Pain after')).toBeUndefined()
    fireEvent.keyDown(document.body, { key: '3', code: 'Digit3' })
    await waitFor(() => expect(chosen('Pain after')).toBe('3'))
  })
})
const chosen = (name: string) =>
  screen.getByRole('radiogroup', { name }).querySelector('[aria-checked="true"]')?.textContent

describe('the moment of an entry', () => {
  it('starts from now, and a moment to come has a way out', async () => {
    const page = await openPage()
    await openNew(page)
    await page.user.click(screen.getByRole('button', { name: 'Change' }))
    const time = screen.getByLabelText<HTMLInputElement>('Time')
    const date = screen.getByLabelText<HTMLInputElement>('Date')
    const shown = [date.value, time.value]
    const now = new Intl.DateTimeFormat('sv-SE', {
      dateStyle: 'short',
      timeStyle: 'short',
      timeZone: 'Europe/Berlin',
    }).format()
    expect(
      Math.abs(Date.parse(`${shown.join('T')}Z`) - Date.parse(`${now.replace(' ', 'T')}Z`)),
    ).toBeLessThan(120_000)
    fireEvent.change(date, { target: { value: '2999-01-01' } })
    expect(screen.getByText('That’s in the future.')).toBeTruthy()
    await page.user.click(screen.getByRole('button', { name: 'Set to now' }))
    expect(screen.queryByText('That’s in the future.')).toBeNull()
  })

  it('that was emptied is asked for', async () => {
    const page = await openPage()
    await openNew(page)
    await page.user.click(within(screen.getByRole('radiogroup', { name: 'Pain now' })).getByText('6'))
    await page.user.click(screen.getByRole('button', { name: 'Change' }))
    fireEvent.change(screen.getByLabelText('Date'), { target: { value: '' } })
    await save(page.user)
    expect((await screen.findByRole('alert')).textContent).toBe('Choose a date and a time.')
    expect(sent(page, 'log:add')).toEqual([])
  })
})

describe('a filter', () => {
  it('stands when it is chosen while a search is still waited for, and so does the search', async () => {
    const page = await openPage({ entries: [ENTRY] })
    page.go('log')
    const search = await screen.findByRole('searchbox')
    await page.user.type(search, 'note')
    await page.user.click(screen.getByRole('button', { name: 'Visit', hidden: true }))
    await waitFor(() =>
      expect(sent(page, 'log:page').at(-1)).toMatchObject({ filter: { kinds: ['visit'], text: 'note' } }),
    )
    expect(screen.getByRole('button', { name: 'Visit', hidden: true }).getAttribute('aria-pressed')).toBe(
      'true',
    )
  })
})

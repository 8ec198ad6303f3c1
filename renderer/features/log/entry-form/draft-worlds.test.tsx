// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import { DEFAULT_ACTIVE_HOURS } from '@core/reminders/active-hours'
import type { Rule } from '@core/reminders/rule'
import { sessionEntry } from '@core/log/testing/answers'
import { openPage, type TestPage } from '../../../testing/page'

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

const ENTRY = sessionEntry('entry-0001', Date.UTC(2026, 2, 2, 9), { note: '' })
const RULE: Rule = {
  kind: 'interval',
  id: 'every-hour',
  name: 'Every hour',
  enabled: true,
  sound: false,
  everyMinutes: 60,
  hours: DEFAULT_ACTIVE_HOURS,
}
const CONFIG = { rules: [RULE], hours: DEFAULT_ACTIVE_HOURS, spikeIgnoresHours: false, maxPerDay: 6 }

/** A form with a text in it: how a person comes to it, and the field. */
interface Form {
  readonly place: 'rate' | 'log' | 'reminders'
  readonly open: (page: TestPage) => Promise<HTMLInputElement>
}
const note = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Note' })
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const FORMS: Readonly<Record<'a new entry' | 'an entry' | 'a rule' | 'a new rule', Form>> = {
  'a new entry': { place: 'rate', open: () => note() },
  'an entry': {
    place: 'log',
    async open() {
      if (!screen.queryByRole('heading', { name: 'Change this entry' })) {
        await screen.findByRole('list')
        if (!screen.queryByRole('button', { name: 'Edit' }))
          fireEvent.click(await waitFor(() => document.querySelector('[data-entry="0"]')!))
        // Where something was typed before, the form opens at once.
        const edit = await screen.findByRole('button', { name: /^(Edit|Cancel)$/ })
        if (edit.textContent === 'Edit') fireEvent.click(edit)
      }
      return note()
    },
  },
  'a rule': {
    place: 'reminders',
    async open() {
      await screen.findByRole('heading', { name: 'Reminders' })
      const field = screen.queryByRole<HTMLInputElement>('textbox', { name: 'Name' })
      if (field) return field
      fireEvent.click(document.querySelector('[data-edit="every-hour"] > div > button:last-child')!)
      return screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' })
    },
  },
  'a new rule': {
    place: 'reminders',
    async open() {
      await screen.findByRole('heading', { name: 'Reminders' })
      const field = screen.queryByRole<HTMLInputElement>('textbox', { name: 'Name' })
      if (field) return field
      await press('New reminder')
      await press(/^At set times/)
      return screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' })
    },
  },
}

/** What comes between typing and saving. */
const BETWEEN: Readonly<Record<string, (page: TestPage, typing: Element) => unknown>> = {
  'the tray leads to the session': ({ go }) => go('session'),
  'a notification leads to the log': ({ go }) => go('log'),
  'a page is looked at': ({ go }) => go('learn'),
  'the reminders are looked at': ({ go }) => go('reminders'),
  Escape: (_, typing) => fireEvent.keyDown(typing, { key: 'Escape' }),
  'Escape of the input method': (_, typing) =>
    fireEvent.keyDown(typing, { key: 'Escape', isComposing: true }),
  'the page dies, or the window is closed': ({ reopen }) => reopen(),
  'the lock falls and opens': ({ bridge }) => {
    const { drafts } = bridge.snapshot
    bridge.tell('app:changed', { lock: { set: true, locked: true }, drafts: {} })
    bridge.tell('app:changed', { lock: { set: true, locked: false }, drafts })
  },
  'the entry is changed elsewhere': ({ bridge }) =>
    bridge.request('log:edit', {
      id: ENTRY.id,
      answers: { kind: 'session', laterRating: 2 } as { kind: 'session' },
      when: null,
    }),
  'the rule is switched off elsewhere': ({ bridge }) =>
    bridge.request('reminders:save-rule', { rule: { ...RULE, enabled: false }, at: 0 }),
  'the later question comes': ({ bridge }) =>
    bridge.change({ later: { entryId: ENTRY.id, sessionAtMs: ENTRY.at } }),
}

it('what was typed into a form is found again, whatever comes between', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...(Object.keys(FORMS) as (keyof typeof FORMS)[])),
      fc.array(fc.constantFrom(...Object.keys(BETWEEN)), { minLength: 1, maxLength: 5 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
      async (name, between, text) => {
        const { place, open } = FORMS[name]
        const page = await openPage({ entries: [ENTRY] })
        try {
          page.bridge.change({ reminders: { ...page.bridge.snapshot.reminders, config: CONFIG } })
          page.go(place)
          const field = await open(page)
          fireEvent.change(field, { target: { value: text } })
          const typed = field.value
          for (const one of between) await BETWEEN[one]!(page, field)
          page.go(place)
          await waitFor(async () => expect((await open(page)).value).toBe(typed))
        } finally {
          cleanup()
          window.location.hash = ''
        }
      },
    ),
    { numRuns: 25 },
  )
})

import type { Page } from '@playwright/test'
import type { AppSnapshot } from '../../core/ipc/views'
import { UNANSWERED, type ScreeningAnswers } from '../../core/safety/screening'
import { expect, test } from './test'

const SIZES = [
  [1080, 760],
  [1366, 768],
  [1280, 800],
  [1600, 1000],
  [1920, 1080],
] as const

/** The fake behind the page's bridge. */
interface FakeBridge {
  readonly snapshot: AppSnapshot
  change(changed: Partial<AppSnapshot>): void
}

type Change = (now: AppSnapshot) => Partial<AppSnapshot>

const ANSWERED: ScreeningAnswers = { ...UNANSWERED, acknowledged: true, pregnancy: 'no' }
const withReminders =
  (part: Partial<AppSnapshot['reminders']>): Change =>
  ({ reminders }) => ({ reminders: { ...reminders, ...part } })
const withAnswers =
  (part: Partial<ScreeningAnswers>): Change =>
  ({ safety }) => ({ safety: { ...safety, answers: { ...ANSWERED, ...part } } })
const withNotice =
  (kind: AppSnapshot['notices'][number]['kind'], values: Record<string, string | number> = {}): Change =>
  () => ({ notices: [{ id: 'notice', kind, values }] })

const FILE = 'reminders-2026-11-30-damaged.json'
const HOUR_MS = 3_600_000
const NOW = Date.UTC(2026, 10, 30, 14)

/** Everything that can stand above Ready or in it. */
const STATES: Readonly<Record<string, Change>> = {
  'nothing else': () => ({}),
  'a routine': ({ settings }) => ({
    settings: { ...settings, session: { ...settings.session, hand: 'both', minutes: 5, hegu: true } },
  }),
  'a flare-up': withReminders({ spike: { openedAtMs: NOW - HOUR_MS } }),
  'a reminder that is due': withReminders({
    prompt: {
      key: 'rule-0001 2026-11-30T15:00',
      ruleId: 'rule-0001',
      ruleName: 'A quarter of an hour away from the desk',
      kind: 'clock',
      due: NOW,
      id: 'prompt-0001',
      shownAt: NOW,
      sound: false,
      snoozes: 0,
      catchUp: false,
      merged: 0,
      answers: ['start', 'later', 'later-away', 'not-today'],
      delivered: true,
      repeated: false,
    },
  }),
  'a rating asked for later': () => ({ later: { entryId: 'entry-0001', sessionAtMs: NOW - HOUR_MS } }),
  'a notice on settings': withNotice('settings-moved', { file: FILE }),
  'a notice on files': withNotice('files-unsaved', { reason: 'the disk is full.' }),
  'a notice on the clock': withNotice('clock-wrong', { year: 2031 }),
  'a damaged log with a backup': () => ({
    logTrouble: {
      reason: 'damaged',
      keptAs: 'log-2026-11-30-damaged.db',
      saved: 1234,
      backup: { day: '2026-11-29', entries: 1210 },
    },
  }),
  'a hand that rests': withAnswers({ handToday: { left: ['skin', 'line-or-device'], right: [] } }),
  'two hands that rest': withAnswers({ handToday: { left: ['swelling'], right: ['numb'] } }),
  'a light press': ({ safety }) => ({
    safety: {
      ...safety,
      lighter: { askFirst: true, pressLightly: true, spareThumb: true, reasons: ['bleeding', 'thumb'] },
    },
  }),
  'a lot pressed today': ({ load }) => ({
    load: { ...load, advice: [{ kind: 'often-close', key: 'safety.note.oftenClose', values: { n: 4 } }] },
  }),
  'a ticked sign': ({ safety }) => ({ safety: { ...safety, check: { at: 0, ticked: ['bladder'] } } }),
  'pressing off': withAnswers({ pregnancy: 'yes' }),
}

const change = (page: Page, part: Partial<AppSnapshot>) =>
  page.evaluate((changed) => {
    const { fakeBridge } = window as unknown as { fakeBridge: FakeBridge }
    fakeBridge.change(changed)
  }, part)

const snapshotOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { fakeBridge: FakeBridge }).fakeBridge.snapshot)

/** What is cut off, by how many px, of anything that scrolls. */
const overflowing = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main, main *, #root, body')].flatMap((element) => {
      const { overflowY } = getComputedStyle(element)
      const over = element.scrollHeight - element.clientHeight
      return ['auto', 'scroll', 'hidden'].includes(overflowY) && over > 1 && element.clientHeight > 100
        ? [`${element.className || element.tagName}: ${over}`]
        : []
    }),
  )

for (const language of ['en', 'zh-Hans'] as const)
  test(`Ready fits without scrolling, whatever stands above it, ${language}`, async ({ open, page }) => {
    test.slow()
    await open({ language })
    const first = await snapshotOf(page)
    for (const [name, changeOf] of Object.entries(STATES)) {
      await change(page, { ...first, ...changeOf(first) })
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height })
        await expect.poll(() => overflowing(page), { message: `${name}, ${width}x${height}` }).toEqual([])
      }
    }
  })

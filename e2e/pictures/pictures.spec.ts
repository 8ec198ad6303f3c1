import { mkdirSync } from 'node:fs'
import type { EntryAnswers } from '../../core/log/entry/entry-answers'
import type { Rating } from '../../core/log/entry/rating'
import { DEFAULT_ACTIVE_HOURS } from '../../core/reminders/active-hours'
import type { ReminderConfig } from '../../core/reminders/rule'
import { expectTheme } from '../helpers/expect-theme'
import { addEntries, type PastEntry } from '../helpers/log-entries'
import { test } from '../rig/test'
import { seedSettings } from '../helpers/seed'

const FOLDER = 'docs/pictures'
const WORKDAYS = [1, 2, 3, 4, 5] as const
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const

const base = { enabled: true, sound: false }
const REMINDERS: ReminderConfig = {
  hours: DEFAULT_ACTIVE_HOURS,
  spikeIgnoresHours: false,
  maxPerDay: 6,
  rules: [
    {
      ...base,
      kind: 'clock',
      id: 'clock',
      name: 'Desk pause',
      times: ['10:30', '14:30', '17:00'],
      weekdays: WORKDAYS,
    },
    {
      ...base,
      kind: 'interval',
      id: 'every',
      name: 'Hand break',
      everyMinutes: 90,
      hours: null,
      enabled: false,
    },
    { ...base, kind: 'follow-up', id: 'spike', name: 'Ask again', afterMinutes: 60 },
    { ...base, kind: 'check-in', id: 'day', name: 'The day’s pain', times: ['20:30'], weekdays: EVERY_DAY },
  ],
}

const NOTES = ['Sat through a long call.', '', '', 'After lifting the box.', '', 'Walked to work.', '']

/** Six weeks of somebody's log, the same every time. */
function sessions(): readonly PastEntry[] {
  return Array.from({ length: 34 }, (_, i) => {
    const before = [6, 7, 5, 6, 4, 8, 5, 6][i % 8]! as Rating
    const change = [2, 1, 0, 3, -1, 2, 1, 2, 0][i % 9]!
    const answers: EntryAnswers = {
      kind: 'session',
      origin: i % 3 === 0 ? 'spike' : 'reminder',
      hand: i % 5 === 0 ? 'both' : i % 4 === 0 ? 'right' : 'left',
      plannedMinutes: i % 5 === 0 ? 6 : 3,
      pressedMs: i % 11 === 7 ? 95_000 : 140_000,
      ending: i % 11 === 7 ? 'stopped-early' : 'completed',
      technique: 'circles',
      activity: 'press',
      before,
      after: i % 12 === 10 ? null : (Math.max(0, before - change) as Rating),
      laterRating: null,
      handFelt: i % 6 === 2 ? 'sore' : 'fine',
      areas: ['buttock', 'thigh'],
      side: 'left',
      trigger: 'sitting',
      position: 'sitting',
      medicine: i % 7 === 3,
      wentAlong: i % 3 === 1 ? ['heat'] : i % 3 === 2 ? ['stretch'] : [],
      note: NOTES[i % 7]!,
    }
    return { daysAgo: 41 - Math.floor(i * 1.2), minuteOfDay: 540 + ((i * 173) % 560), answers }
  })
}

for (const theme of ['light', 'dark'] as const) {
  test(`every screen, ${theme}`, async ({ rig, launch }) => {
    test.setTimeout(180_000)
    mkdirSync(FOLDER, { recursive: true })
    const seed = { app: { theme, discreet: false }, session: { breathing: true }, reminders: REMINDERS }
    const userData = seedSettings(`${rig.up.folder}/user-data`, seed)
    const app = await launch({ userData })
    const page = await app.window()
    const take = async (name: string) => {
      await page.waitForTimeout(900)
      await page.screenshot({ path: `${FOLDER}/${name}-${theme}.png` })
    }
    const go = async (place: string) => {
      await page.evaluate((to) => {
        window.location.hash = to
      }, place)
      await page.waitForTimeout(400)
    }
    await addEntries(page, sessions())
    await page.reload()
    await expectTheme(page, theme)
    await take('session-ready')
    for (const place of ['log', 'reminders', 'why', 'learn', 'finder', 'settings', 'setup-check', 'help']) {
      await go(place)
      await take(place)
    }
    await go('session')
    await page.getByRole('button', { name: 'Start session' }).click()
    await page.mouse.move(2, 2)
    await app.clock.advance(3_500)
    await take('session-prepare')
    await page.keyboard.press('6')
    await app.clock.advance(68_000)
    await page.waitForTimeout(4_500)
    await take('session-running')
    await page.keyboard.press('Space')
    await take('session-paused')
    await page.keyboard.press('Space')
    await app.clock.advance(200_000)
    await page.keyboard.press('4')
    await take('check-in')
  })
}

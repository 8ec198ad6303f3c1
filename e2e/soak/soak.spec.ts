import { expect, test } from '../rig/test'
import { everyMinutes, seedSettings } from '../helpers/seed'
import { liveOneDay, openToWeigh } from './day'
import { weigh, type Weight } from './weigh'

/** `npm run soak` runs eight days of the app's clock; `npm test` runs a short part of them. */
const DAYS = Number(process.env['LINGGU_SOAK_DAYS'] ?? 2)
const SESSIONS = process.env['LINGGU_SOAK_DAYS'] === undefined ? 1 : 4

/** Memory may grow by this part of the first day's; a leak of days would go far beyond it. */
const GROWTH = 0.1
const GROWTH_OF_COUNTS = 1.03
/** Timers and files that happen to be open at the moment of weighing. */
const STRAYS = 2
/** And by this much in any case, MB: what a heap of few MB wobbles by. */
const WOBBLE_MB = 1

test(`${DAYS} days in one process: no heavier and no busier than after the first`, async ({
  rig,
  launch,
}) => {
  test.setTimeout(60_000 + DAYS * SESSIONS * 30_000)
  const app = await launch({
    userData: seedSettings(`${rig.up.folder}/user-data`, { reminders: everyMinutes(60) }),
    args: ['--hidden'],
  })
  await rig.tray.waitForItem(/^Next: /)
  const days: Weight[] = []
  for (let day = 0; day < DAYS; day++) {
    await liveOneDay(rig, app, { sessions: SESSIONS })
    await openToWeigh(rig, app)
    days.push(await weigh(app))
    await app.closeWindow()
  }
  if (DAYS > 2) console.table(days)

  const first = days[0]!
  const last = days.at(-1)!
  for (const part of ['mainHeapMb', 'pageHeapMb'] as const)
    expect(last[part], part).toBeLessThan(first[part] * (1 + GROWTH) + WOBBLE_MB)
  // A sample of two days says little about the pages that the system gave and will not take back.
  if (DAYS > 2)
    for (const part of ['mainOwnMb', 'pageOwnMb'] as const)
      expect(last[part], part).toBeLessThan(first[part] * (1 + GROWTH))
  for (const part of ['listeners', 'timers', 'files', 'pageNodes', 'pageListeners'] as const)
    expect(last[part], part).toBeLessThanOrEqual(first[part] * GROWTH_OF_COUNTS + STRAYS)
  expect(app.userData.query('select count(*) as n from entries')).toEqual([{ n: DAYS * SESSIONS }])
})

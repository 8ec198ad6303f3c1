import { dayCountsOf } from '@core/log/figures/calendar'
import type { Entry, RatedEntry, VisitEntry } from '@core/log/entry/entry'
import { answersOf, entryFromAnswers, type EntryAnswers } from '@core/log/entry/entry-answers'
import { weekdayOfDate } from '@core/time/date'
import type { DayRange } from '@core/log/entry/log-views'
import { pairCountsOf } from '@core/log/figures/pair-count'
import { reportOf } from '@core/log/figures/report'
import { summarise } from '@core/log/figures/summary'
import { hourCountsOf, localHourOf } from '@core/log/figures/time-of-day'
import { periodBoxes, periodOf, unitOf, type PeriodUnit } from '@core/log/figures/period-boxes'
import type { FakeAnswers } from './fake-bridge'

type LogAnswers = Pick<FakeAnswers, Extract<keyof FakeAnswers, `log:${string}`>>

/** The day it is in the fake log. */
const TODAY = '2026-03-02'
const NOON = Date.UTC(2026, 2, 2, 12)

const newestFirst = (a: Entry, b: Entry) => b.at - a.at

/**
 * A log in memory, summed up by the same rules as the real one.
 * @param onChanged called after each change
 */
export function createFakeLog(entries: readonly Entry[] = [], onChanged: () => void = () => {}): LogAnswers {
  const stored = new Map(entries.map((entry) => [entry.id, entry]))
  const within = ({ from = '', to = '9999' }: DayRange) =>
    [...stored.values()]
      .filter((entry) => entry.deletedAt === null && entry.localDate >= from && entry.localDate <= to)
      .sort(newestFirst)
  const bounds = (range: DayRange) => ({
    from: range.from ?? within(range).at(-1)?.localDate ?? TODAY,
    to: range.to ?? TODAY,
    today: TODAY,
  })
  const isRated = (entry: Entry): entry is RatedEntry => entry.kind === 'session' || entry.kind === 'rating'
  const put = (id: string, older: Entry | null, answers: Parameters<typeof entryFromAnswers>[0]) => {
    const { at, utcOffsetMinutes, zone, hasTime } = older ?? {
      at: NOON,
      utcOffsetMinutes: 0,
      zone: 'UTC',
      hasTime: true,
    }
    const moment = { at, utcOffsetMinutes, zone, hasTime }
    const entry = entryFromAnswers(answers, moment, { id, older, now: NOON }) as Entry
    stored.set(id, entry)
    onChanged()
    return entry
  }
  const periodCounts = (found: readonly Entry[], unit: PeriodUnit) =>
    found.flatMap((entry) =>
      pairCountsOf([entry]).map((count) => ({ ...count, start: periodOf(entry.localDate, unit) })),
    )
  const unitIn = (range: DayRange) => unitOf(bounds(range).from, bounds(range).to)
  return {
    'log:page': ({ filter = {}, limit }) => {
      const found = within(filter).filter(({ kind }) => !filter.kinds?.length || filter.kinds.includes(kind))
      return { entries: found.slice(0, limit), next: null, today: TODAY }
    },
    'log:entry': ({ id }) => stored.get(id) ?? null,
    'log:add': ({ answers }) => put(`fake-entry-${stored.size}`, null, answers),
    'log:edit': ({ id, answers }) => {
      const older = stored.get(id)
      if (!older || older.deletedAt !== null) throw new Error('This entry was deleted.')
      return put(id, older, { ...answersOf(older), ...answers } as EntryAnswers)
    },
    'log:remove': ({ id }) => {
      const entry = stored.get(id)
      if (entry) stored.set(id, { ...entry, deletedAt: NOON })
      onChanged()
    },
    'log:restore': ({ id }) => {
      const entry = stored.get(id)
      if (entry) stored.set(id, { ...entry, deletedAt: null })
      onChanged()
    },
    'log:summary': (range) => ({
      ...bounds(range),
      summary: summarise(pairCountsOf(within(range))),
      rated: within(range).filter(isRated),
    }),
    'log:patterns': (range) => ({
      ...bounds(range),
      periods: periodBoxes(periodCounts(within(range), unitIn(range)), unitIn(range)),
      days: dayCountsOf(within(range)),
      hours: hourCountsOf(within(range)),
      visits: within(range).filter((entry): entry is VisitEntry => entry.kind === 'visit'),
      bothers: within(range).filter((entry) => entry.kind === 'bother'),
      course: null,
    }),
    'log:newest-at-hour': ({ weekday, hour, ...range }) =>
      within(range as DayRange)
        .filter(isRated)
        .find(
          ({ localDate, at, utcOffsetMinutes }) =>
            weekdayOfDate(localDate) === weekday && localHourOf(at, utcOffsetMinutes) === hour,
        )?.id ?? null,
    'log:export': () => stored.size,
    'log:import-pick': () => null,
    'log:import-give': () => null,
    'log:import-progress': () => null,
    'log:import-cancel': () => undefined,
    'log:profile-keep': () => undefined,
    'log:profiles': () => [],
    'log:profile-remove': () => undefined,
    'log:profile-export': () => null,
    'log:import-open': () => ({ kind: 'refused', file: '', reason: 'empty' }),
    'log:import-look': () => ({ kind: 'refused', file: '', reason: 'empty' }),
    'log:import-columns': () => ({ kind: 'refused', file: '', reason: 'empty' }),
    'log:import-apply': () => ({ id: null, added: 0, changed: 0, days: null }),
    'log:imports': () => [],
    'log:import-undo': () => ({ removed: 0, restored: 0, left: 0, settings: 'none' }),
    'log:backups': () => ({ folder: '/backups', backups: [], trouble: null }),
    'log:backup-now': () => {},
    'log:backup-folder': () => null,
    'log:backup-preview': ({ id }) => ({
      id,
      entries: 0,
      firstDay: null,
      lastDay: null,
      present: stored.size,
    }),
    'log:backup-pick': () => null,
    'log:backup-restore': () => null,
    'log:rescue': () => {},
    'log:erase': () => stored.clear(),
    'log:report': (range) => {
      const { from, to } = bounds(range)
      const found = within(range)
      const counts = {
        pairs: pairCountsOf(found),
        periods: periodCounts(found, unitIn(range)),
        unit: unitIn(range),
        firstDay: within({}).at(-1)?.localDate ?? null,
      }
      return reportOf(found.toReversed(), counts, { from, to })
    },
    'log:report-pages': () => 1,
    'log:report-save': () => null,
    'log:copy-picture': () => {},
    'log:tests': () => [],
    'log:test-start': () => {},
    'log:test-stop': () => {},
    'log:course-review': () => null,
    'log:course-answer': () => {},
  }
}

/** An empty log. */
export const fakeLog = createFakeLog()

import { sessionEntry } from '@core/log/testing/answers'
import type { BotherEntry, Entry, RatingEntry, SessionEntry, VisitEntry } from '@core/log/entry/entry'
import { localDateOf, NO_CONTEXT } from '@core/log/entry/entry'
import type { Bother, Rating } from '@core/log/entry/rating'
import { NOW } from '../state'

const DAY_MS = 24 * 60 * 60_000
const NOTES = ['Sat through a long call.', '', '', 'After lifting the box.', '', 'Walked to work.', '']

const at = (daysAgo: number, minuteOfDay: number) =>
  NOW - (NOW % DAY_MS) - daysAgo * DAY_MS + minuteOfDay * 60_000

const moment = (id: string, when: number) => ({
  id,
  at: when,
  utcOffsetMinutes: 0,
  localDate: localDateOf(when, 0),
  zone: 'UTC',
  createdAt: when,
  updatedAt: when,
  deletedAt: null,
  hasTime: true,
})

const session = (i: number): SessionEntry => {
  const before = [6, 7, 5, 6, 4, 8, 5, 6][i % 8]! as Rating
  const change = [2, 1, 0, 3, -1, 2, 1, 2, 0][i % 9]!
  return sessionEntry(`gallery-session-${i}`, at(41 - Math.floor(i * 1.2), 540 + ((i * 173) % 560)), {
    origin: i % 3 === 0 ? 'spike' : 'reminder',
    hand: i % 5 === 0 ? 'both' : i % 4 === 0 ? 'right' : 'left',
    plannedMinutes: i % 5 === 0 ? 6 : 3,
    pressedMs: i % 11 === 7 ? 95_000 : 140_000,
    ending: i % 11 === 7 ? 'stopped-early' : 'completed',
    before,
    after: i % 12 === 10 ? null : (Math.max(0, before - change) as Rating),
    handFelt: i % 6 === 2 ? 'sore' : 'fine',
    areas: ['buttock', 'thigh'],
    side: 'left',
    trigger: 'sitting',
    position: 'sitting',
    medicine: i % 7 === 3,
    wentAlong: i % 3 === 1 ? ['heat'] : i % 3 === 2 ? ['stretch'] : [],
    note: NOTES[i % 7]!,
  })
}

const rating = (i: number): RatingEntry => ({
  ...moment(`gallery-rating-${i}`, at(6 * i + 2, 1230)),
  kind: 'rating',
  before: [3, 4, 5, 2, 6][i % 5]! as Rating,
  after: null,
  later: null,
  ...NO_CONTEXT,
  areas: ['back'],
  spikeId: null,
  note: '',
})

const visit = (i: number): VisitEntry => ({
  ...moment(`gallery-visit-${i}`, at(35 - 14 * i, 990)),
  kind: 'visit',
  practitioner: 'Li',
  minutes: 40,
  note: '',
})

const bother = (i: number): BotherEntry => ({
  ...moment(`gallery-bother-${i}`, at(38 - 7 * i, 1200)),
  kind: 'bother',
  legPain: [4, 3, 3, 2, 1][i % 5]! as Bother,
  tingling: [2, 3, 2, 1, 1][i % 5]! as Bother,
  weakness: [1, 1, 2, 1, 0][i % 5]! as Bother,
  sitting: [3, 3, 2, 2, 1][i % 5]! as Bother,
  note: '',
})

const times = <T>(count: number, make: (i: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i))

/** Six weeks of somebody's log, the same every time. */
export const SIX_WEEKS: readonly Entry[] = [
  ...times(34, session),
  ...times(6, rating),
  ...times(3, visit),
  ...times(5, bother),
]

/** As long as a note and a practitioner's name may be, without a place to break a line. */
export const LONG_WORDS: readonly Entry[] = [
  { ...session(1), note: 'Sitting-in-the-car-all-the-way-to-the-sea-and-back-again-'.repeat(40) },
  { ...visit(0), practitioner: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(2), note: '针'.repeat(2000) },
  { ...rating(0), note: 'First line\n\n\nFourth line\twith a tab' },
]

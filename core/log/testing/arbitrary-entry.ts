import fc from 'fast-check'
import {
  ACTIVITIES,
  ARMS,
  AREAS,
  ENDINGS,
  ENTRY_MOVE_SETS,
  HAND_FEELINGS,
  MOVE_WENT,
  NOTE_MAX,
  ORIGINS,
  POSITIONS,
  PRESSED_HANDS,
  SIDES,
  TECHNIQUES,
  TRIGGERS,
  WENT_ALONG,
  cleanText,
  keepableMoment,
  localDateOf,
  type BotherEntry,
  type Entry,
  type MoveRecord,
  type RatingEntry,
  type SessionEntry,
  type VisitEntry,
} from '../entry/entry'
import { MOVE_IDS } from '../../move/moves'
import { cutText } from '../../text/cut-text'
import { BOTHERS, RATINGS } from '../entry/rating'

const from = <T>(words: readonly T[]) => fc.constantFrom(...words)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const subset = <T>(words: readonly T[]) => fc.subarray([...words])

/** Texts that broke other people's exports. */
const AWKWARD = [
  '',
  'plain',
  'a,b;c\td',
  'he said "ouch"',
  '"',
  '""',
  'line\nline\r\nline\rend',
  '=HYPERLINK("http://x")',
  '+1',
  '-2',
  '@SUM(A1)',
  '\tindented',
  '\r\nstarts with a break',
  "'=1+1",
  "''",
  '疼痛，坐久了',
  'עברית \u202eabc\u202c',
  '👩🏽‍🦽🦵',
  '\ufeffbom',
  ' trailing ',
]

export const arbitraryText = (max = NOTE_MAX): fc.Arbitrary<string> =>
  fc
    .oneof(
      from(AWKWARD),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(from(AWKWARD), { maxLength: 6 }).map((parts) => parts.join('')),
    )
    .map((text) => cutText(cleanText(text), max))

/** Small enough to collide now and then. */
export const arbitraryId = fc.oneof(
  fc.uuid(),
  fc.integer({ min: 0, max: 30 }).map((n) => `entry-id-${n}`),
)

/** 2000 to 2099. */
const arbitraryMoment = fc.integer({ min: 946_684_800_000, max: 4_102_444_799_999 })

/** A day of which no hour is known. */
const noonOf = ({ at, utcOffsetMinutes }: { readonly at: number; readonly utcOffsetMinutes: number }) => {
  const noon = Date.parse(`${localDateOf(at, utcOffsetMinutes)}T12:00:00Z`) - utcOffsetMinutes * 60_000
  return { at: keepableMoment(noon), hasTime: false }
}

const arbitraryBase = fc
  .record({
    id: arbitraryId,
    at: arbitraryMoment,
    utcOffsetMinutes: from([-720, -210, 0, 60, 345, 480, 630, 840]),
    zone: from(['Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Etc/GMT+12', 'America/St_Johns']),
    createdAt: fc.integer({ min: 946_684_800_000, max: 3_000_000_000_000 }),
    editedAfter: fc.nat(1_000_000_000),
    dayOnly: fc.boolean(),
    deletedAt: maybe(arbitraryMoment),
    note: arbitraryText(),
  })
  .map(({ editedAfter, dayOnly, ...given }) =>
    dayOnly ? { ...given, ...noonOf(given), editedAfter } : { ...given, hasTime: true, editedAfter },
  )
  .map(({ editedAfter, ...base }) => ({
    ...base,
    localDate: localDateOf(base.at, base.utcOffsetMinutes),
    updatedAt: base.createdAt + editedAfter,
  }))

const arbitraryPain = fc.record({
  areas: subset(AREAS),
  side: maybe(from(SIDES)),
  trigger: maybe(from(TRIGGERS)),
  position: maybe(from(POSITIONS)),
  medicine: maybe(fc.boolean()),
  wentAlong: subset(WENT_ALONG),
  spikeId: maybe(fc.uuid()),
})

const arbitraryLater = maybe(fc.record({ rating: from(RATINGS), at: arbitraryMoment }))

const arbitraryMove: fc.Arbitrary<MoveRecord> = fc
  .record({
    set: from(ENTRY_MOVE_SETS),
    movedMs: fc.nat(1_800_000),
    cutShort: subset(MOVE_IDS),
    went: maybe(from(MOVE_WENT)),
    hurt: subset(MOVE_IDS),
  })
  .map((move) => ({ ...move, hurt: move.went === 'hurt' ? move.hurt : [] }))

export const arbitrarySession: fc.Arbitrary<SessionEntry> = fc
  .tuple(
    arbitraryBase,
    arbitraryPain,
    fc.record({
      origin: from(ORIGINS),
      activity: from(ACTIVITIES),
      hand: from(PRESSED_HANDS),
      plannedMinutes: from([3, 4, 5, 6, 7.5, 0.1, 30]),
      pressedMs: fc.nat(1_800_000),
      ending: from(ENDINGS),
      technique: maybe(from(TECHNIQUES)),
      before: maybe(from(RATINGS)),
      beforeFromMemory: fc.boolean(),
      after: maybe(from(RATINGS)),
      later: arbitraryLater,
      handFelt: maybe(from(HAND_FEELINGS)),
      test: maybe(fc.record({ testId: fc.uuid(), turn: fc.integer({ min: 1, max: 40 }), arm: from(ARMS) })),
      move: maybe(arbitraryMove),
    }),
  )
  .map(([base, pain, own]) => ({
    kind: 'session',
    ...base,
    ...pain,
    ...own,
    beforeFromMemory: own.before !== null && own.beforeFromMemory,
  }))

export const arbitraryRating: fc.Arbitrary<RatingEntry> = fc
  .tuple(
    arbitraryBase,
    arbitraryPain,
    fc.record({ before: from(RATINGS), after: maybe(from(RATINGS)), later: arbitraryLater }),
  )
  .map(([base, pain, own]) => ({ kind: 'rating', ...base, ...pain, ...own }))

export const arbitraryVisit: fc.Arbitrary<VisitEntry> = fc
  .tuple(
    arbitraryBase,
    fc.record({ practitioner: arbitraryText(80), minutes: maybe(fc.integer({ min: 1, max: 480 })) }),
  )
  .map(([base, own]) => ({ kind: 'visit', ...base, ...own }))

export const arbitraryBother: fc.Arbitrary<BotherEntry> = fc
  .tuple(
    arbitraryBase,
    fc.record({
      legPain: maybe(from(BOTHERS)),
      tingling: maybe(from(BOTHERS)),
      weakness: maybe(from(BOTHERS)),
      sitting: maybe(from(BOTHERS)),
    }),
  )
  .map(([base, own]) => ({ kind: 'bother', ...base, ...own }))

/** Any valid entry, awkward texts included. */
export const arbitraryEntry: fc.Arbitrary<Entry> = fc.oneof(
  { weight: 5, arbitrary: arbitrarySession },
  { weight: 3, arbitrary: arbitraryRating },
  { weight: 1, arbitrary: arbitraryVisit },
  { weight: 1, arbitrary: arbitraryBother },
)

/** Entries with ids of their own. */
export const arbitraryEntries = (maxLength = 40): fc.Arbitrary<readonly Entry[]> =>
  fc.uniqueArray(arbitraryEntry, { selector: ({ id }) => id, maxLength })

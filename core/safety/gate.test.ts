import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RATINGS, type Rating } from '../log/entry/rating'
import { CHECK_HOLDS_MS, gate, type AskReason, type GateContext, type LastRated } from './gate'
import { MOVING_UNANSWERED } from './moving'
import { URGENT_FLAGS } from './red-flags'
import {
  HAND_CONDITIONS,
  LIGHTER_CONDITIONS,
  PREGNANCY_ANSWERS,
  UNANSWERED,
  type ScreeningAnswers,
} from './screening'

const NOW = 1_760_000_000_000
const HOUR = 3_600_000
const answered: ScreeningAnswers = { ...UNANSWERED, acknowledged: true, pregnancy: 'no' }
const usual: GateContext = {
  now: NOW,
  activity: 'press',
  moves: [],
  hands: ['left'],
  side: null,
  pain: null,
  severeBefore: false,
  last: null,
  newNumbness: false,
  logRead: true,
  check: { at: NOW - 5 * HOUR, ticked: [] },
}
const last: LastRated = { endedAt: NOW - HOUR, before: 4, after: 4 }
const run = (answers: Partial<ScreeningAnswers>, context: Partial<GateContext> = {}) =>
  gate({ ...answered, ...answers }, { ...usual, ...context })

describe('first start (facts 4.5: the list is shown at first start)', () => {
  it('stays closed until the notices are acknowledged', () => {
    expect(run({ acknowledged: false })).toEqual({ kind: 'blocked', why: { kind: 'first-run' } })
  })
  it('asks the red flags when they were never answered', () => {
    expect(run({}, { check: null })).toEqual({ kind: 'ask-red-flags', why: ['first-start'] })
  })
  it('opens when nothing speaks against it', () => {
    expect(run({})).toEqual({ kind: 'open', notices: [], moves: null })
  })
})

describe('a ticked red flag (facts 4.5: do not start the timer)', () => {
  it.each(URGENT_FLAGS)('%s blocks pressing and breathing, however old the tick', (flag) => {
    for (const activity of ['press', 'breathe'] as const) {
      const check = { at: NOW - 90 * 24 * HOUR, ticked: [flag] }
      expect(run({}, { activity, check })).toEqual({
        kind: 'blocked',
        why: { kind: 'red-flag', ticked: [flag] },
      })
    }
  })
  it('outranks every other answer', () => {
    const check = { at: NOW, ticked: ['both-legs'] as const }
    expect(run({ acknowledged: false, pregnancy: 'yes' }, { check })).toMatchObject({
      why: { kind: 'red-flag' },
    })
  })
})

describe('red-flag questions before a session (facts 4.5)', () => {
  const asks: readonly (readonly [
    string,
    Partial<ScreeningAnswers>,
    Partial<GateContext>,
    AskReason | null,
  ])[] = [
    ['side = both in the answers', { painfulSide: 'both' }, {}, 'both-sides'],
    ['side = both for this session', { painfulSide: 'left' }, { side: 'both' }, 'both-sides'],
    ['side = left for this session', { painfulSide: 'both' }, { side: 'left' }, null],
    ['pain 7', {}, { pain: 7 }, null],
    ['pain 8 for the first time', {}, { pain: 8 }, 'severe-pain'],
    ['pain 10 for the first time', {}, { pain: 10 }, 'severe-pain'],
    ['pain 8 again', {}, { pain: 8, severeBefore: true }, null],
    ['after = before + 1', {}, { last: { ...last, after: 5 } }, null],
    ['after = before + 2', {}, { last: { ...last, after: 6 } }, 'rose'],
    ['after missing', {}, { last: { ...last, after: null } }, null],
    ['the log could not be read', {}, { logRead: false }, 'log-unread'],
    ['new numbness ticked', {}, { newNumbness: true }, 'new-numbness'],
  ]
  it.each(asks)('%s', (_name, answers, context, why) => {
    expect(run(answers, context)).toEqual(
      why === null ? { kind: 'open', notices: [], moves: null } : { kind: 'ask-red-flags', why: [why] },
    )
  })
  it('opens after "None of these", and asks again at the next session', () => {
    const check = { at: NOW - 1000, ticked: [] }
    expect(run({ painfulSide: 'both' }, { check })).toEqual({ kind: 'open', notices: [], moves: null })
    expect(run({}, { pain: 9, check })).toEqual({ kind: 'open', notices: [], moves: null })
    const later = { check, now: check.at + CHECK_HOLDS_MS }
    expect(run({ painfulSide: 'both' }, later)).toMatchObject({ why: ['both-sides'] })
  })
  it('asks about a rise once for each session that rose', () => {
    const rose = { ...last, after: 9 as Rating }
    const check = { at: rose.endedAt + 1, ticked: [] }
    expect(run({}, { last: rose, check, now: NOW + 9 * HOUR })).toEqual({
      kind: 'open',
      notices: [],
      moves: null,
    })
  })
  it('asks for every reason at once', () => {
    const context = { side: 'both', pain: 9, last: { ...last, after: 8 }, newNumbness: true } as const
    expect(run({}, context)).toEqual({
      kind: 'ask-red-flags',
      why: ['both-sides', 'severe-pain', 'rose', 'new-numbness'],
    })
  })
  it('asks before breathing too', () => {
    expect(run({}, { activity: 'breathe', pain: 9 })).toMatchObject({ kind: 'ask-red-flags' })
  })
})

describe('pregnancy (facts 4.1)', () => {
  it.each(['yes', 'maybe', 'trying'] as const)('%s turns pressing off and leaves breathing', (pregnancy) => {
    expect(run({ pregnancy })).toEqual({ kind: 'blocked', why: { kind: 'pregnancy' } })
    expect(run({ pregnancy }, { activity: 'breathe' })).toEqual({ kind: 'open', notices: [], moves: null })
  })
  it('goes light where a professional agreed (facts 4.3)', () => {
    expect(run({ pregnancy: 'yes', pregnancyAgreed: true })).toMatchObject({
      kind: 'lighter',
      reasons: ['pregnancy-agreed'],
      askFirst: true,
    })
  })
  it('shows the notice and leaves the choice to who would rather not say', () => {
    expect(run({ pregnancy: 'rather-not-say' })).toEqual({
      kind: 'open',
      notices: ['pregnancy'],
      moves: null,
    })
  })
  it('keeps no trace of an agreement that no longer matters', () => {
    expect(run({ pregnancy: 'no', pregnancyAgreed: true })).toEqual({
      kind: 'open',
      notices: [],
      moves: null,
    })
  })
})

describe('this hand today (facts 4.2)', () => {
  it.each(HAND_CONDITIONS)('%s closes that hand and offers the other', (condition) => {
    const handToday = { left: [condition], right: [] }
    expect(run({ handToday })).toEqual({
      kind: 'blocked',
      why: { kind: 'hand', hand: 'left', conditions: [condition], instead: 'right' },
    })
    expect(run({ handToday }, { hands: ['right'] })).toEqual({ kind: 'open', notices: [], moves: null })
    expect(run({ handToday }, { hands: ['right', 'left'] })).toMatchObject({ why: { hand: 'left' } })
    expect(run({ handToday }, { activity: 'breathe' })).toEqual({ kind: 'open', notices: [], moves: null })
  })
  it('offers no other hand when both are closed', () => {
    const handToday = { left: ['skin'], right: ['numb'] } as const
    expect(run({ handToday })).toMatchObject({ why: { kind: 'hand', instead: null } })
  })
})

describe('lighter technique (facts 4.3)', () => {
  it.each(LIGHTER_CONDITIONS)('%s asks first and goes light', (condition) => {
    expect(run({ lighter: [condition] })).toEqual({
      kind: 'lighter',
      notices: [],
      moves: null,
      reasons: [condition],
      askFirst: true,
      pressLightly: true,
      spareThumb: condition === 'thumb',
    })
  })
})

describe('for all answers', () => {
  const answers = fc.record({
    acknowledged: fc.boolean(),
    pregnancy: fc.constantFrom(null, ...PREGNANCY_ANSWERS),
    pregnancyAgreed: fc.boolean(),
    handToday: fc.record({
      left: fc.subarray([...HAND_CONDITIONS]),
      right: fc.subarray([...HAND_CONDITIONS]),
    }),
    lighter: fc.subarray([...LIGHTER_CONDITIONS]),
    painfulSide: fc.constantFrom(null, 'left', 'right', 'both'),
    duration: fc.constant(null),
    practitioner: fc.constant(null),
    moving: fc.constant(MOVING_UNANSWERED),
  }) as fc.Arbitrary<ScreeningAnswers>
  const context = fc.record({
    pain: fc.constantFrom(null, ...RATINGS),
    activity: fc.constantFrom('press' as const, 'breathe' as const),
    hands: fc.constantFrom(['left' as const], ['right' as const], ['left' as const, 'right' as const]),
    ticked: fc.subarray([...URGENT_FLAGS]),
  })

  it('never lets a session start against a closing answer', () => {
    fc.assert(
      fc.property(answers, context, (given, { ticked, ...rest }) => {
        const result = gate(given, { ...usual, ...rest, check: { at: NOW - 1, ticked } })
        const starts = result.kind === 'open' || result.kind === 'lighter'
        if (ticked.length > 0 || !given.acknowledged) expect(starts).toBe(false)
        if (starts && rest.activity === 'press') {
          expect(['yes', 'maybe', 'trying'].includes(given.pregnancy ?? '') && !given.pregnancyAgreed).toBe(
            false,
          )
          expect(rest.hands.flatMap((hand) => given.handToday[hand])).toEqual([])
          expect(result.kind === 'open' && given.lighter.length > 0).toBe(false)
        }
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import type { CheckIn } from '@core/log/entry/check-in'
import type { Entry, RatedEntry, RatingEntry } from '@core/log/entry/entry'
import type { Rating } from '@core/log/entry/rating'
import type { UrgentFlag } from '@core/safety/red-flags'
import type { ScreeningAnswers } from '@core/safety/screening'
import type { SessionSettings } from '@core/settings/settings'
import type { LogFailure, LogStore } from '../log/log-store'
import type { SpikeTurn } from '../log/review/own-test-service'
import type { StartService } from './start-service'
import {
  benchClock,
  benchSessions,
  benchSettings,
  benchStarts,
  benchWindows,
  memoryDocuments,
  memoryLog,
  NOON,
  earlierSession,
} from './testing/session-bench'

const bench = (given: {
  readonly answers?: Partial<ScreeningAnswers>
  readonly session?: Partial<SessionSettings>
  readonly entries?: readonly RatedEntry[]
  readonly ticked?: readonly UrgentFlag[]
  /** When the red-flag questions were last answered, epoch ms. */
  readonly checkedAt?: number
  readonly documents?: ReturnType<typeof memoryDocuments>
  readonly drawn?: SpikeTurn | null
  /** Why the log cannot be read. */
  readonly unreadable?: LogFailure['reason']
}) => {
  const { clock, controls } = benchClock()
  const documents = given.documents ?? memoryDocuments()
  const { windows, shown } = benchWindows()
  const sessions = benchSessions(clock, documents, windows)
  const settings = benchSettings()
  const { answers, check } = settings.current.safety
  settings.put({
    session: { ...settings.current.session, ...given.session },
    safety: {
      answers: { ...answers, ...given.answers },
      check: { at: given.checkedAt ?? check?.at ?? 0, ticked: given.ticked ?? [] },
    },
  })
  const readable = memoryLog(new Map<string, Entry>((given.entries ?? []).map((entry) => [entry.id, entry])))
  const { unreadable } = given
  const refuse = () => ({ kind: 'failed' as const, error: { reason: unreadable!, detail: '' } })
  const log = unreadable ? ({ ...readable, latestRated: refuse, everRated: refuse } as LogStore) : readable
  const asked = { count: 0 }
  const turnOfSpike = () => {
    asked.count += 1
    return given.drawn ?? null
  }
  const parts = { clock, documents, log, sessions, settings, windows, turnOfSpike }
  const { starts, went, safety } = benchStarts(parts)
  return { clock, controls, documents, starts, safety, sessions, shown, went, settings, asked }
}

const active = (sessions: ReturnType<typeof benchSessions>) =>
  sessions.state.kind === 'active' ? sessions.state.session : null

/** Pain rated twice without a session, just now. */
const rated = (before: Rating, after: Rating, at = NOON - 60_000): RatedEntry =>
  ({
    ...earlierSession({ id: 'rating-just-now', at, createdAt: at, before, after }),
    kind: 'rating',
  }) as RatingEntry
const ROSE = earlierSession({ before: 3, after: 6 })
const many = (n: number) =>
  Array.from({ length: n }, (_, i) =>
    earlierSession({
      id: `session-${String(i).padStart(4, '0')}`,
      at: NOON - i * 60_000,
      createdAt: NOON - i * 60_000,
    }),
  )

describe('a start', () => {
  it.each(['spike', 'reminder', 'manual'] as const)(
    'by %s begins at once when nothing speaks against it',
    (origin) => {
      const { starts, sessions, shown } = bench({})
      starts.request(origin, null)
      expect(active(sessions)).toMatchObject({ origin, plan: { activity: 'press' } })
      expect(shown).toEqual(['session'])
    },
  )

  it.each(['spike', 'reminder', 'manual'] as const)(
    'by %s waits for the questions, and goes on by itself with the rating it came with',
    (origin) => {
      const { starts, safety, sessions, shown, went } = bench({ entries: [ROSE] })
      starts.request(origin, 7)
      expect(active(sessions)).toBeNull()
      expect(starts.waiting?.gate).toEqual({ kind: 'ask-red-flags', why: ['rose'] })
      expect([shown, went]).toEqual([['help'], ['help']])

      safety.check([])
      expect(active(sessions)).toMatchObject({ origin, before: 7 })
      expect(starts.waiting).toBeNull()
      expect(went.at(-1)).toBe('session')
    },
  )

  describe('of a spike', () => {
    const kinds = (given: Parameters<typeof bench>[0], origin: 'spike' | 'manual' | 'reminder' = 'spike') => {
      const { starts, sessions } = bench(given)
      starts.request(origin, null)
      return active(sessions)!.plan.phases.map(({ kind }) => kind)
    }
    const LEFT = earlierSession({ hand: 'left' })

    it('skips finding the spot on a hand with which a session was finished', () => {
      expect(kinds({ entries: [LEFT] })[0]).toBe('press')
      expect(kinds({ entries: [earlierSession({ hand: 'both' })] })[0]).toBe('press')
    })

    it.each([
      ['nothing was pressed yet', []],
      ['only the other hand was pressed', [earlierSession({ hand: 'right' })]],
      ['the session was stopped early', [earlierSession({ hand: 'left', ending: 'stopped-early' })]],
      ['nobody pressed', [earlierSession({ hand: 'left', activity: 'breathe' })]],
    ] as const)('begins with finding the spot where %s', (_, entries) => {
      expect(kinds({ entries })[0]).toBe('prepare')
    })

    it('of both hands looks for the spot only on the one that is new', () => {
      const both = { session: { hand: 'both' as const }, entries: [LEFT] }
      expect(kinds(both).filter((kind) => kind === 'prepare')).toHaveLength(1)
      expect(kinds(both)[0]).toBe('press')
    })

    it('is the only start that skips it', () => {
      expect(kinds({ entries: [LEFT] }, 'manual')[0]).toBe('prepare')
      expect(kinds({ entries: [LEFT] }, 'reminder')[0]).toBe('prepare')
    })
  })

  it('does not go on while a sign is ticked, but does once it was a mistake', () => {
    const { starts, safety, sessions } = bench({ entries: [ROSE] })
    starts.request('spike', null)
    safety.check(['bladder'])
    expect(active(sessions)).toBeNull()
    safety.check([])
    expect(active(sessions)).not.toBeNull()
  })

  it('with a sign ticked shows the screen of help', () => {
    const { starts, sessions, shown } = bench({ ticked: ['bowel'] })
    starts.request('spike', null)
    expect(active(sessions)).toBeNull()
    expect(shown).toEqual(['help'])
  })

  it('that was refused does not begin by itself when an answer changes later', () => {
    const { starts, safety, sessions, settings, shown } = bench({ answers: { pregnancy: 'yes' } })
    starts.request('spike', null)
    expect(shown).toEqual(['session'])
    safety.answer({ ...settings.current.safety.answers, pregnancy: 'no' })
    expect(active(sessions)).toBeNull()
    expect(starts.waiting).toBeNull()
  })

  it('asks when the log said both legs within a day, and not for ever', () => {
    const both = (hoursAgo: number) =>
      bench({
        entries: [
          earlierSession({
            side: 'both',
            at: NOON - hoursAgo * 3_600_000,
            createdAt: NOON - hoursAgo * 3_600_000,
          }),
        ],
      })
    const soon = both(20)
    soon.starts.request('manual', null)
    expect(soon.starts.waiting?.gate).toMatchObject({ why: ['both-sides'] })
    const later = both(30)
    later.starts.request('manual', null)
    expect(active(later.sessions)).not.toBeNull()
  })

  it('asks once about severe pain that was first rated during the last session', () => {
    const { starts, safety, sessions } = bench({ entries: [earlierSession({ before: 8, after: 8 })] })
    starts.request('manual', null)
    expect(starts.waiting?.gate).toMatchObject({ why: ['severe-pain'] })
    safety.check([])
    expect(active(sessions)).not.toBeNull()
  })

  it('asks about new numbness that was ticked before the app was closed', () => {
    const first = bench({ entries: [earlierSession()] })
    first.starts.checkedIn('session-earlier', { newNumbness: true } as CheckIn)
    const again = bench({ entries: [earlierSession()], documents: first.documents })
    again.starts.request('manual', null)
    expect(again.starts.waiting?.gate).toMatchObject({ why: ['new-numbness'] })
  })

  it('asks about pain that rose in a rating without a session, too', () => {
    const { starts } = bench({ entries: [earlierSession({ before: 5, after: 4 }), rated(3, 6)] })
    starts.request('manual', null)
    expect(starts.waiting?.gate).toEqual({ kind: 'ask-red-flags', why: ['rose'] })
  })

  it('asks about new numbness once, whatever is rated afterwards', () => {
    const first = bench({ entries: [earlierSession()] })
    first.starts.checkedIn('session-earlier', { newNumbness: true } as CheckIn)
    const again = bench({ entries: [earlierSession()], documents: first.documents })
    again.starts.request('manual', null)
    again.safety.check([])
    const later = bench({
      entries: [earlierSession(), rated(5, 4, NOON + 60_000)],
      documents: first.documents,
      checkedAt: NOON,
    })
    later.starts.request('manual', null)
    expect(active(later.sessions)).not.toBeNull()
  })

  it.each([
    ['nothing', []],
    ['a session added by hand', [earlierSession({ id: 'session-by-hand', createdAt: NOON })]],
    ['a rating', [rated(5, 4)]],
    ['sixty sessions', many(60)],
    ['three hundred sessions, more than the gate looks at', many(300)],
  ])('asks about new numbness until it is answered, after %s came between', (_what, between) => {
    const { starts, safety, sessions } = bench({ entries: [earlierSession(), ...between] })
    starts.checkedIn('session-earlier', { newNumbness: true } as CheckIn)
    starts.checkedIn('session-by-hand', { newNumbness: false } as CheckIn)
    for (const origin of ['manual', 'spike', 'reminder'] as const) {
      starts.request(origin, null)
      expect(starts.waiting?.gate).toMatchObject({ kind: 'ask-red-flags', why: ['new-numbness'] })
      starts.cancel()
    }
    starts.request('manual', null)
    safety.check([])
    expect(active(sessions)).not.toBeNull()
  })

  it('asks about new numbness when the file that kept the report cannot be read', () => {
    const documents = Object.assign(memoryDocuments(), {
      movedAside: [{ name: 'start', keptAs: 'start.damaged-1.json', how: 'started-anew' as const }],
    })
    const { starts } = bench({ documents })
    starts.request('manual', null)
    expect(starts.waiting?.gate).toMatchObject({ why: ['new-numbness'] })
  })

  it.each([
    ['severe pain', [earlierSession({ before: 9, after: 9 })], 'severe-pain'],
    ['severe pain under a newer quiet entry', [earlierSession({ before: 9 }), rated(2, 2)], 'severe-pain'],
    [
      'severe pain in two entries',
      [earlierSession({ before: 9 }), earlierSession({ id: 'session-second', before: 9 })],
      'severe-pain',
    ],
    ['a rise under a newer quiet entry', [ROSE, rated(2, 2)], 'rose'],
  ] as const)('asks about %s that nobody was asked about', (_what, entries, why) => {
    const { starts, safety, sessions } = bench({ entries })
    starts.request('manual', null)
    expect(starts.waiting?.gate).toMatchObject({ why: [why] })
    safety.check([])
    expect(active(sessions)).not.toBeNull()
  })

  describe('while the log cannot be read', () => {
    const ORIGINS = ['manual', 'spike', 'reminder'] as const
    const ACTIVITIES = ['press', 'breathe'] as const
    const REASONS = [
      'locked',
      'damaged',
      'gone',
      'io',
      'newer-version',
      'foreign',
      'read-only',
      'closed',
    ] as const
    const all = ORIGINS.flatMap((origin) =>
      ACTIVITIES.flatMap((activity) => REASONS.map((reason) => [origin, activity, reason] as const)),
    )
    it.each(all)('%s, to %s, asks first (%s)', (origin, activity, reason) => {
      const { starts, safety, sessions } = bench({ unreadable: reason })
      starts.request(origin, 3, activity)
      expect(active(sessions)).toBeNull()
      expect(starts.waiting?.gate).toMatchObject({ kind: 'ask-red-flags', why: ['log-unread'] })
      safety.check([])
      expect(active(sessions)).not.toBeNull()
    })
  })

  it('takes an answer from the future, of a clock that was wrong, for none', () => {
    const { starts } = bench({ entries: [ROSE], checkedAt: NOON + 86_400_000 })
    starts.request('manual', null)
    expect(starts.waiting?.gate).toMatchObject({ why: ['rose'] })
  })

  it('that finds a session running only shows it', () => {
    const { starts, sessions, went } = bench({})
    starts.request('manual', null)
    starts.request('spike', null)
    expect(active(sessions)).toMatchObject({ origin: 'manual' })
    expect(went).toEqual(['session', 'session'])
  })
})

describe('a spike while an own test runs', () => {
  const drawn = (arm: 'press' | 'rest'): SpikeTurn => ({ testId: 'own-test-1', turn: 4, arm, minutes: 5 })

  it.each([
    ['press', 'press'],
    ['rest', 'rest'],
  ] as const)('that is to %s does so, as long as the test says', (arm, activity) => {
    const { starts, sessions } = bench({ drawn: drawn(arm), session: { routine: 'gone', minutes: 3 } })
    starts.request('spike', null)
    expect(active(sessions)).toMatchObject({
      plan: { activity, minutes: 5, totalMs: 300_000 },
      test: { testId: 'own-test-1', turn: 4, arm },
    })
  })

  it('makes both arms out of the same phases', () => {
    const phases = (['press', 'rest'] as const).map((arm) => {
      const { starts, sessions } = bench({ drawn: drawn(arm), session: { hand: 'both' } })
      starts.request('spike', null)
      return active(sessions)?.plan.phases
    })
    expect(phases[0]).toEqual(phases[1])
  })

  it.each([
    ['a start by hand', (starts: StartService) => starts.request('manual', null)],
    ['a reminder', (starts: StartService) => starts.request('reminder', null)],
    ['breathing by choice', (starts: StartService) => starts.request('spike', null, 'breathe')],
  ])('has no say in %s', (_what, start) => {
    const { starts, sessions, asked } = bench({ drawn: drawn('rest') })
    start(starts)
    expect(active(sessions)).toMatchObject({ test: null })
    expect(asked.count).toBe(0)
  })

  it('opens no turn before the questions are answered, nor for a start that is refused', () => {
    const waiting = bench({ drawn: drawn('rest'), entries: [ROSE] })
    waiting.starts.request('spike', 7)
    expect(waiting.asked.count).toBe(0)
    waiting.safety.check([])
    expect(active(waiting.sessions)).toMatchObject({ before: 7, test: { arm: 'rest' } })

    const refused = bench({ drawn: drawn('rest'), answers: { pregnancy: 'yes' } })
    refused.starts.request('spike', null)
    expect(refused.asked.count).toBe(0)
  })

  it('outlives a crash with its turn', () => {
    const { starts, controls, clock, documents } = bench({ drawn: drawn('rest') })
    starts.request('spike', 6)
    controls.advance(20_000)
    const again = benchSessions(clock, documents, benchWindows().windows)
    expect(again.recovered).toMatchObject({
      before: 6,
      plan: { activity: 'rest' },
      test: { testId: 'own-test-1', turn: 4, arm: 'rest' },
    })
  })
})

describe('breathing alone', () => {
  const unfit = { left: ['skin'], right: ['numb'] } as const
  it.each([
    ['pregnancy', { pregnancy: 'yes' } as const],
    ['two unfit hands', { handToday: unfit }],
  ])('is open despite %s', (_why, answers) => {
    const { starts, sessions } = bench({ answers })
    starts.request('manual', null)
    expect(active(sessions)).toBeNull()
    starts.request('manual', null, 'breathe')
    expect(active(sessions)?.plan).toMatchObject({ activity: 'breathe', totalMs: 180_000 })
  })

  it('changes no hands', () => {
    const { starts, sessions } = bench({ session: { hand: 'both' } })
    starts.request('manual', null, 'breathe')
    expect(active(sessions)?.plan.phases.map(({ kind }) => kind)).not.toContain('switch')
  })

  it('stays closed while a sign is ticked', () => {
    const { starts, sessions } = bench({ ticked: ['bladder'] })
    starts.request('manual', null, 'breathe')
    expect(active(sessions)).toBeNull()
  })

  it('is what goes on after the questions', () => {
    const { starts, safety, sessions } = bench({ entries: [ROSE] })
    starts.request('manual', null, 'breathe')
    safety.check([])
    expect(active(sessions)?.plan.activity).toBe('breathe')
  })
})

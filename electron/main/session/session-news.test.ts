import { afterEach, describe, expect, it } from 'vitest'
import type { CheckIn } from '@core/log/entry/check-in'
import { openLogBench } from '../testing/log-bench'
import { PAUSE_ENDS_MS } from '@core/session/session'
import { planSession, DEFAULT_PLAN_OPTIONS } from '@core/session/plan'
import type { Rule } from '@core/reminders/rule'
import type { Notice } from '../ports'
import type { LanguageService } from '../settings/language-service'
import { createPromptService } from '../reminders/prompt-service'
import { createDraftService } from '../settings/draft-service'
import { createReminderService } from '../reminders/reminder-service'
import { createSessionJournal } from './session-journal'
import {
  benchClock,
  benchSessions,
  benchSettings,
  benchWindows,
  memoryDocuments,
} from './testing/session-bench'
import { MINUTE_MS } from '@core/time/units'

const PLAN = planSession(DEFAULT_PLAN_OPTIONS)
const ANSWERS: CheckIn = {
  before: null,
  after: 5,
  handFelt: null,
  wentAlong: [],
  medicine: null,
  note: '',
  areas: [],
  side: null,
  trigger: null,
  position: null,
  newNumbness: false,
  askAgainMinutes: null,
}
const EVERY_HOUR: Rule = {
  kind: 'interval',
  id: 'hour',
  name: 'Hour',
  enabled: true,
  sound: false,
  everyMinutes: 60,
  hours: null,
}

const opened: { close(): void }[] = []
afterEach(() => opened.splice(0).forEach((each) => each.close()))

/** What outlives a process. */
const machine = () => {
  const logBench = openLogBench()
  opened.push(logBench)
  return { ...benchClock(), documents: memoryDocuments(), settings: benchSettings(), log: logBench.store }
}

const bench = (on = machine()) => {
  const { clock, controls, documents, settings, log } = on
  const { windows } = benchWindows()
  const sessions = benchSessions(clock, documents, windows)
  const language = { t: (key: string) => key } as unknown as LanguageService
  const diary = { note: () => {} }
  const reminders = createReminderService({
    clock,
    documents,
    ledgerLines: { readAll: () => [], readLast: () => [], append: () => {}, replace: () => {} },
    diary,
    settings,
    sessions,
    language,
  })
  const notices: Notice[] = []
  createPromptService({
    clock,
    log,
    diary,
    language,
    settings,
    sessions,
    reminders,
    notifier: {
      state: 'works',
      hasActions: true,
      show: (notice: Notice) => void notices.push(notice),
      withdraw: () => {},
    },
    tray: { host: () => ({ state: 'works', means: '' }) },
    starts: { request: () => {} },
    show: () => {},
    isInFront: () => false,
    onLogged: () => {},
  } as unknown as Parameters<typeof createPromptService>[0])
  const journal = createSessionJournal({
    clock,
    log,
    documents,
    sessions,
    drafts: createDraftService({ clock, documents, diary }),
    diary,
    sentence: () => '',
    onProblem: () => {},
  } as unknown as Parameters<typeof createSessionJournal>[0])
  const start = (spikeId: string | null = null) =>
    sessions.start('session-1', spikeId === null ? 'manual' : 'spike', PLAN, null, { spikeId })
  const kept = () => {
    const read = log.all({})
    if (read.kind === 'failed') throw new Error(read.error.detail)
    return read.value
  }
  return { on, clock, controls, documents, sessions, reminders, journal, notices, start, kept }
}

/** When the hourly reminder is next, in minutes from now. */
const nextIn = ({ clock, reminders }: ReturnType<typeof bench>) =>
  ((reminders.view().next?.atMs ?? NaN) - clock.now()) / MINUTE_MS

describe('a session that was stopped before its first press', () => {
  const stopped = () => {
    const all = bench()
    all.reminders.saveRule(EVERY_HOUR)
    all.controls.advance(20 * MINUTE_MS)
    all.start()
    all.controls.advance(1_500)
    all.sessions.stop()
    return all
  }

  it('is no entry and leaves no trace', () => {
    const all = stopped()
    expect(all.kept()).toEqual([])
    expect(all.documents.held.has('session')).toBe(false)
    all.journal.discard()
    expect(all.sessions.state.kind).toBe('idle')
    expect(nextIn(all)).toBeCloseTo(40, 0)
  })

  it('becomes an entry when its check-in is saved', () => {
    const all = stopped()
    expect(all.journal.checkIn(ANSWERS)).toMatchObject({ ok: true })
    expect(all.kept()).toMatchObject([{ id: 'session-1', pressedMs: 0, ending: 'stopped-early', after: 5 }])
  })

  it('is not logged by the start of the next one', () => {
    const all = stopped()
    all.sessions.start('session-2', 'manual', PLAN, null)
    expect(all.kept()).toEqual([])
  })
})

describe('a session', () => {
  it('that is discarded at its check-in is as if it had never been', () => {
    const all = bench()
    all.reminders.saveRule(EVERY_HOUR)
    all.controls.advance(20 * MINUTE_MS)
    all.start()
    all.controls.advance(2 * MINUTE_MS)
    all.sessions.stop()
    expect(all.kept()).toHaveLength(1)
    expect(nextIn(all)).toBeCloseTo(60, 0)
    all.journal.discard()
    expect(all.kept()).toEqual([])
    expect(nextIn(all)).toBeCloseTo(38, 0)
  })

  it('belongs to the spike that was open at its start', () => {
    const all = bench()
    const spike = all.reminders.openSpike()
    all.start(spike)
    all.controls.advance(MINUTE_MS)
    all.reminders.tell({ kind: 'eased' })
    all.sessions.stop()
    expect(all.kept()).toMatchObject([{ spikeId: spike }])
  })

  it('belongs to it after a crash too', () => {
    const all = bench()
    const spike = all.reminders.openSpike()
    all.start(spike)
    all.controls.advance(MINUTE_MS)
    const next = bench(all.on)
    expect(next.sessions.recovered?.spikeId).toBe(spike)
    next.journal.checkIn(ANSWERS)
    expect(next.kept()).toMatchObject([{ spikeId: spike, after: 5 }])
  })

  it('found after a crash and discarded leaves the intervals alone', () => {
    const all = bench()
    all.reminders.saveRule(EVERY_HOUR)
    all.controls.advance(20 * MINUTE_MS)
    all.start()
    all.controls.advance(MINUTE_MS)
    const next = bench(all.on)
    next.journal.discard()
    // The minute that was not on disk yet counts as a minute away.
    expect(nextIn(next)).toBeCloseTo(40, 0)
  })

  it('that a person paused and left ends by itself, with one quiet notice, and reminders go on', () => {
    const all = bench()
    all.reminders.saveRule(EVERY_HOUR)
    all.start()
    all.controls.advance(MINUTE_MS)
    all.sessions.pause('user')
    all.controls.advance(PAUSE_ENDS_MS - MINUTE_MS)
    expect(all.sessions.state.kind).toBe('active')
    all.controls.advance(2 * MINUTE_MS)
    expect(all.sessions.state.kind).toBe('ended')
    expect(all.kept()).toMatchObject([{ ending: 'stopped-early', pressedMs: 40_000 }])
    expect(all.notices).toMatchObject([{ title: 'tray.notice.leftAloneTitle', silent: true }])
    all.controls.advance(40 * MINUTE_MS)
    expect(all.notices).toHaveLength(2)
    expect(all.reminders.view().prompt?.ruleName).toBe('Hour')
  })
})

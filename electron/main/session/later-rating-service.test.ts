import { describe, expect, it } from 'vitest'
import type { Entry } from '@core/log/entry/entry'
import { DEFAULT_PLAN_OPTIONS, planSession } from '@core/session/plan'
import type { Notice } from '../ports'
import { createLaterRatingService } from './later-rating-service'
import type { LanguageService } from '../settings/language-service'
import {
  benchClock,
  benchSessions,
  benchSettings,
  benchWindows,
  memoryDocuments,
  memoryLog,
  NOON,
  earlierSession,
} from './testing/session-bench'
import { MINUTE_MS } from '@core/time/units'

const bench = () => {
  const { clock, controls } = benchClock()
  const documents = memoryDocuments()
  const { windows } = benchWindows()
  const sessions = benchSessions(clock, documents, windows)
  const entry = earlierSession({ before: 6, after: 5 })
  const entries = new Map<string, Entry>([[entry.id, entry]])
  const notices: Notice[] = []
  const withdrawn: string[] = []
  const open = () =>
    createLaterRatingService({
      clock,
      documents,
      log: memoryLog(entries),
      notifier: {
        state: 'works',
        hasActions: false,
        show: (notice) => void notices.push(notice),
        withdraw: (id) => void withdrawn.push(id),
      },
      diary: { note: () => {} },
      language: { t: (key: string) => key } as unknown as LanguageService,
      settings: benchSettings(),
      sessions,
      show: () => {},
      sentence: () => '',
      onStored: () => {},
    })
  return { controls, documents, entries, entry, notices, withdrawn, open, sessions }
}

describe('the later rating', () => {
  it('asks once, quietly and discreetly, 30 minutes after the check-in', () => {
    const { open, controls, entry, notices } = bench()
    const later = open()
    later.plan(entry, 30)
    controls.advance(29 * MINUTE_MS)
    expect([later.view(), notices]).toEqual([null, []])
    controls.advance(MINUTE_MS)
    expect(later.view()).toEqual({ entryId: entry.id, sessionAtMs: entry.at })
    expect(notices).toMatchObject([{ silent: true, title: 'session.later.notice.discreetTitle' }])
    controls.advance(60 * MINUTE_MS)
    expect(notices).toHaveLength(1)
  })

  it('writes the answer and its moment into the entry', () => {
    const { open, controls, documents, entries, entry, withdrawn } = bench()
    const later = open()
    later.plan(entry, 60)
    controls.advance(70 * MINUTE_MS)
    expect(later.answer(3)).toEqual({ ok: true, value: undefined })
    const at = NOON + 70 * MINUTE_MS
    expect(entries.get(entry.id)).toEqual({ ...entry, later: { rating: 3, at }, updatedAt: at })
    expect(later.view()).toBeNull()
    expect(documents.held.has('later')).toBe(false)
    expect(withdrawn).toHaveLength(1)
  })

  it('is never asked twice, also after a restart', () => {
    const { open, controls, entry, notices } = bench()
    const first = open()
    first.plan(entry, 30)
    controls.advance(31 * MINUTE_MS)
    first.dispose()
    const second = open()
    controls.advance(5 * MINUTE_MS)
    expect(second.view()).not.toBeNull()
    expect(notices).toHaveLength(1)
  })

  it('goes away two hours after it was due, and changes nothing', () => {
    const { open, controls, documents, entries, entry } = bench()
    const later = open()
    later.plan(entry, 30)
    controls.advance(150 * MINUTE_MS)
    expect(later.view()).toBeNull()
    expect(documents.held.has('later')).toBe(false)
    expect(entries.get(entry.id)).toEqual(entry)
  })

  it('is not asked at all when the computer slept through it', () => {
    const { open, controls, entry, notices } = bench()
    const later = open()
    later.plan(entry, 30)
    controls.jumpWall(5 * 60 * MINUTE_MS)
    expect([later.view(), notices]).toEqual([null, []])
  })

  it('waits while a session runs and while its check-in is open', () => {
    const { open, controls, entry, notices, sessions } = bench()
    const later = open()
    later.plan(entry, 30)
    controls.advance(28 * MINUTE_MS)
    sessions.start('session-new', 'spike', planSession(DEFAULT_PLAN_OPTIONS), null)
    controls.advance(10 * MINUTE_MS)
    expect([sessions.state.kind, later.view(), notices]).toEqual(['ended', null, []])
    sessions.close()
    expect(later.view()).not.toBeNull()
    expect(notices).toHaveLength(1)
  })

  it('is put away for good on request', () => {
    const { open, controls, entries, entry, notices } = bench()
    const later = open()
    later.plan(entry, 30)
    controls.advance(31 * MINUTE_MS)
    later.answer(null)
    controls.advance(31 * MINUTE_MS)
    expect([later.view(), notices.length, entries.get(entry.id)]).toEqual([null, 1, entry])
  })

  it('leaves a deleted entry alone', () => {
    const { open, controls, entries, entry } = bench()
    const later = open()
    later.plan(entry, 30)
    const deleted = { ...entry, deletedAt: NOON }
    entries.set(entry.id, deleted)
    controls.advance(31 * MINUTE_MS)
    later.answer(4)
    expect(entries.get(entry.id)).toEqual(deleted)
  })
})

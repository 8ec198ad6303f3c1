import { describe, expect, it } from 'vitest'
import { LATER_HOLDS_MS, readWaitingRating, stageOf, type WaitingRating } from './later-rating'

const waiting: WaitingRating = {
  version: 1,
  entryId: 'entry-1',
  sessionAtMs: 0,
  dueAtMs: 1_000_000,
  asked: false,
}

describe('a question that waits', () => {
  it.each([
    [0, 'early', 1_000_000],
    [999_999, 'early', 1],
    [1_000_000, 'due', LATER_HOLDS_MS],
    [1_000_000 + LATER_HOLDS_MS - 1, 'due', 1],
    [1_000_000 + LATER_HOLDS_MS, 'over', undefined],
  ])('at %i ms is %s', (nowMs, kind, nextInMs) => {
    expect(stageOf(waiting, nowMs)).toEqual(nextInMs === undefined ? { kind } : { kind, nextInMs })
  })

  it('comes back from disk as it was', () => {
    expect(readWaitingRating(JSON.parse(JSON.stringify(waiting)))).toEqual(waiting)
  })

  it.each([
    undefined,
    null,
    {},
    { ...waiting, version: 2 },
    { ...waiting, dueAtMs: 'soon' },
    { ...waiting, asked: 1 },
  ])('is none when it cannot be read: %j', (stored) => expect(readWaitingRating(stored)).toBeNull())
})

// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { CUES } from '@core/session/cues'
import { usePlayAll } from './use-play-all'

afterEach(() => vi.useRealTimers())

it('plays every cue once, one after the other, and ends', () => {
  vi.useFakeTimers()
  const play = vi.fn()
  const { result } = renderHook(() => usePlayAll(play))
  act(() => result.current.start())
  expect(result.current.playing).toBe(CUES[0])
  CUES.forEach(() => act(() => void vi.advanceTimersByTime(5_000)))
  expect(play.mock.calls.flat()).toEqual(CUES)
  expect(result.current.playing).toBeNull()
})

it('can be stopped', () => {
  vi.useFakeTimers()
  const play = vi.fn()
  const { result } = renderHook(() => usePlayAll(play))
  act(() => result.current.start())
  act(() => result.current.stop())
  act(() => void vi.advanceTimersByTime(60_000))
  expect(play).toHaveBeenCalledTimes(1)
})

import { useCallback } from 'react'
import type { ActiveSessionView } from '@core/ipc/views'
import type { Rating } from '@core/log/entry/rating'
import { MINUTE_MS } from '@core/time/units'
import { useRequest } from '../../../bridge/use-app'
import { useNumberKeys } from '../../../ui/choice/use-number-keys'
import { useReading, type SessionTime } from '../use-session-time'

/** The first minute is early enough to say how the pain was before. */
const ASKED_FOR_MS = MINUTE_MS

/**
 * The pain before pressing, by number keys in the first minute of a session: both hands may be busy, one key is not.
 * @param listens false while a question lies over the session
 */
export function usePainBefore(
  session: ActiveSessionView,
  time: SessionTime,
  listens: boolean,
): { readonly asked: boolean; readonly rate: (rating: Rating) => void } {
  const request = useRequest()
  const asked =
    useReading(
      time,
      useCallback(() => Number(time.elapsedMs() < ASKED_FOR_MS), [time]),
      session.running,
    ) === 1
  const send = useCallback((rating: Rating) => void request('session:rate-before', { rating }), [request])
  const forgetOne = useNumberKeys(() => asked && listens, send)
  const rate = (rating: Rating) => {
    forgetOne()
    send(rating)
  }
  return { asked, rate }
}

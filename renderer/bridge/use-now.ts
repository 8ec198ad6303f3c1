import { useCallback } from 'react'
import { useApp } from './use-app'

/** The time by main's clock (UTC epoch ms), which is the machine's but for tests that move it. */
export function useNow(): () => number {
  const aheadMs = useApp((app) => app.clockAheadMs)
  return useCallback(() => Date.now() + aheadMs, [aheadMs])
}

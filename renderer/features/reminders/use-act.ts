import { useCallback, useState } from 'react'
import type { Reply } from '@core/ipc/request'

/** Asks main to do something and keeps the sentence of the last refusal: `[failure, act]`. */
export function useAct(): readonly [string | null, (asked: Promise<Reply<unknown>>) => Promise<boolean>] {
  const [failure, setFailure] = useState<string | null>(null)
  const act = useCallback(async (asked: Promise<Reply<unknown>>) => {
    const reply = await asked
    setFailure(reply.ok ? null : reply.failure.message)
    return reply.ok
  }, [])
  return [failure, act]
}

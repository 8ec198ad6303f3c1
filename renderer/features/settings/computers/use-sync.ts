import { useCallback, useEffect, useState } from 'react'
import type { Reply } from '@core/ipc/request'
import type { SyncView } from '@core/log/sync/sync-view'
import { useBridge, useRequest } from '../../../bridge/use-app'

/** What main knows of the sharing, kept up to date; null until it has answered. */
export function useSync() {
  const bridge = useBridge()
  const request = useRequest()
  const [view, setView] = useState<SyncView | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const read = useCallback(
    () =>
      request('sync:view').then((reply) => {
        if (reply.ok) setView(reply.value)
        else setFailure(reply.failure.message)
      }),
    [request],
  )
  useEffect(() => {
    void read()
    return bridge.on('sync:changed', () => void read())
  }, [bridge, read])
  /** Does something, says what went wrong, and reads again. @returns whether it was done */
  const act = useCallback(
    async (reply: Promise<Reply<unknown>>): Promise<boolean> => {
      const { ok, ...rest } = await reply
      setFailure('failure' in rest ? rest.failure.message : null)
      await read()
      return ok
    },
    [read],
  )
  return { view, failure, act, request }
}

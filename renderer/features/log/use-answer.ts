import { useMemo, useSyncExternalStore } from 'react'
import type { Bridge } from '@core/ipc/bridge'
import type { InputOf, OutputOf, RequestName } from '@core/ipc/contract'
import type { Reply } from '@core/ipc/request'
import { useBridge } from '../../bridge/use-app'

type LogQuestion = Extract<RequestName, `log:${string}`>

/** What main answered last; `value` stays while it is asked again. */
export interface Answered<T> {
  readonly value: T | null
  /** Main has answered; its answer may be that there is nothing. */
  readonly answered: boolean
  /** A sentence when it failed. */
  readonly failure: string | null
}

const NO_ANSWER = { value: null, answered: false, failure: null }

/** Asks a question and asks again whenever the log changes, as long as anybody listens. */
function openQuestion<T>(bridge: Bridge, ask: () => Promise<Reply<T>>) {
  const listeners = new Set<() => void>()
  let answered: Answered<T> = NO_ANSWER
  // Answers to an older question are dropped: each question has a number.
  let question = 0
  let stopFollowing = () => {}
  const askNow = async () => {
    const mine = ++question
    const reply = await ask()
    if (mine !== question) return
    answered = reply.ok
      ? { value: reply.value, answered: true, failure: null }
      : { ...answered, failure: reply.failure.message }
    listeners.forEach((listener) => listener())
  }
  return {
    get: () => answered,
    subscribe(listener: () => void) {
      listeners.add(listener)
      if (listeners.size === 1) {
        stopFollowing = bridge.on('log:changed', () => void askNow())
        void askNow()
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        question++
        stopFollowing()
      }
    },
  }
}

/** Main's answer to a question about the log, kept up to date. */
export function useAnswer<N extends LogQuestion>(
  name: N,
  ...input: InputOf<N> extends void ? [] : [InputOf<N>]
): Answered<OutputOf<N>> {
  const bridge = useBridge()
  // The same words mean the same question, however often the input is written anew.
  const words = JSON.stringify(input)
  const question = useMemo(
    () => openQuestion(bridge, () => bridge.request(name, ...(JSON.parse(words) as typeof input))),
    [bridge, name, words],
  )
  return useSyncExternalStore(question.subscribe, question.get)
}

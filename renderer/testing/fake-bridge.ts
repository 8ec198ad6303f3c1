import type { Bridge } from '@core/ipc/bridge'
import type { EventName, InputOf, OutputOf, PayloadOf, RequestName } from '@core/ipc/contract'
import { done, failed, type Reply } from '@core/ipc/request'
import type { AppSnapshot } from '@core/ipc/views'

/** One answer for each request of the contract: a name left out does not compile. */
export type FakeAnswers = {
  readonly [N in RequestName]: (input: InputOf<N>) => OutputOf<N>
}

export interface FakeBridge extends Bridge {
  /** Pushes an event, as main would. */
  tell<N extends EventName>(name: N, payload: PayloadOf<N>): void
  /** Changes the snapshot and tells the page which slices. */
  change(changed: Partial<AppSnapshot>): void
  /** Changes the snapshot without telling the page. */
  keepQuietly(changed: Partial<AppSnapshot>): void
  readonly snapshot: AppSnapshot
  /** Every request so far, oldest first. */
  readonly asked: readonly { readonly name: RequestName; readonly input: unknown }[]
}

/** A bridge without main behind it, with the contract's own types. */
export function createFakeBridge(
  first: AppSnapshot,
  answersFor: (bridge: FakeBridge) => FakeAnswers,
): FakeBridge {
  const listeners = new Map<EventName, Set<(payload: never) => void>>()
  const asked: { name: RequestName; input: unknown }[] = []
  const state = { snapshot: first }

  const bridge: FakeBridge = {
    get snapshot() {
      return state.snapshot
    },
    asked,
    async request<N extends RequestName>(name: N, ...input: unknown[]): Promise<Reply<OutputOf<N>>> {
      asked.push({ name, input: input[0] })
      const answer = answers[name] as (input: unknown) => OutputOf<N>
      try {
        return done(answer(structuredClone(input[0])))
      } catch (error) {
        return failed(String(error))
      }
    },
    on(name, listener) {
      const known = listeners.get(name) ?? new Set()
      listeners.set(name, known.add(listener as (payload: never) => void))
      return () => known.delete(listener as (payload: never) => void)
    },
    tell(name, payload) {
      listeners.get(name)?.forEach((listener) => listener(structuredClone(payload) as never))
    },
    keepQuietly(changed) {
      state.snapshot = { ...state.snapshot, ...changed }
    },
    change(changed) {
      bridge.keepQuietly(changed)
      bridge.tell('app:changed', changed)
    },
  }
  const answers = answersFor(bridge)
  return bridge
}

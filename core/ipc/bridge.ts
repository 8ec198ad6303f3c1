import type { EventName, InputOf, OutputOf, PayloadOf, RequestName } from './contract'
import type { Reply } from './request'

/** What the preload puts on the page. Main answers with a `Reply`; nothing is ever thrown across. */
export interface Bridge {
  request<N extends RequestName>(
    name: N,
    ...input: InputOf<N> extends void ? [] : [InputOf<N>]
  ): Promise<Reply<OutputOf<N>>>
  /** Returns the way to stop listening. */
  on<N extends EventName>(name: N, listener: (payload: PayloadOf<N>) => void): () => void
}

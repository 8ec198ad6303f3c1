import type { EventName, InputOf, OutputOf, PayloadOf, RequestName } from '@core/ipc/contract'
import type { Reply } from '@core/ipc/request'

/** One handler for each request of the contract; a name left out does not compile. */
export type Handlers = {
  readonly [N in RequestName]: (input: InputOf<N>) => Reply<OutputOf<N>> | Promise<Reply<OutputOf<N>>>
}

/** Pushes an event of the contract to the page. */
export type Send = <N extends EventName>(name: N, payload: PayloadOf<N>) => void

/** The handlers of one area, by the word before the colon. */
export type HandlersOf<Area extends string> = Pick<Handlers, Extract<RequestName, `${Area}:${string}`>>

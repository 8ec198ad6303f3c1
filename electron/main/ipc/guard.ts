import type { RequestName } from '@core/ipc/contract'
import { failed, type Reply } from '@core/ipc/request'
import type { Handlers } from './handler-types'

type Handle = (input: unknown) => Reply<unknown> | Promise<Reply<unknown>>

/** The same handlers; each is called only where `mayAsk` allows it now, and otherwise replies with a failure. */
export const guarded = (
  handlers: Handlers,
  mayAsk: (name: RequestName) => boolean,
  sentence: () => string,
): Handlers =>
  Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [
      name,
      (input: unknown) => (mayAsk(name as RequestName) ? (handle as Handle)(input) : failed(sentence())),
    ]),
  ) as unknown as Handlers

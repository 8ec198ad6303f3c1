import { z } from 'zod'

/** One request: how its payload is checked in main, and the type of what comes back. */
export interface RequestSpec<Input, Output> {
  readonly input: z.ZodType<Input>
  /** Carries the output's type; never present at run time. */
  readonly output?: Output
}

/** `request(schema).gives<Output>()`. */
export const request = <Input>(input: z.ZodType<Input>) => ({
  gives: <Output>(): RequestSpec<Input, Output> => ({ input }),
})

/** A request without a payload. */
export const ask = <Output>(): RequestSpec<void, Output> => ({ input: z.void() })

/** One event: the type of what main pushes. */
export interface EventSpec<Payload> {
  readonly payload?: Payload
}
export const event = <Payload>(): EventSpec<Payload> => ({})

/** What comes back over the bridge: a value, or a failure in a sentence the user can act on. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

export interface Failure {
  /** `refused`: the payload or the sender is not acceptable. `failed`: the work could not be done. */
  readonly kind: 'refused' | 'failed'
  /** What is wrong and what to do; for people. */
  readonly message: string
}

export const done = <T>(value: T): Reply<T> => ({ ok: true, value })
export const failed = (message: string): Reply<never> => ({ ok: false, failure: { kind: 'failed', message } })

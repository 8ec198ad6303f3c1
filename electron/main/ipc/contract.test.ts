import { describe, expect, it } from 'vitest'
import { eventNames, requestNames, requests } from '@core/ipc/contract'
import type { Handlers } from './handler-types'

/*
 * Compile-fail tests: `tsc -b` checks this file, and an expected error that does not come is an error. So a
 * request that main forgets, answers wrongly, or that nobody declared, does not compile.
 */
type Complete = Handlers
type OneLeftOut = Omit<Handlers, 'session:pause'>

// @ts-expect-error a handler is missing
export const leftOut: Complete = {} as OneLeftOut
// @ts-expect-error there is no such request
export type Unknown = Handlers['session:fly']
export const wrongReply: Pick<Handlers, 'app:snapshot'> = {
  // @ts-expect-error the reply is not the snapshot
  'app:snapshot': () => ({ ok: true, value: 'hello' }),
}
export const wrongInput: Pick<Handlers, 'notice:dismiss'> = {
  // @ts-expect-error the payload has no such field
  'notice:dismiss': ({ name }) => ({ ok: true, value: name }),
}

describe('the contract', () => {
  it('names every request and event once, as area:verb', () => {
    const names = [...requestNames, ...eventNames]
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z]+:[a-z-]+$/)
  })

  it('refuses what does not fit, for every request', () => {
    const bad = [42, 'text', [], { unknown: 1 }, { __proto__: null, extra: true }, Number.NaN, { id: 7 }]
    for (const name of requestNames)
      for (const payload of bad) expect(requests[name].input.safeParse(payload).success, name).toBe(false)
  })
})

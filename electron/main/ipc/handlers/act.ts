import { done } from '@core/ipc/request'

export const DONE = done(undefined)

/** For requests that only do something: what they change comes back through the snapshot. */
export const act = (work: () => void) => {
  work()
  return DONE
}

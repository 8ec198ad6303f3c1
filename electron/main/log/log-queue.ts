/**
 * Runs tasks one after the other. Everything asynchronous that uses the log's file or a copy of it goes through the
 * app's one queue: backups, previews, restores, imports, erasing. Saving an entry is one synchronous call and needs no
 * queue. A task must not await a task that it queues itself, because that would never start.
 */
export type LogQueue = <T>(work: () => T | Promise<T>) => Promise<T>

export const createLogQueue = (): LogQueue => {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => {})
    return next
  }
}

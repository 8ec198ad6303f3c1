/**
 * Runs what is given, one after the other. Whatever takes more than one turn of the event loop with the log's file or
 * a copy of it goes through the one queue of the app: backups, previews, restores, imports, erasing. Saving an entry
 * is one synchronous call and needs no queue.
 * Work must not wait for other work that it puts into the queue itself: that would never begin.
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

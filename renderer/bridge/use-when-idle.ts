import { useEffect } from 'react'

/**
 * Does something once, when the page has nothing better to do.
 * @param task the same function each time; what it gives back is not waited for
 * @param ready false while there is something better to do, such as a running session
 */
export function useWhenIdle(task: () => unknown, ready: boolean): void {
  useEffect(() => {
    if (!ready) return
    const idle = window.requestIdleCallback(() => void task())
    return () => window.cancelIdleCallback(idle)
  }, [task, ready])
}

/**
 * Calls every task when it is first called, and nothing after that. A task that throws does not prevent the others.
 */
export const onceEach = (tasks: readonly (() => void)[], onError: (error: unknown) => void) => {
  let called = false
  return (): void => {
    if (called) return
    called = true
    for (const task of tasks) {
      try {
        task()
      } catch (error) {
        onError(error)
      }
    }
  }
}

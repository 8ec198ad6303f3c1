/**
 * Calls `onStep` now and then at every multiple of `stepMs` that the time `at` comes to. Whoever follows the same time
 * at rates that divide each other is called in the same moment, and so drawn in the same frame.
 *
 * @param at a time, ms; it may stand still, and then the look at it is repeated every `stepMs` at most
 * @returns ends it
 */
export function everyStep(at: () => number, stepMs: number, onStep: () => void): () => void {
  let timer = 0
  const step = () => {
    onStep()
    // A little after the step, never before it: timers know whole milliseconds only.
    timer = window.setTimeout(step, Math.ceil(stepMs - (at() % stepMs)))
  }
  step()
  return () => window.clearTimeout(timer)
}

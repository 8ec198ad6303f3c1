/** More crashes than this within a minute are a loop. */
export const CRASHES_AT_MOST = 3
export const WITHIN_MS = 60_000

/** Counts crashes, so that a window which crashes again and again is not opened again. */
export function crashCount(monoMs: () => number) {
  const state: { at: readonly number[] } = { at: [] }
  return {
    /** One more: how many there were in the last minute, this one too. */
    add(): number {
      const now = monoMs()
      state.at = [...state.at.filter((at) => now - at < WITHIN_MS), now]
      return state.at.length
    },
    /** Starts counting anew, because somebody asked for the window. */
    forget(): void {
      state.at = []
    },
  }
}

/** More crashes than this within a minute are a loop. */
export const CRASHES_AT_MOST = 3
export const WITHIN_MS = 60_000

/** Counts crashes, so that a window which cannot live is not opened for ever. */
export function crashCount(monoMs: () => number) {
  const state: { at: readonly number[] } = { at: [] }
  return {
    /** One more: how many there were in the last minute, this one too. */
    add(): number {
      const now = monoMs()
      state.at = [...state.at.filter((at) => now - at < WITHIN_MS), now]
      return state.at.length
    },
    /** Somebody asked for the window: it gets a fresh chance. */
    forget(): void {
      state.at = []
    },
  }
}

/**
 * When to take the thumb away. The short line stands on the screen during the whole session;
 * the full list is one click away. Words: catalogue area `safety.stop`.
 */
export const STOP_SIGNS = [
  'hand-pain',
  'tingling',
  'throb',
  'pale-skin',
  'bruise',
  'dizzy',
  'leg-pain-worse',
] as const
export type StopSign = (typeof STOP_SIGNS)[number]

/** Signs named in the line that is always visible. */
export const STOP_SIGNS_IN_SIGHT: readonly StopSign[] = ['hand-pain', 'tingling', 'throb']

/** What to say once a person stopped for a sign. */
export type AfterStop = 'rest-hand' | 'numbness-lasts' | 'red-flags'

/**
 * The advice after a stop: tingling can outlast the press by weeks (S60, S61); worse leg pain opens the red flags.
 */
export const afterStop = (sign: StopSign): AfterStop => {
  switch (sign) {
    case 'tingling':
      return 'numbness-lasts'
    case 'leg-pain-worse':
      return 'red-flags'
    case 'hand-pain':
    case 'throb':
    case 'pale-skin':
    case 'bruise':
    case 'dizzy':
      return 'rest-hand'
  }
}

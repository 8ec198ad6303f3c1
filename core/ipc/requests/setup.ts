import { ask } from '../request'
import type { SetupView } from '../views'

/** What the page may ask of setup. */
export const setupRequests = {
  /** What the setup check found, by which means. */
  'setup:check': ask<SetupView>(),
  /** Shows a real notification, so that the user sees whether it comes. */
  'setup:notify': ask<void>(),
} as const

import { z } from 'zod'
import { MOTION_CHOICES } from '../../session/motion-choice'
import { ask, request } from '../request'
import type { SetupView } from '../views'

/** What the page may ask of setup. */
export const setupRequests = {
  /** What the setup check found, by which means. */
  'setup:check': ask<SetupView>(),
  /** Shows a real notification, so that the user sees whether it comes. */
  'setup:notify': ask<void>(),
  /** How the running session moves, for the setup check. */
  'setup:motion': request(z.strictObject({ choice: z.enum(MOTION_CHOICES) })).gives<void>(),
  /** The text that a bug report needs, to be read before it is copied. */
  'setup:diagnostics': ask<string>(),
  /** Copies the text that was shown last. */
  'setup:copy-diagnostics': ask<void>(),
  /** Copies the command that starts a session for a pain spike. */
  'setup:copy-command': ask<void>(),
} as const

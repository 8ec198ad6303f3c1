import { main as e2e } from './e2e.mjs'

/**
 * `npm run soak`: eight days of reminders, sessions and looks at the log in one process; compares memory, listeners,
 * timers and open files with the first day's. Takes about five minutes; LINGGU_SOAK_DAYS names another length.
 */
export const main = (/** @type {string[]} */ args) =>
  e2e(['e2e/soak', '--project=desktop', '--workers=1', ...args], {
    LINGGU_SOAK_DAYS: process.env['LINGGU_SOAK_DAYS'] ?? '8',
  })

import { main as e2e } from './e2e.mjs'

/**
 * `npm run real-session`: plays and records whole sessions at real speed, and says how far each cue was from its plan.
 * Takes about 14 minutes and wants a quiet machine; arguments go to Playwright (`-- -g "3 minutes"`).
 */
export const main = (/** @type {string[]} */ args) => e2e(['--project=real', ...args], { LINGGU_REAL: '1' })

import { main as e2e } from './e2e.mjs'

/** `npm run screenshots`: draws every screen of the real app in both themes into docs/pictures. */
export const main = (/** @type {string[]} */ args) =>
  e2e(['--project=pictures', ...args], { LINGGU_PICTURES: '1' })

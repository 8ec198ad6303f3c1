import { main as e2e } from './e2e.mjs'

/**
 * `npm run screenshots`: draws each state of the gallery into .cache/screenshots, and those that documents show into
 * docs/pictures. `-- --compare` draws nothing: it compares with the last pictures, and fails with the names of those
 * that changed. Other arguments go to Playwright (`-- -g log`).
 */
export const main = (/** @type {string[]} */ args) => {
  const compare = args.includes('--compare')
  return e2e(
    [
      '--project=pictures',
      `--update-snapshots=${compare ? 'none' : 'all'}`,
      ...args.filter((arg) => arg !== '--compare'),
    ],
    { LINGGU_PICTURES: '1' },
  )
}

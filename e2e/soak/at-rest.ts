import { expect } from '../rig/test'

/** Looks at a number until it has been the same four times running; gives that number. */
export async function atRest(look: () => number | Promise<number>): Promise<number> {
  const seen: number[] = []
  await expect
    .poll(
      async () => {
        seen.unshift(await look())
        return seen.length >= 4 && new Set(seen.slice(0, 4)).size === 1
      },
      { intervals: [300] },
    )
    .toBe(true)
  return seen[0]!
}

import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Documents that were moved aside because they were damaged, and writes that a crash cut short. */
const LEFT = /^[a-z-]+\.damaged-.*\.json$|\.(json|jsonl)\.next$|\.json\.tmp-[0-9a-f]+$|\.partial$/

/** Removes what earlier faults left in the user data folder: it may hold what a person noted. */
export function removeLeftFiles(folder: string): void {
  for (const name of readdirSync(folder)) if (LEFT.test(name)) rmSync(join(folder, name), { force: true })
}

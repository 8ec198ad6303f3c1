import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** Whose files these are, in a folder that several computers use. */
export interface Owner {
  /** 32 hex digits: says machine and place of the profile. The same after a restart, another one for a copied profile. */
  readonly id: string
  /** What the computer is called. */
  readonly computer: string
}

/** Says which machine this is, as well as it can be known; the same after a restart. */
const machineId = (): string => {
  try {
    return readFileSync('/etc/machine-id', 'utf8').trim()
  } catch {
    return hostname()
  }
}

/** @param dataFolder the profile's folder */
export const profileOwner = (dataFolder: string): Owner => ({
  id: createHash('sha256').update(`${machineId()} ${dataFolder}`).digest('hex').slice(0, 32),
  computer: hostname(),
})

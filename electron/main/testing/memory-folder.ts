import { accessSync, constants, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const IN_MEMORY = '/dev/shm'

/**
 * A new folder for files that a test writes and flushes many times: in memory where the system offers it, because a
 * flush to disk takes longer than everything else in such a test. The test removes it.
 */
export const memoryFolder = (prefix: string): string => {
  try {
    accessSync(IN_MEMORY, constants.W_OK)
    return mkdtempSync(join(IN_MEMORY, prefix))
  } catch {
    return mkdtempSync(join(tmpdir(), prefix))
  }
}

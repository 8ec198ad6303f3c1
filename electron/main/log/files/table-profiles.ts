import { z } from 'zod'
import { parseSafely } from '@core/files/parse-safely'
import { profileSchema, withProfile, type TableProfile } from '@core/log/files/table/table-profile'
import type { Documents } from '../../ports'

/** `table-profiles.json`: kept ways to read tables from elsewhere. */
const DOCUMENT = 'table-profiles'
const stored = z.object({ version: z.literal(1), profiles: z.array(profileSchema) })

export interface TableProfiles {
  /** The newest last. */
  all(): readonly TableProfile[]
  /** Keeps a profile in the place of one of the same name. @throws FileTrouble when it cannot be written */
  keep(profile: TableProfile): void
  /** @throws FileTrouble when it cannot be written */
  remove(name: string): void
}

/** Profiles in a document of their own. */
export function createTableProfiles(documents: Documents): TableProfiles {
  const read = (): readonly TableProfile[] => {
    const isRight = (content: unknown) => parseSafely(stored, content).success
    const parsed = parseSafely(stored, documents.read(DOCUMENT, { isRight }))
    return parsed.success ? parsed.data.profiles : []
  }
  const write = (profiles: readonly TableProfile[]) => {
    if (profiles.length === 0) documents.remove(DOCUMENT)
    else documents.write(DOCUMENT, { version: 1, profiles })
  }
  return {
    all: read,
    keep: (profile) => write(withProfile(read(), profile)),
    remove: (name) => write(read().filter((one) => one.name !== name)),
  }
}

import { z } from 'zod'
import { parseSafely } from '@core/files/parse-safely'
import { ROOT_FILE, SYNC_VERSION } from '@core/log/sync/files'
import type { SyncTrouble } from '@core/log/sync/sync-view'
import type { SyncFolder } from './sync-folder'

const schema = z.object({
  format: z.literal('linggu-sync'),
  version: z.int().min(1),
  share: z.string().min(8).max(64),
  /** Of a sealed folder: the public key, and the secret one sealed by the passphrase (base64). */
  key: z.object({ recipient: z.string().max(200), wrapped: z.string().max(10_000) }).optional(),
})
export type RootFile = Omit<z.infer<typeof schema>, 'format' | 'version'>

export const writeRoot = (folder: SyncFolder, root: RootFile): Promise<void> =>
  folder.write(
    ROOT_FILE,
    Buffer.from(`${JSON.stringify({ format: 'linggu-sync', version: SYNC_VERSION, ...root })}\n`),
  )

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException | null)?.code

/** What an error of the folder means. */
export const troubleOf = (error: unknown): SyncTrouble => {
  const code = codeOf(error)
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'read-only'
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'full'
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENODEV' || code === 'ESTALE' ? 'gone' : 'failed'
}

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT'

/** Which log the folder belongs to; null where it belongs to none yet. */
export const readRoot = async (folder: SyncFolder): Promise<RootFile | SyncTrouble | null> => {
  try {
    const names = await folder.list('')
    if (!names.includes(ROOT_FILE)) return null
    const content: unknown = JSON.parse(Buffer.from(await folder.read(ROOT_FILE)).toString('utf8'))
    const parsed = parseSafely(schema, content)
    if (!parsed.success) return 'failed'
    return parsed.data.version > SYNC_VERSION ? 'newer' : parsed.data
  } catch (error) {
    return error instanceof SyntaxError ? 'failed' : troubleOf(error)
  }
}

/** Whether the folder is there and belongs to this log; null: all is well. */
export const troubleOfPlace = async (folder: SyncFolder, share: string): Promise<SyncTrouble | null> => {
  const root = await readRoot(folder)
  if (root === null) return 'emptied'
  if (typeof root === 'string') return root
  return root.share === share ? null : 'other-log'
}

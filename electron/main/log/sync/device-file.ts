import { z } from 'zod'
import { parseSafely } from '@core/files/parse-safely'
import { SYNC_VERSION } from '@core/log/sync/files'

/** What a device says of itself. The one file of a device that changes; nothing is lost where it is old or unreadable. */
const schema = z.object({
  format: z.literal('linggu-device'),
  version: z.int().min(1).max(SYNC_VERSION),
  name: z.string().max(200),
  /** When it last wrote this, epoch ms by its own clock. */
  at: z.number(),
  /** Files of other devices that it has read, as far as they are still in the folder. */
  read: z.record(z.string(), z.array(z.string())),
})
export type DeviceFile = Omit<z.infer<typeof schema>, 'format' | 'version'>

export const writeDeviceFile = (device: DeviceFile): Uint8Array =>
  Buffer.from(`${JSON.stringify({ format: 'linggu-device', version: SYNC_VERSION, ...device })}\n`)

/** @returns null where it cannot be read: half-written, another format, a newer version */
export const readDeviceFile = (bytes: Uint8Array): DeviceFile | null => {
  try {
    const parsed = parseSafely(schema, JSON.parse(Buffer.from(bytes).toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Reply } from '@core/ipc/request'
import type { GenericChoice, RowFix } from '@core/log/files/table/generic-csv'
import {
  IMPORT_PIECE_MAX,
  type ImportDone,
  type ImportPreview,
  type ImportProgress,
  type Reading,
} from '@core/log/files/transfer-views'
import { useRequest, type Request } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'

/** How often the page asks how far the reading is, ms. */
const ASK_EVERY_MS = 250
/** Bytes of a piece: four signs of base64 stand for three. */
const PIECE_BYTES = Math.floor(IMPORT_PIECE_MAX / 4) * 3
const SIGNS_AT_ONCE = 8_192

const base64 = (bytes: Uint8Array): string => {
  let signs = ''
  for (let at = 0; at < bytes.length; at += SIGNS_AT_ONCE)
    signs += String.fromCharCode(...bytes.subarray(at, at + SIGNS_AT_ONCE))
  return btoa(signs)
}

/** Gives the bytes of a file to main, piece by piece. */
const give = async (
  request: Request,
  name: string,
  bytes: Uint8Array,
): Promise<Reply<ImportPreview | null>> => {
  for (let at = 0; ; at += PIECE_BYTES) {
    const isLast = at + PIECE_BYTES >= bytes.length
    const piece = base64(bytes.subarray(at, at + PIECE_BYTES))
    const reply = await request('log:import-give', { name, piece, isFirst: at === 0, isLast })
    if (isLast || !reply.ok || reply.value !== null) return reply
  }
}

/** A file that comes in: what it would do, and what was said of it. The answer to the newest question counts. */
export function useImport() {
  const { t } = useText()
  const request = useRequest()
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [imported, setImported] = useState<ImportDone | null>(null)
  const [progress, setProgress] = useState<ImportProgress | null>(null)
  const [waiting, setWaiting] = useState(0)
  const newest = useRef(0)

  const ask = useCallback(async (asking: () => Promise<Reply<ImportPreview | null>>) => {
    const mine = ++newest.current
    setSaid(null)
    setImported(null)
    setProgress(null)
    setWaiting((n) => n + 1)
    const reply = await asking()
    setWaiting((n) => n - 1)
    if (mine !== newest.current) return
    if (!reply.ok) setSaid(reply.failure.message)
    else if (reply.value?.kind === 'refused' && reply.value.reason === 'cancelled') setPreview(null)
    else if (reply.value) setPreview(reply.value)
  }, [])
  const isWaiting = waiting > 0
  useEffect(() => {
    if (!isWaiting) return
    const timer = window.setInterval(() => {
      void request('log:import-progress').then((reply) => setProgress(reply.ok ? reply.value : null))
    }, ASK_EVERY_MS)
    return () => window.clearInterval(timer)
  }, [isWaiting, request])

  const take = useCallback(
    (name: string, bytes: Uint8Array) => ask(() => give(request, name, bytes)),
    [ask, request],
  )
  return {
    preview,
    said,
    imported,
    progress: isWaiting ? progress : null,
    pick: () => ask(() => request('log:import-pick')),
    /** A dropped file. */
    takeFile: useCallback(
      async (file: File) => take(file.name, new Uint8Array(await file.arrayBuffer())),
      [take],
    ),
    /** A pasted table. */
    takeText: useCallback(
      (text: string) => take(t('logFiles.importing.pasted'), new TextEncoder().encode(text)),
      [take, t],
    ),
    look: (reading: Reading, choice: GenericChoice | null, fixes: readonly RowFix[]) =>
      ask(() => request('log:import-look', { reading, choice, fixes })),
    columns: (choice: GenericChoice) => ask(() => request('log:import-columns', choice)),
    open: async (passphrase: string) => {
      const reply = await request('log:import-open', { passphrase })
      if (!reply.ok) return reply.failure.message
      setPreview(reply.value)
      return null
    },
    apply: async (bringBack: boolean) => {
      const reply = await request('log:import-apply', { bringBack })
      setPreview(null)
      if (reply.ok) setImported(reply.value)
      else setSaid(reply.failure.message)
    },
    cancel: () => void request('log:import-cancel'),
    close: (words: string | null) => {
      setSaid(words)
      setImported(null)
      setPreview(null)
    },
  }
}

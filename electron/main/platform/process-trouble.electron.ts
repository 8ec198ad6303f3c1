import { app } from 'electron'
import { MINUTE_MS } from '@core/time/units'

/**
 * At most this many notes of one kind are written within a minute, because Chromium starts a failing process again
 * without a pause.
 */
const NOTES_AT_MOST = 3

/**
 * Limits notes of one kind to a few a minute.
 * @param monoMs monotonic time, ms
 * @returns what to do with one more of this kind: write it, write that there are more, or nothing
 */
export function noteLimit(monoMs: () => number): (kind: string) => 'write' | 'and-more' | 'skip' {
  const times = new Map<string, readonly number[]>()
  return (kind) => {
    const now = monoMs()
    const recent = (times.get(kind) ?? []).filter((at) => now - at < MINUTE_MS)
    if (recent.length > NOTES_AT_MOST) return 'skip'
    times.set(kind, [...recent, now])
    return recent.length < NOTES_AT_MOST ? 'write' : 'and-more'
  }
}

/**
 * Writes down which of Chromium's processes end, and rejections that nobody handled. Returns how to stop.
 * @param onGraphicsLost called at each loss of the process that draws
 */
export function noteProcessTrouble(
  note: (message: string, detail?: unknown) => void,
  onGraphicsLost: () => void,
): () => void {
  const limit = noteLimit(() => performance.now())
  const onGone = (_event: unknown, { type, reason, exitCode, name }: Electron.Details) => {
    if (reason === 'clean-exit') return
    if (type === 'GPU') onGraphicsLost()
    const next = limit(type)
    if (next === 'write') note(`A helper process is gone: ${name ?? type}, ${reason}, ${exitCode}`)
    if (next === 'and-more') note(`More of the same, not written down for a minute: ${name ?? type}`)
  }
  const onRejection = (error: unknown) => {
    note('Something unexpected went wrong', error)
    process.stderr.write(`Something unexpected went wrong: ${error instanceof Error ? error.stack : error}\n`)
  }
  app.on('child-process-gone', onGone)
  process.on('unhandledRejection', onRejection)
  return () => {
    app.removeListener('child-process-gone', onGone)
    process.removeListener('unhandledRejection', onRejection)
  }
}

import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { requests, type RequestName } from '@core/ipc/contract'
import { isPlainPayload } from '@core/ipc/payload-bounds'
import type { Failure, Reply } from '@core/ipc/request'
import type { Cancel } from '../ports'
import type { Handlers, Send } from './handler-types'
import { parseSafely } from '@core/files/parse-safely'

export interface ServeOptions {
  readonly handlers: Handlers
  /** True for the page of this app; anything else is refused. */
  readonly isOwnPage: (url: string) => boolean
  readonly refusal: () => string
  /** What to say when a handler threw. */
  readonly apology: (error: unknown) => string
  readonly note: (message: string, detail?: unknown) => void
}

const refused = (message: string): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { kind: 'refused', message },
})

/** Only the main frame of the app's own page may ask. */
function isTrusted(event: IpcMainInvokeEvent, isOwnPage: (url: string) => boolean): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && isOwnPage(frame.url)
}

/** Answers every request: sender checked, payload parsed, run, replied. Never throws across the bridge. */
export function serveRequests(options: ServeOptions): Cancel {
  // electron-store opened a channel of its own, for pages that use it; none of ours does.
  ipcMain.removeAllListeners('electron-store-get-data')
  const names = Object.keys(requests) as RequestName[]
  for (const name of names) {
    ipcMain.handle(name, async (event, payload: unknown) => {
      if (!isTrusted(event, options.isOwnPage)) {
        options.note(`Refused ${name}: unknown sender`)
        return refused(options.refusal())
      }
      if (!isPlainPayload(payload)) {
        options.note(`Refused ${name}: no plain payload`)
        return refused(options.refusal())
      }
      const parsed = parseSafely<unknown>(requests[name].input, payload)
      if (!parsed.success) {
        // Only the code: a message may quote the payload, which is health data.
        options.note(`Refused ${name}: ${parsed.error.issues[0]?.code ?? 'bad payload'}`)
        return refused(options.refusal())
      }
      try {
        const handle = options.handlers[name] as (input: unknown) => Reply<unknown> | Promise<Reply<unknown>>
        return await handle(parsed.data)
      } catch (error) {
        options.note(`${name} failed`, error)
        return { ok: false, failure: { kind: 'failed', message: options.apology(error) } }
      }
    })
  }
  return () => names.forEach((name) => ipcMain.removeHandler(name))
}

/** Sends an event of the contract to the window, if there is one. */
export const sendTo =
  (contents: () => WebContents | null): Send =>
  (name, payload) => {
    const target = contents()
    if (target && !target.isDestroyed()) target.send(name, payload)
  }

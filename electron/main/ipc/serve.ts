import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { requests, type RequestName } from '@core/ipc/contract'
import type { Failure, Reply } from '@core/ipc/request'
import type { Cancel } from '../ports'
import type { Handlers, Send } from './handler-types'

export interface ServeOptions {
  readonly handlers: Handlers
  /** True for pages of this app; anything else is refused. */
  readonly isOwnUrl: (url: string) => boolean
  readonly refusal: () => string
  /** What to say when a handler threw. */
  readonly apology: (error: unknown) => string
  readonly note: (message: string, detail?: unknown) => void
}

const refused = (message: string): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { kind: 'refused', message },
})

/** Only the main frame of one of the app's own pages may ask. */
function isTrusted(event: IpcMainInvokeEvent, isOwnUrl: (url: string) => boolean): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && isOwnUrl(frame.url)
}

/** Answers every request: sender checked, payload parsed, run, replied. Never throws across the bridge. */
export function serveRequests(options: ServeOptions): Cancel {
  const names = Object.keys(requests) as RequestName[]
  for (const name of names) {
    ipcMain.handle(name, async (event, payload: unknown) => {
      if (!isTrusted(event, options.isOwnUrl)) {
        options.note(`Refused ${name}: unknown sender`)
        return refused(options.refusal())
      }
      const parsed = requests[name].input.safeParse(payload)
      if (!parsed.success) {
        // The code alone: a message may quote the payload, and the payload is about somebody's body.
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

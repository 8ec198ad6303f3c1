import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { RequestName } from '@core/ipc/contract'

export type Answer = (event: IpcMainInvokeEvent, payload: unknown) => Promise<unknown>

/** What the page asks before anything else. */
export const FIRST_REQUEST: RequestName = 'app:snapshot'

/**
 * The window is made before the app, so the page may ask before there is anybody to answer: its first request waits.
 * @returns what is to be called with its handler, once
 */
export function holdFirstRequest(): (answer: Answer) => void {
  let give: (answer: Answer) => void = () => {}
  const given = new Promise<Answer>((resolve) => (give = resolve))
  ipcMain.handle(FIRST_REQUEST, async (event, payload: unknown) => (await given)(event, payload))
  return give
}

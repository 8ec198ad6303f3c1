import type { Cancel, Clock, Diary, Documents } from '../../ports'
import { FileTrouble, type FileTroubleReason } from './file-trouble'

/** How soon something that could not be written is tried again, ms. */
const AGAIN_MS = 5_000

interface SteadyParts {
  readonly clock: Clock
  readonly documents: Documents
  readonly diary: Diary
  /** Called with the reason when something could not be written, and with null when everything is. */
  readonly onTrouble: (reason: FileTroubleReason | null) => void
}

/**
 * Documents that go on working while their disk is full or away: what cannot be written now stays in memory and is
 * written as soon as possible. For what the app notes by itself; what a person changes goes to the documents
 * underneath, which refuse it with the reason.
 */
export function createSteadyDocuments(parts: SteadyParts): Documents & { dispose(): void } {
  const { clock, documents, diary, onTrouble } = parts
  /** What waits to be written, by name; undefined waits to be removed. */
  const waiting = new Map<string, unknown>()
  let timer: Cancel = () => {}
  let reported: FileTroubleReason | null = null

  const tell = (reason: FileTroubleReason | null) => {
    if (reason === reported) return
    reported = reason
    onTrouble(reason)
  }
  const attempt = (name: string, value: unknown): FileTrouble | null => {
    try {
      if (value === undefined) documents.remove(name)
      else documents.write(name, value)
      waiting.delete(name)
      return null
    } catch (error) {
      const trouble = error instanceof FileTrouble ? error : new FileTrouble(error)
      waiting.set(name, value)
      return trouble
    }
  }
  const again = () => {
    const troubles = [...waiting].flatMap(([name, value]) => attempt(name, value) ?? [])
    tell(troubles[0]?.reason ?? null)
    timer = troubles.length > 0 ? clock.after(AGAIN_MS, again) : () => {}
  }
  const put = (name: string, value: unknown) => {
    const trouble = attempt(name, value)
    if (!trouble) {
      if (waiting.size === 0) tell(null)
      return
    }
    diary.note(`${name}.json could not be written: ${trouble.reason}`, trouble.message)
    timer()
    timer = clock.after(AGAIN_MS, again)
    tell(trouble.reason)
  }

  return {
    read: (name, tests) => (waiting.has(name) ? waiting.get(name) : documents.read(name, tests)),
    write: (name, value) => put(name, value),
    remove: (name) => put(name, undefined),
    keepAside: (name) => documents.keepAside(name),
    get movedAside() {
      return documents.movedAside
    },
    dispose() {
      timer()
      for (const [name, value] of [...waiting]) attempt(name, value)
    },
  }
}

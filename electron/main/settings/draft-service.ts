import { CHECK_IN_DRAFT, draftKey, DRAFTS_MAX, type DraftContent, type Drafts } from '@core/drafts/draft'
import { isPlainPayload } from '@core/ipc/payload-bounds'
import type { Cancel, Clock, Diary, DocumentContent, Documents } from '../ports'
import { emitter } from '../platform/emitter'

/** `drafts.json`: what was typed and not yet saved. Health content, as the log is. */
const DOCUMENT = 'drafts'
/** Keys of what was typed into an entry of the log, and into one that is not saved yet. */
const OF_ENTRY = 'entry:'
const WITH_ENTRY = [OF_ENTRY, CHECK_IN_DRAFT]
const OF_NEW_ENTRY = 'entry:new'
/** Typing is written to disk at most this often, ms. Until then it is in memory, which outlives the page. */
const WRITE_AFTER_MS = 500

export interface DraftService {
  view(): Drafts
  has(key: string): boolean
  keep(key: string, content: DraftContent): void
  drop(key: string): void
  /** Forgets what was typed into entries that are gone for good. */
  dropGone(isGone: (entryId: string) => boolean): void
  /** Forgets all of them: the log was erased. */
  clear(): void
  /** Called when drafts are removed that the page did not drop itself. */
  onChange(listener: () => void): Cancel
  /** Called when the page keeps a draft or drops one. */
  onTyped(listener: (typed: { readonly key: string; readonly kept: boolean }) => void): Cancel
  dispose(): void
}

interface DraftParts {
  readonly clock: Pick<Clock, 'after'>
  readonly documents: Documents
  readonly diary: Diary
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const readDrafts = (stored: unknown): Map<string, DraftContent> =>
  new Map(
    isObject(stored) && isObject(stored['drafts'])
      ? Object.entries(stored['drafts']).filter(
          (draft): draft is [string, DraftContent] =>
            draftKey.test(draft[0]) && isObject(draft[1]) && isPlainPayload(draft[1]),
        )
      : [],
  )

/**
 * Keeps unsaved forms until they are saved or discarded: through another screen, a lock, a crash of the page, a closed
 * window and a restart. While the window is locked the page gets none of them.
 */
export function createDraftService({ clock, documents, diary }: DraftParts): DraftService {
  const changes = emitter((error) => diary.note('A listener of the drafts failed', error))
  const typed = emitter<{ key: string; kept: boolean }>((error) =>
    diary.note('A listener of the drafts failed', error),
  )
  const isRight = (content: DocumentContent) => content['version'] === 1 && isObject(content['drafts'])
  const drafts = readDrafts(documents.read(DOCUMENT, { isRight }))
  let timer: Cancel | null = null

  const writeNow = () => {
    timer?.()
    timer = null
    if (drafts.size === 0) documents.remove(DOCUMENT)
    else documents.write(DOCUMENT, { version: 1, drafts: Object.fromEntries(drafts) })
  }
  const writeSoon = () => {
    timer ??= clock.after(WRITE_AFTER_MS, writeNow)
  }

  return {
    view: () => Object.fromEntries(drafts),
    has: (key) => drafts.has(key),
    keep(key, content) {
      // The newest is the last.
      drafts.delete(key)
      drafts.set(key, content)
      const [oldest] = drafts.keys()
      if (drafts.size > DRAFTS_MAX && oldest !== undefined) drafts.delete(oldest)
      writeSoon()
      typed.tell({ key, kept: true })
    },
    drop(key) {
      // At once: a saved text that came back as a draft would be saved twice.
      if (!drafts.delete(key)) return
      writeNow()
      typed.tell({ key, kept: false })
    },
    dropGone(isGone) {
      const gone = [...drafts.keys()].filter((key) => {
        const kind = WITH_ENTRY.find((prefix) => key.startsWith(prefix))
        return kind !== undefined && key !== OF_NEW_ENTRY && isGone(key.slice(kind.length))
      })
      if (gone.length === 0) return
      for (const key of gone) drafts.delete(key)
      writeNow()
      changes.tell()
    },
    clear() {
      drafts.clear()
      writeNow()
      changes.tell()
    },
    onChange: changes.on,
    onTyped: typed.on,
    dispose() {
      if (timer !== null) writeNow()
    },
  }
}

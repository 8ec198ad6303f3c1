import type { Bridge } from '@core/ipc/bridge'
import type { Reply } from '@core/ipc/request'
import type { LogPage } from '@core/ipc/requests/log'
import type { Entry } from '@core/log/entry/entry'
import type { EntryFilter, PageCursor } from '@core/log/entry/log-views'

/** Small enough that the first page is there at once, large enough that scrolling rarely waits. */
const PAGE = 200
/** Most that one request may bring. */
const PAGE_MAX = 500

export interface LoadedPages {
  readonly state: 'reading' | 'ready' | 'failed'
  /** A sentence when it failed. */
  readonly failure: string | null
  readonly entries: readonly Entry[]
  /** Local day by main's clock, `YYYY-MM-DD`; empty until the first page is there. */
  readonly today: string
  readonly next: PageCursor | null
}

export interface LogPages {
  get(): LoadedPages
  /** Reads the first page and follows the log while anybody listens. */
  subscribe(listener: () => void): () => void
  /** Fetches the next page, unless there is none or it is on its way. */
  readOn(): void
}

const NO_ANSWER: LoadedPages = { state: 'reading', failure: null, entries: [], today: '', next: null }

/** Pages of the log by a filter: read on as the reader scrolls, and read again when the log changes. */
export function openLogPages(bridge: Bridge, filter: EntryFilter): LogPages {
  const listeners = new Set<() => void>()
  // Answers to an older question are dropped: each question has a number.
  let pages = NO_ANSWER
  let question = 0
  let busy = false
  const show = (next: LoadedPages) => {
    pages = next
    listeners.forEach((listener) => listener())
  }
  const fail = (reply: Extract<Reply<LogPage>, { ok: false }>) =>
    show({ ...pages, state: 'failed', failure: reply.failure.message })

  /** Reads anew, as much as was there before, so that the reader keeps the place. */
  const readAgain = async () => {
    const mine = ++question
    const wanted = Math.max(pages.entries.length, PAGE)
    busy = true
    let entries: readonly Entry[] = []
    let after: PageCursor | null = null
    do {
      const limit = Math.min(Math.max(wanted - entries.length, PAGE), PAGE_MAX)
      const reply: Reply<LogPage> = await bridge.request('log:page', { filter, after, limit })
      if (mine !== question) return
      busy = false
      if (!reply.ok) return fail(reply)
      entries = [...entries, ...reply.value.entries]
      after = reply.value.next
      if (after === null || entries.length >= wanted)
        return show({ state: 'ready', failure: null, entries, today: reply.value.today, next: after })
      busy = true
    } while (after !== null)
  }

  const readOn = async () => {
    const { next } = pages
    if (busy || next === null) return
    busy = true
    const mine = question
    const reply = await bridge.request('log:page', { filter, after: next, limit: PAGE })
    if (mine !== question) return
    busy = false
    if (!reply.ok) return fail(reply)
    const entries = [...pages.entries, ...reply.value.entries]
    show({ ...pages, entries, today: reply.value.today, next: reply.value.next })
  }

  const follow = { stop: () => {} }
  return {
    get: () => pages,
    subscribe(listener) {
      listeners.add(listener)
      if (listeners.size === 1) {
        follow.stop = bridge.on('log:changed', () => void readAgain())
        void readAgain()
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        question++
        busy = false
        follow.stop()
      }
    },
    readOn: () => void readOn(),
  }
}

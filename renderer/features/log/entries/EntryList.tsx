import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { Entry } from '@core/log/entry/entry'
import { useText } from '../../../bridge/use-text'
import { EntryMain } from './EntryMain'
import { rowsOf } from './entry-rows'
import type { ShownPages } from './use-log-pages'
import { useEntryDates } from '../use-entry-dates'
import { useEntryLine } from './use-entry-line'
import css from './entry-list.module.css'

const DAY_HEIGHT = 38
const ENTRY_HEIGHT = 58
/** Rows kept beyond the visible ones, so that fast scrolling shows no holes. */
const OVERSCAN = 8

interface EntryListProps {
  readonly pages: ShownPages
  readonly filtered: boolean
  readonly openId: string | null
  readonly onOpen: (entry: Entry) => void
  /** What the list scrolls with, where that is the whole page; otherwise it scrolls by itself. */
  readonly page?: RefObject<HTMLElement | null> | undefined
}

/** Entries newest first by local day; only what is visible is in the page. Arrow keys move, Enter opens. */
export function EntryList({ pages, filtered, openId, onOpen, page }: EntryListProps) {
  const { t } = useText()
  const dates = useEntryDates()
  const line = useEntryLine()
  const list = useRef<HTMLDivElement>(null)
  const scroller = page ?? list
  const top = useTopWithin(list, page)
  const { entries, today } = pages
  const rows = useMemo(() => rowsOf(entries), [entries])
  const rowOfEntry = useMemo(() => rows.flatMap((row, i) => (row.kind === 'entry' ? [i] : [])), [rows])
  const [at, setAt] = useState(0)
  const wantsFocus = useRef(false)
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions must not be memoized, and are not
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    scrollMargin: top,
    estimateSize: (i) => (rows[i]?.kind === 'day' ? DAY_HEIGHT : ENTRY_HEIGHT),
    getItemKey: (i) => {
      const row = rows[i]
      return row?.kind === 'entry' ? row.entry.id : (row?.localDate ?? i)
    },
    overscan: OVERSCAN,
  })
  const visible = virtual.getVirtualItems()
  const last = visible.at(-1)?.index ?? 0
  const { readOn } = pages
  const more = pages.next !== null
  useEffect(() => {
    if (more && last >= rows.length - 2 * OVERSCAN) readOn()
  }, [last, more, readOn, rows.length])

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(entries.length - 1, index))
    setAt(next)
    wantsFocus.current = true
    virtual.scrollToIndex(rowOfEntry[next] ?? 0)
  }
  useEffect(() => {
    if (!wantsFocus.current) return
    const button = list.current?.querySelector<HTMLElement>(`[data-entry="${at}"]`)
    if (!button) return
    wantsFocus.current = false
    button.focus({ preventScroll: true })
  })
  const onKeyDown = (event: React.KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ENTRY_HEIGHT) - 1)
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }[event.key]
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? entries.length - 1 : by && at + by
    if (to === undefined) return
    event.preventDefault()
    moveTo(to)
  }

  if (pages.state === 'failed')
    return (
      <p className={css.quiet} role="alert">
        {pages.failure}
      </p>
    )
  if (entries.length === 0)
    return (
      <p className={css.quiet}>
        {pages.state === 'reading'
          ? t('logScreens.loading')
          : t(filtered ? 'logScreens.nothingFound' : 'logScreens.empty')}
      </p>
    )
  return (
    <div ref={list} className={page ? css.inPage : css.scroller} tabIndex={-1}>
      <div
        role="list"
        className={css.all}
        style={{ blockSize: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {visible.map((item) => {
          const row = rows[item.index]
          if (!row) return null
          const place = {
            ref: virtual.measureElement,
            'data-index': item.index,
            style: { transform: `translateY(${item.start - top}px)` },
          }
          if (row.kind === 'day')
            return (
              // An item of the list too: a list may hold nothing else.
              <div key={item.key} role="listitem" className={css.place} {...place}>
                <h2 className={css.day}>{dates.heading(row.localDate, today)}</h2>
              </div>
            )
          const { entry, index } = row
          return (
            <div
              key={item.key}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={more ? -1 : entries.length}
              className={css.place}
              {...place}
            >
              <button
                type="button"
                data-entry={index}
                tabIndex={index === at ? 0 : -1}
                className={css.entry}
                aria-current={entry.id === openId ? 'true' : undefined}
                onFocus={() => setAt(index)}
                onClick={() => onOpen(entry)}
              >
                <time className={css.time}>{dates.time(entry)}</time>
                <span className={css.main}>
                  <EntryMain entry={entry} />
                </span>
                <span className={css.line}>{line(entry)}</span>
              </button>
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** How far below the beginning of its page a list lies, px; 0 where it scrolls by itself. Follows what is above it. */
function useTopWithin(list: RefObject<HTMLElement | null>, page: RefObject<HTMLElement | null> | undefined) {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const whole = page?.current
    if (!whole) return
    const measure = () => {
      const { current: element } = list
      if (!element) return
      setTop(element.getBoundingClientRect().top - whole.getBoundingClientRect().top + whole.scrollTop)
    }
    measure()
    const observer = new ResizeObserver(measure)
    for (const part of whole.querySelectorAll(':scope > *, :scope > * > *')) observer.observe(part)
    return () => observer.disconnect()
  }, [list, page])
  return page ? top : 0
}

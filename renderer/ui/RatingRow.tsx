import { useEffect, useRef } from 'react'
import { RATINGS, type Rating } from '@core/log/rating'
import { takesText } from './takes-text'
import css from './rating-row.module.css'

interface RatingRowProps {
  /** Accessible name of the group, such as `Pain after`. */
  readonly label: string
  readonly value: number | null
  readonly onChange: (rating: Rating) => void
  /** Words for 0 and 10, under the row. */
  readonly ends: { readonly low: string; readonly high: string }
  /** Number keys anywhere on the page choose, not only while the row has the focus. */
  readonly globalKeys?: boolean
  readonly dense?: boolean
  /** One low row, for a line at the top of a page. */
  readonly slim?: boolean
  /** Takes the focus when it appears: the one question of its page. */
  readonly focusFirst?: boolean
}

/** `1` then `0` within this long is 10. */
const TEN_WITHIN_MS = 500

/** Number keys choose a rating; a quick `1` `0` is ten. */
function useNumberKeys(active: boolean, choose: (rating: Rating) => void) {
  const lastOne = useRef(-Infinity)
  useEffect(() => {
    if (!active) return
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || takesText(event.target)) return
      if (!/^[0-9]$/.test(event.key)) return
      const digit = Number(event.key) as Rating
      const ten = digit === 0 && event.timeStamp - lastOne.current <= TEN_WITHIN_MS
      lastOne.current = digit === 1 ? event.timeStamp : -Infinity
      choose(ten ? 10 : digit)
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [active, choose])
}

/** Eleven equal, neutral keys from 0 to 10. */
export function RatingRow({
  label,
  value,
  onChange,
  ends,
  globalKeys = false,
  dense = false,
  slim = false,
  focusFirst = false,
}: RatingRowProps) {
  const group = useRef<HTMLDivElement>(null)
  const keyAt = (rating: Rating) =>
    group.current?.querySelectorAll<HTMLButtonElement>('[role="radio"]')[rating]
  useNumberKeys(globalKeys, (rating) => {
    onChange(rating)
    // The focus goes along if it is in the row; elsewhere it stays where it was.
    if (group.current?.contains(document.activeElement)) keyAt(rating)?.focus()
  })
  useEffect(() => {
    if (focusFirst)
      group.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true })
  }, [focusFirst])

  const onKey = (event: React.KeyboardEvent, rating: number) => {
    // As with native radio buttons: Enter on the chosen one is for the form, so that a number and Enter are enough.
    const form = event.currentTarget.closest('form')
    if (event.key === 'Enter' && rating === value && form !== null) {
      event.preventDefault()
      if (!event.repeat) form.requestSubmit()
      return
    }
    move(event, rating)
  }
  const move = (event: React.KeyboardEvent, rating: number) => {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key]
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? 10 : step && (rating + step + 11) % 11
    if (next === undefined || Number.isNaN(next)) return
    event.preventDefault()
    onChange(next as Rating)
    keyAt(next as Rating)?.focus()
  }

  return (
    <div>
      <div
        ref={group}
        role="radiogroup"
        aria-label={label}
        className={`${css.row} ${dense ? css.dense : ''} ${slim ? css.slim : ''}`}
      >
        {RATINGS.map((rating) => (
          <button
            key={rating}
            type="button"
            role="radio"
            aria-checked={value === rating}
            tabIndex={rating === (value ?? 0) ? 0 : -1}
            className={css.key}
            onClick={() => onChange(rating)}
            onKeyDown={(event) => onKey(event, rating)}
          >
            {rating}
          </button>
        ))}
      </div>
      <p className={css.ends}>
        <span>{ends.low}</span>
        <span>{ends.high}</span>
      </p>
    </div>
  )
}

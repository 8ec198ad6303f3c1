import { useEffect, useRef, useState } from 'react'
import { RATINGS, type Rating } from '@core/log/entry/rating'
import { digitOf, useNumberKeys } from './use-number-keys'
import css from './rating-row.module.css'

interface RatingRowProps {
  /** Accessible name of the group, such as `Pain after`. */
  readonly label: string
  /** Id of the question, which a screen reader says after the name. */
  readonly describedBy?: string
  readonly value: number | null
  readonly onChange: (rating: Rating) => void
  /** Words for 0 and 10, under the row. */
  readonly ends: { readonly low: string; readonly high: string }
  /** Number keys choose anywhere on the page, only while the row has the focus, or not at all just now. */
  readonly keys?: 'page' | 'focus' | 'none'
  readonly dense?: boolean
  /** One low row, for a line at the top of a page. */
  readonly slim?: boolean
  /** The keys stand on the upper half of a ring, as wide as `--gate` says, where the window has room for it. */
  readonly ring?: boolean
  /** Takes the focus when it appears: the one question of its page. */
  readonly focusFirst?: boolean
}

/** Whether a row that takes number keys only for itself has the focus. */
const isOtherRow = (target: EventTarget | null, own: HTMLElement | null): boolean => {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-keys="focus"]') : null
  return row !== null && row !== own
}

/** Eleven equal, neutral keys from 0 to 10. */
export function RatingRow({
  label,
  describedBy,
  value,
  onChange,
  ends,
  keys = 'focus',
  dense = false,
  slim = false,
  ring = false,
  focusFirst = false,
}: RatingRowProps) {
  const group = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState<Rating | null>(null)
  const keyAt = (rating: Rating) =>
    group.current?.querySelectorAll<HTMLButtonElement>('[role="radio"]')[rating]
  const takes = (target: EventTarget | null) =>
    keys === 'page'
      ? !isOtherRow(target, group.current)
      : keys === 'focus' && (group.current?.contains(target as Node) ?? false)
  const forgetOne = useNumberKeys(takes, (rating) => {
    onChange(rating)
    // The focus goes along if it is in the row; elsewhere it stays where it was.
    // There a screen reader says what was chosen, here the page does.
    if (group.current?.contains(document.activeElement)) keyAt(rating)?.focus()
    else setSaid(rating)
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
    if (digitOf(event.nativeEvent) === null) move(event, rating)
  }
  const move = (event: React.KeyboardEvent, rating: number) => {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key]
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? 10 : step && (rating + step + 11) % 11
    if (next === undefined || Number.isNaN(next)) return
    event.preventDefault()
    forgetOne()
    onChange(next as Rating)
    keyAt(next as Rating)?.focus()
  }

  return (
    // A screen reader keeps digits for itself, unless what has the focus is an application.
    <div role={keys === 'page' ? 'application' : undefined} aria-label={keys === 'page' ? label : undefined}>
      <div
        ref={group}
        role="radiogroup"
        aria-label={label}
        aria-describedby={describedBy}
        data-keys={keys}
        className={`${css.row} ${dense ? css.dense : ''} ${slim ? css.slim : ''} ${ring ? css.ring : ''}`}
      >
        {RATINGS.map((rating) => (
          <button
            key={rating}
            type="button"
            role="radio"
            aria-checked={value === rating}
            tabIndex={rating === (value ?? 0) ? 0 : -1}
            className={css.key}
            style={ring ? ({ '--at': rating } as React.CSSProperties) : undefined}
            onClick={() => {
              forgetOne()
              onChange(rating)
            }}
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
      <p className="visually-hidden" role="status">
        {said !== null && said === value && `${label} ${said}`}
      </p>
    </div>
  )
}

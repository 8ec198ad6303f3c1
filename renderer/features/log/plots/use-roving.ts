import { useState, type KeyboardEvent } from 'react'

/** Where an arrow key, Home or End leads in a row. @returns undefined for another key, or beyond an end */
const nextOf = (key: string, index: number, count: number): number | undefined => {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[key]
  const to = key === 'Home' ? 0 : key === 'End' ? count - 1 : by && index + by
  return to === undefined || to < 0 || to >= count ? undefined : to
}

/** One tab stop for a row of points: arrow keys move between them, Enter or Space opens. */
export function useRoving(count: number, onOpen: (index: number) => void) {
  const [at, setAt] = useState(count - 1)
  const current = Math.min(at, count - 1)
  return (index: number, label: string) => ({
    role: 'button',
    tabIndex: index === current ? 0 : -1,
    'aria-label': label,
    onFocus: () => setAt(index),
    onClick: () => onOpen(index),
    onKeyDown: (event: KeyboardEvent<Element>) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault()
        onOpen(index)
        return
      }
      const to = nextOf(event.key, index, count)
      if (to === undefined) return
      event.preventDefault()
      const group = event.currentTarget.parentElement
      group?.querySelectorAll<SVGElement>(':scope > [role="button"]')[to]?.focus()
    },
  })
}

/** Arrow keys for buttons of which only one is a tab stop. @returns what handles the keys of the element around them */
export const focusByArrows =
  (selector: string) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)]
    const index = all.indexOf(event.target as HTMLElement)
    const to = index < 0 ? undefined : nextOf(event.key, index, all.length)
    if (to === undefined) return
    event.preventDefault()
    all[to]?.focus()
  }

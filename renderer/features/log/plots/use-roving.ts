import { useState, type KeyboardEvent } from 'react'

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
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
      const to = event.key === 'Home' ? 0 : event.key === 'End' ? count - 1 : by && index + by
      if (to === undefined || to < 0 || to >= count) return
      event.preventDefault()
      const group = event.currentTarget.parentElement
      group?.querySelectorAll<SVGElement>(':scope > [role="button"]')[to]?.focus()
    },
  })
}

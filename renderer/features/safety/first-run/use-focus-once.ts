import { useEffect, useRef, type RefObject } from 'react'

/** The title of a step takes the focus once: a focus that came back with every answer would be lost to the keyboard. */
export function useFocusOnce(): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  return title
}

import { useLayoutEffect, useState, type RefObject } from 'react'

/** Below this the words beside the drawing would be smaller than anybody should have to read. */
const LEAST_REM = 27

/**
 * Whether the box is wide enough for words on both sides of the hand, in the reader's own text size.
 * @returns false too when the text is enlarged so far that the words would not fit
 */
export function useRoomForLabels(box: RefObject<HTMLElement | null>): boolean {
  const [room, setRoom] = useState(true)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = (): void => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
      setRoom(element.getBoundingClientRect().width >= LEAST_REM * rem)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return room
}

import { useEffect, useState } from 'react'
import { afterFrame } from './after-frame'

const page = { drawn: false }

/**
 * False until the page has drawn its first frame, and true ever after: for what costs much and can come a moment later.
 * Room is to be kept for it, so that nothing moves then.
 */
export function useDrawn(): boolean {
  const [drawn, setDrawn] = useState(page.drawn)
  useEffect(() => {
    if (drawn) return
    return afterFrame(() => {
      page.drawn = true
      setDrawn(true)
    })
  }, [drawn])
  return drawn
}

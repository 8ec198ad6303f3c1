import { useEffect, useState } from 'react'

/** How long the controls stay after the last sign of somebody, ms. */
const STAYS_MS = 3000
const SIGNS = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'focusin'] as const

/**
 * Whether the controls are to be seen. Where they hide they come with the pointer, a key or the focus, and go again 3 s
 * after the last of them.
 */
export function useControlsShown(hides: boolean): boolean {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!hides) return
    let timer = 0
    const show = () => {
      setShown(true)
      window.clearTimeout(timer)
      timer = window.setTimeout(() => setShown(false), STAYS_MS)
    }
    for (const sign of SIGNS) window.addEventListener(sign, show, { passive: true })
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, show)
      window.clearTimeout(timer)
      setShown(false)
    }
  }, [hides])
  return !hides || shown
}

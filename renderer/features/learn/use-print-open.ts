import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** True while the page is being printed: paper cannot open what is closed. */
export function usePrintOpen(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // The print image is taken when the event returns, so the change must be on the page by then.
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}

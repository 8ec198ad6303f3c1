import { useCallback, useEffect, useState } from 'react'
import { useRequest } from '../../bridge/use-app'

/**
 * The whole screen for a running session, dim: the dark colours, whatever the theme. F11 or the button; it ends
 * with the session, because what uses this goes away then.
 */
export function useFullScreen(): { readonly on: boolean; readonly toggle: () => void } {
  const request = useRequest()
  const [on, setOn] = useState(false)
  const toggle = useCallback(() => setOn((was) => !was), [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F11') return
      // The menu of the window knows F11 too, and would turn it back.
      event.preventDefault()
      if (!event.repeat) toggle()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [toggle])
  useEffect(() => {
    if (!on) return
    const root = document.documentElement
    const theme = root.dataset['theme']
    root.dataset['theme'] = 'dark'
    void request('session:full-screen', { on: true })
    return () => {
      if (theme === undefined) delete root.dataset['theme']
      else root.dataset['theme'] = theme
      void request('session:full-screen', { on: false })
    }
  }, [on, request])
  return { on, toggle }
}

import { startTransition, useCallback, useEffect, useState } from 'react'
import type { Bridge } from '@core/ipc/bridge'
import { PLACES, type Place } from '@core/ipc/routes'

const fromHash = (): Place => {
  const name = window.location.hash.slice(1)
  return PLACES.find((place) => place === name) ?? 'session'
}

/**
 * Lets main lead to a place. From the page's first moment on: asked before anything is drawn, it is where the page begins.
 */
export const followMain = (bridge: Bridge) =>
  bridge.on('app:go', ({ place }) => {
    window.location.hash = place
  })

/** Where in the app we are: the page's hash, so that back and forward and main's requests agree. */
export function usePlace(): readonly [Place, (place: Place) => void] {
  const [place, setNow] = useState(fromHash)
  // A transition keeps the old screen until the code of the new one is loaded. A fallback in between would flash, and
  // React would then delay the new screen by 300 ms.
  const setPlace = useCallback((next: Place) => {
    if (next === 'session') setNow(next)
    else startTransition(() => setNow(next))
  }, [])
  const go = (next: Place) => {
    if (next !== fromHash()) window.location.hash = next
    setPlace(next)
  }
  useEffect(() => {
    const follow = () => setPlace(fromHash())
    // It may have changed since it was read.
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [setPlace])
  return [place, go]
}

import { startTransition, useCallback, useEffect, useState } from 'react'
import { PLACES, type Place } from '@core/ipc/routes'
import { useBridge } from './use-app'

const fromHash = (): Place => {
  const name = window.location.hash.slice(1)
  return PLACES.find((place) => place === name) ?? 'session'
}

/** Where in the app we are: the page's hash, so that back and forward and main's requests agree. */
export function usePlace(): readonly [Place, (place: Place) => void] {
  const bridge = useBridge()
  const [place, setNow] = useState(fromHash)
  // A room that has yet to be fetched: the old one stays until it is there. A fallback in between would flash, and
  // React would hold the new one back for 300 ms because of it.
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
    window.addEventListener('hashchange', follow)
    const stop = bridge.on('app:go', ({ place: asked }) => {
      window.location.hash = asked
      setPlace(asked)
    })
    return () => {
      window.removeEventListener('hashchange', follow)
      stop()
    }
  }, [bridge, setPlace])
  return [place, go]
}

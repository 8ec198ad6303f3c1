import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 640px)'

const subscribe = (listener: () => void) => {
  const query = window.matchMedia(NARROW)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether the window is narrow. There the day stands first for the eye, the keyboard and the screen reader alike. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches)

import {
  lazy,
  createContext,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useState,
  type KeyboardEvent as ReactKeyboardEvent,
  type ReactNode,
} from 'react'
import { useBridge } from '../../bridge/use-app'
import { Dialog } from '../Dialog'
import { isEscape } from './escape'
import { takesText } from './takes-text'
import css from './shortcut-list.module.css'

const KeyList = lazy(() => import('./KeyList').then((m) => ({ default: m.KeyList })))
const TITLE = 'keys-title'

const ShowContext = createContext<() => void>(() => {})

/** Opens the list of keys. */
export const useShortcutList = (): (() => void) => useContext(ShowContext)

/** The list of keys, opened by a question mark on every screen. */
export function ShortcutList({ children }: { readonly children: ReactNode }) {
  const bridge = useBridge()
  const [open, setOpen] = useState(false)
  const show = useCallback(() => setOpen(true), [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.altKey || event.metaKey || takesText(event.target))
        return
      // Another question stands: it is answered first.
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', onKey)
    const stop = bridge.on('app:keys', show)
    return () => {
      window.removeEventListener('keydown', onKey)
      stop()
    }
  }, [bridge, show])
  // A running session listens for the same keys; what is meant for the list must not reach it.
  const keepKeys = (event: ReactKeyboardEvent) => {
    const leaves = isEscape(event.nativeEvent)
    if (!leaves && event.key !== ' ') return
    event.stopPropagation()
    if (leaves) setOpen(false)
  }
  return (
    <ShowContext value={show}>
      {children}
      <Dialog open={open} onClose={() => setOpen(false)} titleId={TITLE}>
        <div className={css.list} onKeyDown={keepKeys}>
          <Suspense fallback={null}>
            <KeyList titleId={TITLE} onClose={() => setOpen(false)} />
          </Suspense>
        </div>
      </Dialog>
    </ShowContext>
  )
}

import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useState,
  type KeyboardEvent as ReactKeyboardEvent,
  type ReactNode,
} from 'react'
import { keysOf, SETTINGS_KEYS } from '@core/settings/accelerator'
import { useApp, useBridge } from '../bridge/use-app'
import { useText, type TextKey } from '../bridge/use-text'
import { Button } from './Button'
import { Dialog } from './Dialog'
import { Keys } from './Keys'
import css from './shortcut-list.module.css'

type Group = readonly [title: TextKey, keys: readonly (readonly [key: TextKey | '?', what: TextKey])[]]

const GROUPS: readonly Group[] = [
  [
    'settings.keys.everywhere',
    [
      ['?', 'settings.keys.help'],
      ['settings.keys.tab', 'settings.keys.move'],
      ['settings.keys.arrows', 'settings.keys.choose'],
      ['settings.keys.escape', 'settings.keys.dismiss'],
    ],
  ],
  ['settings.keys.ready', [['settings.keys.enter', 'settings.keys.start']]],
  [
    'settings.keys.running',
    [
      ['settings.keys.space', 'settings.keys.pause'],
      ['settings.keys.escape', 'settings.keys.stop'],
      ['settings.keys.tab', 'settings.keys.nav'],
    ],
  ],
  [
    'settings.keys.rating',
    [
      ['settings.keys.digits', 'settings.keys.number'],
      ['settings.keys.ten', 'settings.keys.tenHow'],
      ['settings.keys.enter', 'settings.keys.save'],
    ],
  ],
]

const ShowContext = createContext<() => void>(() => {})

/** Opens the list of keys. */
export const useShortcutList = (): (() => void) => useContext(ShowContext)

const typesText = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches('input:not([type="range"]), textarea, select, [contenteditable]')

/** The list of keys, opened by a question mark on every screen. */
export function ShortcutList({ children }: { readonly children: ReactNode }) {
  const { t } = useText()
  const bridge = useBridge()
  const [open, setOpen] = useState(false)
  const show = useCallback(() => setOpen(true), [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.altKey || event.metaKey || typesText(event.target))
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
    if (event.key !== 'Escape' && event.key !== ' ') return
    event.stopPropagation()
    if (event.key === 'Escape') setOpen(false)
  }
  return (
    <ShowContext value={show}>
      {children}
      <Dialog open={open} onClose={() => setOpen(false)} titleId="keys-title">
        <div className={css.list} onKeyDown={keepKeys}>
          <h2 id="keys-title">{t('settings.keys.title')}</h2>
          {GROUPS.map(([title, keys]) => (
            <section key={title}>
              <h3>{t(title)}</h3>
              <dl>
                {keys.map(([key, what]) => (
                  <div key={what}>
                    <dt>
                      <Keys keys={[key === '?' ? key : t(key)]} />
                    </dt>
                    <dd>{t(what)}</dd>
                  </div>
                ))}
                {title === 'settings.keys.everywhere' && <HeldKeys />}
              </dl>
            </section>
          ))}
          <Button look="primary" autoFocus onClick={() => setOpen(false)}>
            {t('settings.keys.close')}
          </Button>
        </div>
      </Dialog>
    </ShowContext>
  )
}

/** Keys to be held together: the settings, and the global shortcut where one is set. */
function HeldKeys() {
  const { t } = useText()
  const spike = useApp((app) => app.settings.app.spikeShortcut)
  const platform = useApp((app) => app.about.platform)
  return (
    <>
      <div>
        <dt>
          <Keys keys={keysOf(SETTINGS_KEYS, platform)} />
        </dt>
        <dd>{t('settings.keys.settings')}</dd>
      </div>
      {spike !== null && (
        <div>
          <dt>
            <Keys keys={keysOf(spike, platform)} />
          </dt>
          <dd>{t('settings.keys.spike')}</dd>
        </div>
      )}
    </>
  )
}

import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { captureShortcut, keysOf, type Refusal } from '@core/settings/accelerator'
import { useApp } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { isEscape } from '../../../ui/keys/escape'
import { Keys } from '../../../ui/keys/Keys'
import { BindCommand } from './BindCommand'
import css from '../settings-screen.module.css'

interface KeyboardWithLayout {
  readonly keyboard?: { getLayoutMap(): Promise<ReadonlyMap<string, string>> }
}

/** What is printed on each key, by its place; empty where the system does not say. */
function usePrintedKeys() {
  const printed = useRef<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    const { keyboard } = navigator as KeyboardWithLayout
    keyboard?.getLayoutMap().then(
      (map) => (printed.current = map),
      () => {},
    )
  }, [])
  return printed
}

interface ShortcutCaptureProps {
  readonly accelerator: string | null
  readonly onChange: (accelerator: string | null) => void
}

type Listening = { readonly on: false } | { readonly on: true; readonly refused: Refusal | null }

/** Shows the global shortcut and listens for another one; says when keys cannot be used or were refused. */
export function ShortcutCapture({ accelerator, onChange }: ShortcutCaptureProps) {
  const { t } = useText()
  const platform = useApp((app) => app.about.platform)
  const refusedBySystem = useApp((app) => app.notices.some(({ kind }) => kind === 'shortcut-refused'))
  const [listening, setListening] = useState<Listening>({ on: false })
  const chooser = useRef<HTMLButtonElement>(null)
  const printed = usePrintedKeys()
  const keys = accelerator === null ? null : keysOf(accelerator, platform)

  const [first = '', second = ''] = keysOf(platform === 'darwin' ? 'Control+Super' : 'Control+Alt', platform)
  const holdable = { first, second }

  const hear = (event: KeyboardEvent) => {
    // Tab still leads on: listening must not be a trap.
    if (!listening.on || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (isEscape(event.nativeEvent)) return setListening({ on: false })
    const { code, key, ctrlKey, altKey, shiftKey, metaKey } = event
    const modifiers = { ctrl: ctrlKey, alt: altKey, shift: shiftKey, meta: metaKey }
    const captured = captureShortcut(
      { code, key, printed: printed.current.get(code), ...modifiers },
      platform,
    )
    if (captured.kind === 'waiting') return
    if (captured.kind === 'refused') return setListening({ on: true, refused: captured.reason })
    setListening({ on: false })
    onChange(captured.accelerator)
  }
  return (
    <>
      <div className={css.acts}>
        <span className={css.current}>{keys ? <Keys keys={keys} /> : t('settings.shortcut.none')}</span>
        <Button
          ref={chooser}
          aria-pressed={listening.on}
          onClick={() => setListening(listening.on ? { on: false } : { on: true, refused: null })}
          onKeyDown={hear}
          onBlur={() => setListening({ on: false })}
        >
          {t(keys ? 'settings.shortcut.change' : 'settings.shortcut.set')}
        </Button>
        {keys && (
          <Button
            look="text"
            onClick={() => {
              // This button goes away; the focus must not go with it.
              chooser.current?.focus()
              onChange(null)
            }}
          >
            {t('settings.shortcut.off')}
          </Button>
        )}
      </div>
      <p role="status" className={css.quiet}>
        {listening.on &&
          t(`settings.shortcut.${listening.refused ?? 'listening'}`, {
            keys: t(
              listening.refused === 'needed' ? 'settings.shortcut.both' : 'settings.shortcut.or',
              holdable,
            ),
          })}
        {!listening.on && keys && refusedBySystem && (
          <b>{t('settings.shortcut.refused', { keys: keys.join(' + ') })}</b>
        )}
      </p>
      {platform === 'linux' && <BindCommand />}
    </>
  )
}

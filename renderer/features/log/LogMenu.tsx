import { useEffect, useId, useRef, useState } from 'react'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { isEscape } from '../../ui/keys/escape'
import { Icon } from '../../ui/Icon'
import css from './log-menu.module.css'

/** What the menu leads to. The charts are a page of their own only where they do not fit beside the list. */
export const LOG_PAGES = ['charts', 'report', 'files', 'test'] as const
export type LogPage = (typeof LOG_PAGES)[number]

interface LogMenuProps {
  /** The page that is open. */
  readonly page: LogPage | null
  readonly onPage: (page: LogPage) => void
  /** Copies the answer as a picture; null where there is none. */
  readonly onCopy: (() => void) | null
}

/** Everything about the log that is not needed every day, behind one button. */
export function LogMenu({ page, onPage, onCopy }: LogMenuProps) {
  const { t } = useText()
  const id = useId()
  const [open, setOpen] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return
    const onOutside = ({ target }: Event) => {
      if (target instanceof Node && !whole.current?.contains(target)) setOpen(false)
    }
    window.addEventListener('pointerdown', onOutside)
    window.addEventListener('focusin', onOutside)
    return () => {
      window.removeEventListener('pointerdown', onOutside)
      window.removeEventListener('focusin', onOutside)
    }
  }, [open])
  return (
    <div
      ref={whole}
      className={css.whole}
      onKeyDown={(event) => {
        if (!open || !isEscape(event.nativeEvent)) return
        event.stopPropagation()
        setOpen(false)
        button.current?.focus()
      }}
    >
      <Button
        ref={button}
        className={css.button}
        aria-label={t('logScreens.more')}
        title={t('logScreens.more')}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </Button>
      <div id={id} className={css.menu} hidden={!open}>
        {LOG_PAGES.map((each) => (
          <button
            key={each}
            type="button"
            className={`${css.item} ${each === 'charts' ? css.charts : ''}`}
            aria-current={page === each ? 'page' : undefined}
            onClick={() => {
              setOpen(false)
              onPage(each)
            }}
          >
            {t(`logScreens.${each}`)}
          </button>
        ))}
        {onCopy && (
          <button
            type="button"
            className={css.item}
            onClick={() => {
              setOpen(false)
              button.current?.focus()
              onCopy()
            }}
          >
            {t('logScreens.copyCard')}
          </button>
        )}
      </div>
    </div>
  )
}

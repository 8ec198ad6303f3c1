import type { ReactNode, Ref } from 'react'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { ChineseFontNote } from '../../../ui/frame/ChineseFontNote'
import { Icon } from '../../../ui/Icon'
import { Mark } from '../../../ui/Mark'
import css from './first-run.module.css'

interface FirstRunPageProps {
  readonly note: string | null
  /** The note is about a sign that needs help. */
  readonly weighty?: boolean
  /** What is still to answer, or what went wrong, after a try to go on. */
  readonly missing: string | null
  readonly buttons: ReactNode
  readonly scroller?: Ref<HTMLDivElement>
  readonly onHelp: () => void
  readonly children: ReactNode
}

/** A page of the first run: brand and help on top, its buttons always in sight below. */
export function FirstRunPage(props: FirstRunPageProps) {
  const { note, weighty = false, missing, buttons, scroller, onHelp, children } = props
  const { t } = useText()
  return (
    <main className={css.screen}>
      <div className={css.scroll} ref={scroller}>
        <div className={css.column}>
          <header className={css.header}>
            <Mark />
            <Button look="text" className={css.help} aria-label={t('safety.help')} onClick={onHelp}>
              <Icon name="shield" size={24} />
            </Button>
          </header>
          <ChineseFontNote />
          {children}
        </div>
      </div>
      <footer className={css.footer}>
        <div className={css.foot}>
          <p className={css.note} role="status" data-weighty={weighty || undefined}>
            {note}
          </p>
          <div className={css.end}>
            <p role="alert" className={css.missing}>
              {missing}
            </p>
            <div className={css.buttons}>{buttons}</div>
          </div>
        </div>
      </footer>
    </main>
  )
}

import type { ReactNode } from 'react'
import { useText } from '../../bridge/use-text'
import css from './limited-text.module.css'

/** How many characters too long, 0 when it fits. Counted as the log counts: in UTF-16 units. */
export const overLimit = (text: string, max: number): number => Math.max(0, text.length - max)

/**
 * A field for text that may not be longer than `max`. Nothing is cut: what is too long stays and is said, and the form
 * refuses to save it.
 */
export function LimitedText({
  text,
  max,
  children,
}: {
  readonly text: string
  readonly max: number
  readonly children: ReactNode
}) {
  const { t } = useText()
  const over = overLimit(text, max)
  return (
    <>
      {children}
      {over > 0 && (
        <p className={css.over} role="status">
          {t('common.tooLong', { over, max })}
        </p>
      )}
    </>
  )
}

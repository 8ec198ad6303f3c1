import { useEffect, useRef, type ReactNode } from 'react'
import css from './dialog.module.css'

interface DialogProps {
  readonly open: boolean
  /** Escape or the system asked to close it. */
  readonly onClose: () => void
  /** Id of the element that names the dialog. */
  readonly titleId: string
  /** Id of the words that a screen reader says after the name. */
  readonly describedBy?: string
  /** It interrupts what went on, and waits for an answer. */
  readonly asks?: boolean
  readonly children: ReactNode
}

/**
 * The browser's own modal dialog: it keeps the focus inside, gives it back, and answers Escape without a
 * library, and without the inline style that our content security policy refuses.
 */
export function Dialog({ open, onClose, titleId, describedBy, asks = false, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    if (open && !dialog.open) dialog.showModal()
    if (!open && dialog.open) dialog.close()
  }, [open])
  return (
    <dialog
      ref={ref}
      className={css.dialog}
      role={asks ? 'alertdialog' : undefined}
      aria-labelledby={titleId}
      aria-describedby={describedBy}
      onClose={onClose}
    >
      {open && children}
    </dialog>
  )
}

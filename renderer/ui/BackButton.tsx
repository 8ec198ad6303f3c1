import { Button } from './Button'
import css from './back-button.module.css'

interface BackButtonProps {
  /** Where it leads. */
  readonly label: string
  readonly onClick: () => void
}

/** Leads back from a page, with an arrow against the direction of the text. */
export function BackButton({ label, onClick }: BackButtonProps) {
  return (
    <Button look="text" onClick={onClick}>
      <span className={css.chevron} aria-hidden="true" />
      {label}
    </Button>
  )
}

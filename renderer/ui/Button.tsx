import type { ButtonHTMLAttributes, Ref } from 'react'
import { Icon, type IconName } from './Icon'
import css from './button.module.css'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` once a page; `care` on the red-flag card only. */
  readonly look?: 'primary' | 'line' | 'text' | 'care'
  /** `far` in a running session, read from 1.5 m. */
  readonly size?: 'usual' | 'large' | 'far'
  readonly icon?: IconName
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({ look = 'line', size = 'usual', icon, className, children, ...rest }: ButtonProps) {
  const names = [css.button, css[look], size === 'usual' ? '' : css[size], className]
    .filter(Boolean)
    .join(' ')
  return (
    <button type="button" className={names} {...rest}>
      {icon && <Icon name={icon} size={size === 'far' ? 24 : 20} />}
      {children}
    </button>
  )
}

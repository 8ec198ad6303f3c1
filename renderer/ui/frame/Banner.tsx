import type { ReactNode } from 'react'
import { Icon, type IconName } from '../Icon'
import css from './banner.module.css'

interface BannerProps {
  readonly icon: IconName
  /** Null while there is nothing to say: then only the quiet place for it stands there. */
  readonly sentence: ReactNode
  /** A second row, opened by one of the answers. */
  readonly more?: ReactNode
  /** It stands for hours: a page that has a line of its own to show hides it. */
  readonly yields?: boolean
  /** The answers. */
  readonly children?: ReactNode
}

/**
 * One line at the top of the page: icon, sentence, answers. It pushes the page down and covers nothing. The
 * sentence stands in a place that screen readers watch, so that it is read without taking the focus.
 */
export function Banner({ icon, sentence, more, yields, children }: BannerProps) {
  const empty = sentence === null
  return (
    <div className={empty ? 'visually-hidden' : css.banner} data-yields={yields}>
      {!empty && <Icon name={icon} />}
      <p role="status" className={css.sentence}>
        {sentence}
      </p>
      {!empty && <div className={css.answers}>{children}</div>}
      {more && <div className={css.more}>{more}</div>}
    </div>
  )
}

import { Fragment } from 'react'
import css from './keys.module.css'

/** Keys to be held together, as caps. */
export function Keys({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className={css.keys}>
      {keys.map((key, i) => (
        <Fragment key={key}>
          {i > 0 && <span> + </span>}
          <kbd>{key}</kbd>
        </Fragment>
      ))}
    </span>
  )
}

import { useText } from '../../../bridge/use-text'
import css from './running.module.css'

interface BeforeByKeyProps {
  readonly value: number | null
  /** Keeps its place, and is not seen. */
  readonly hidden: boolean
}

/** While pressing has begun: how to say the pain before, or what was said. */
export function BeforeByKey({ value, hidden }: BeforeByKeyProps) {
  const { t } = useText()
  return (
    <p className={css.byKey} data-hidden={hidden || undefined} role="status">
      {!hidden && (value === null ? t('session.beforeByKey') : t('session.beforeIs', { rating: value }))}
    </p>
  )
}

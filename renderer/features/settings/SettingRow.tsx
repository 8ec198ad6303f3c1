import { useId, type ReactNode } from 'react'
import { useText } from '../../bridge/use-text'
import { hintOf, type RowId } from './settings-index'
import { useSettingsPage } from './settings-page'
import css from './setting-row.module.css'

interface SettingRowProps {
  readonly id: RowId
  /** `beside`: a small control at the right; `half`: it takes half of a wide window; `below`: the whole width. */
  readonly place?: 'beside' | 'half' | 'below'
  /** In place of the row's usual sentence. */
  readonly hint?: string
  /** What belongs to the row and needs its whole width. */
  readonly under?: ReactNode
  readonly children: ReactNode
}

/** One setting: its name, its control, and a sentence where the name does not say all. Gone while a search passes it over. */
export function SettingRow({ id, place = 'beside', hint, under, children }: SettingRowProps) {
  const { t } = useText()
  const { found } = useSettingsPage()
  const element = useId()
  if (found && !found.has(id)) return null
  const key = hintOf(id)
  const words = hint ?? (key && t(key))
  return (
    <div
      role="group"
      aria-labelledby={`${element}-name`}
      aria-describedby={words ? `${element}-hint` : undefined}
      className={`${css.row} ${css[place]}`}
    >
      <div>
        <h3 id={`${element}-name`} className={css.name}>
          {t(`settings.row.${id}.name`)}
        </h3>
        {words && (
          <p id={`${element}-hint`} className={css.hint}>
            {words}
          </p>
        )}
      </div>
      <div className={css.control}>{children}</div>
      {under && <div className={css.under}>{under}</div>}
    </div>
  )
}

import { useId, type ReactNode } from 'react'
import { useText } from '../../bridge/use-text'
import type { RowId } from './settings-index'
import { useSettingsPage } from './settings-page'
import css from './setting-row.module.css'

interface SettingRowProps {
  readonly id: RowId
  /** `beside`: a small control at the right; `half`: it takes half of a wide window; `below`: the whole width. */
  readonly place?: 'beside' | 'half' | 'below'
  readonly children: ReactNode
}

/** One setting: its name, a sentence, its control. Not there while a search passes it over. */
export function SettingRow({ id, place = 'beside', children }: SettingRowProps) {
  const { t } = useText()
  const { found } = useSettingsPage()
  const element = useId()
  if (found && !found.has(id)) return null
  return (
    <div
      role="group"
      aria-labelledby={`${element}-name`}
      aria-describedby={`${element}-hint`}
      className={`${css.row} ${css[place]}`}
    >
      <div>
        <h3 id={`${element}-name`} className={css.name}>
          {t(`settings.row.${id}.name`)}
        </h3>
        <p id={`${element}-hint`} className={css.hint}>
          {t(`settings.row.${id}.hint`)}
        </p>
      </div>
      <div className={css.control}>{children}</div>
    </div>
  )
}

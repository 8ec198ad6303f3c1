import type { ReactNode } from 'react'
import { useText } from '../../bridge/use-text'
import { SECTIONS, type SectionId } from './settings-index'
import { useSettingsPage } from './settings-page'
import css from './settings-screen.module.css'

interface SettingSectionProps {
  readonly id: SectionId
  /** Beside the title: the way back to the usual settings. */
  readonly end?: ReactNode
  readonly children: ReactNode
}

export const sectionTitleId = (id: SectionId): string => `settings-${id}`

/** A part of the settings. Not there while a search finds nothing in it. */
export function SettingSection({ id, end, children }: SettingSectionProps) {
  const { t } = useText()
  const { found } = useSettingsPage()
  if (found && !SECTIONS[id].some((row) => found.has(row))) return null
  return (
    <section className={css.section} aria-labelledby={sectionTitleId(id)}>
      <div className={css.head}>
        <h2 id={sectionTitleId(id)} tabIndex={-1}>
          {t(`settings.section.${id}.title`)}
        </h2>
        {end}
      </div>
      <div>{children}</div>
    </section>
  )
}

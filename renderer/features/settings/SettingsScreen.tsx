import { useMemo, useState } from 'react'
import type { Place } from '@core/ipc/routes'
import type { Reply } from '@core/ipc/request'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { AboutSection } from './about/AboutSection'
import { DataSection } from './sections/DataSection'
import { LookSection } from './sections/LookSection'
import { PresenceSection } from './sections/PresenceSection'
import { SafetySection } from './sections/SafetySection'
import { SessionSection } from './sections/SessionSection'
import { findRows, SECTION_IDS, SECTIONS, type SectionId } from './settings-index'
import { SettingsPageContext } from './settings-page'
import { sectionTitleId } from './SettingSection'
import { SoundSection } from './sound/SoundSection'
import layout from '../../ui/frame/page-with-contents.module.css'
import css from './settings-screen.module.css'

const show = (id: string) => {
  const element = document.getElementById(id)
  element?.scrollIntoView({ block: 'start' })
  element?.focus({ preventScroll: true })
}

/** A part counts as the present one from here on, px below the top of the page. */
const READING_LINE = 160

/** The part that is being read. */
const sectionAt = (page: HTMLElement): SectionId => {
  const line = page.getBoundingClientRect().top + READING_LINE
  const passed = SECTION_IDS.filter((id) => {
    const title = document.getElementById(sectionTitleId(id))
    return title !== null && title.getBoundingClientRect().top <= line
  })
  const atEnd = page.scrollTop + page.clientHeight >= page.scrollHeight - 2
  return (atEnd ? SECTION_IDS.at(-1) : passed.at(-1)) ?? 'look'
}

interface SettingsScreenProps {
  readonly onGo: (place: Place) => void
}

/** Every setting on one page, each with its sentence, to be searched. */
export function SettingsScreen({ onGo }: SettingsScreenProps) {
  const { t } = useText()
  const [here, setHere] = useState<SectionId>('look')
  const [query, setQuery] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const found = useMemo(() => findRows(t, query), [t, query])
  const page = useMemo(
    () => ({
      found,
      report: (reply: Reply<unknown>) => setFailure(reply.ok ? null : reply.failure.message),
    }),
    [found],
  )
  return (
    <SettingsPageContext value={page}>
      <div className={layout.page} onScroll={(event) => setHere(sectionAt(event.currentTarget))}>
        <div className={layout.columns}>
          <header className={layout.header}>
            <h1>{t('settings.title')}</h1>
            <div className={layout.tools}>
              <input
                type="search"
                className={layout.search}
                aria-label={t('settings.search')}
                placeholder={t('settings.search')}
                value={query}
                onChange={(event) => setQuery(event.currentTarget.value)}
              />
            </div>
            <p role="status" className={layout.found}>
              {found && t('settings.found', { n: found.size })}
            </p>
          </header>
          <nav className={layout.contents} aria-label={t('settings.contents')}>
            <ul>
              {SECTION_IDS.filter((id) => !found || SECTIONS[id].some((row) => found.has(row))).map((id) => (
                <li key={id}>
                  <button
                    type="button"
                    aria-current={id === here ? 'true' : undefined}
                    onClick={() => show(sectionTitleId(id))}
                  >
                    {t(`settings.section.${id}.title`)}
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <div className={layout.parts}>
            <LookSection />
            <SessionSection />
            <SoundSection />
            <PresenceSection />
            <SafetySection onGo={onGo} />
            <DataSection onGo={onGo} />
            <AboutSection />
            {failure !== null && (
              <div role="alert" className={css.failure}>
                <p className={css.lines}>{failure}</p>
                <Button look="text" onClick={() => setFailure(null)}>
                  {t('common.close')}
                </Button>
              </div>
            )}
          </div>
        </div>
      </div>
    </SettingsPageContext>
  )
}

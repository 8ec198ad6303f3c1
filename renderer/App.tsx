import { Suspense, useEffect, useMemo, useState } from 'react'
import { createTranslator } from '@core/text/translator'
import { textDirection } from '@core/text/language'
import { loadCatalogue, loadLaterWords, type LoadedCatalogue } from './bridge/catalogues'
import { laterScreen } from './bridge/later-screen'
import { useApp } from './bridge/use-app'
import { usePlace } from './bridge/use-place'
import { useWhenIdle } from './bridge/use-when-idle'
import { TextProvider, useText } from './bridge/use-text'
import { FirstRunAnswers } from './features/safety/first-run-draft'
import { PromptBanner } from './features/reminders/PromptBanner'
import { EndAnnouncer } from './features/session/Announcer'
import { CheckInDraft } from './features/session/check-in-draft'
import { LockedRooms } from './features/lock/LockedRooms'
import { LaterLine } from './features/session/LaterLine'
import { SessionSound } from './features/session/SessionSound'
import { SoundProvider } from './features/session/SoundProvider'
import { SessionScreen } from './features/session/SessionScreen'
import { Frame } from './ui/Frame'
import { NoticeBar } from './ui/NoticeBar'
import { ShortcutList } from './ui/ShortcutList'
import type { Place } from '@core/ipc/routes'

const FirstRunScreen = laterScreen(() =>
  import('./features/safety/FirstRunScreen').then((m) => m.FirstRunScreen),
)
const HelpScreen = laterScreen(() => import('./features/safety/HelpScreen').then((m) => m.HelpScreen))
const loadLog = () => import('./features/log/LogScreen')
const LogScreen = laterScreen(() => loadLog().then((m) => m.LogScreen))
/** Of the screens that are fetched when they are first entered, the one that is entered most and weighs most. */
const fetchAhead = () => Promise.all([loadLog(), loadLaterWords()])
const LogTroubleBanner = laterScreen(() =>
  import('./features/log/LogTroubleBanner').then((m) => m.LogTroubleBanner),
)
const RemindersScreen = laterScreen(() =>
  import('./features/reminders/RemindersScreen').then((m) => m.RemindersScreen),
)
const WhyScreen = laterScreen(() => import('./features/reminders/WhyScreen').then((m) => m.WhyScreen))
const SetupCheckScreen = laterScreen(() =>
  import('./features/settings/SetupCheckScreen').then((m) => m.SetupCheckScreen),
)
const LearnScreen = laterScreen(() => import('./features/learn/LearnScreen').then((m) => m.LearnScreen))
const SettingsScreen = laterScreen(() =>
  import('./features/settings/SettingsScreen').then((m) => m.SettingsScreen),
)
const FinderScreen = laterScreen(() => import('./features/hand/FinderScreen').then((m) => m.FinderScreen))

/** The words of the language in use; stays with the old ones until the new ones are loaded. */
function useWords(first: LoadedCatalogue) {
  const language = useApp((app) => app.locale.language)
  const zone = useApp((app) => app.locale.zone)
  const [loaded, setLoaded] = useState(first)
  useEffect(() => {
    if (loaded.language === language) return
    let current = true
    void loadCatalogue(language).then((next) => current && setLoaded(next))
    return () => {
      current = false
    }
  }, [language, loaded.language])
  useEffect(() => {
    const { documentElement: html } = document
    // Main says so in the page that it hands out; said again, all of it would be drawn anew.
    if (html.lang === loaded.language) return
    html.lang = loaded.language
    html.dir = textDirection(loaded.language)
  }, [loaded.language])
  return useMemo(() => {
    const t = createTranslator(loaded.catalogue, loaded.language)
    return { t, locale: loaded.language, zone }
  }, [loaded, zone])
}

export function App({ firstCatalogue }: { readonly firstCatalogue: LoadedCatalogue }) {
  const text = useWords(firstCatalogue)
  return (
    <TextProvider text={text}>
      <SoundProvider>
        <ShortcutList>
          <FirstRunAnswers>
            <CheckInDraft>
              <Rooms />
            </CheckInDraft>
          </FirstRunAnswers>
        </ShortcutList>
      </SoundProvider>
    </TextProvider>
  )
}

function Rooms() {
  const [place, go] = usePlace()
  const { t } = useText()
  const acknowledged = useApp((app) => app.safety.answers.acknowledged)
  const locked = useApp((app) => app.lock.locked)
  const running = useApp((app) => app.session.kind === 'active' && app.session.running)
  useWhenIdle(fetchAhead, acknowledged && !running && !locked)
  if (!acknowledged && place !== 'help')
    return (
      <Suspense fallback={<p className="visually-hidden">{t('app.loading')}</p>}>
        <FirstRunScreen onHelp={() => go('help')} />
      </Suspense>
    )
  return (
    <>
      <SessionSound />
      <EndAnnouncer />
      {locked ? (
        <LockedRooms place={place} onGo={go} />
      ) : (
        <OpenRooms place={place} onGo={go} quiet={running && place === 'session'} />
      )}
    </>
  )
}

interface OpenRoomsProps {
  readonly place: Place
  readonly onGo: (place: Place) => void
  /** A session runs: nothing but the session. */
  readonly quiet: boolean
}

function OpenRooms({ place, onGo, quiet }: OpenRoomsProps) {
  const { t } = useText()
  const troubled = useApp((app) => app.logTrouble !== null)
  return (
    <Frame place={place} onGo={onGo} quiet={quiet}>
      {!quiet && <NoticeBar />}
      {!quiet && troubled && (
        <Suspense fallback={null}>
          <LogTroubleBanner />
        </Suspense>
      )}
      <PromptBanner />
      <LaterLine />
      <Suspense fallback={<p className="visually-hidden">{t('app.loading')}</p>}>
        <Room place={place} onGo={onGo} />
      </Suspense>
    </Frame>
  )
}

function Room({ place, onGo }: { readonly place: Place; readonly onGo: (place: Place) => void }) {
  switch (place) {
    case 'session':
      return <SessionScreen onGo={onGo} />
    case 'finder':
      return <FinderScreen onDone={() => onGo('session')} />
    case 'help':
      return <HelpScreen onGo={onGo} />
    case 'log':
    case 'rate':
      return <LogScreen adding={place === 'rate'} onGo={onGo} />
    case 'reminders':
      return <RemindersScreen onGo={onGo} />
    case 'why':
      return <WhyScreen onGo={onGo} />
    case 'learn':
      return <LearnScreen onGo={onGo} />
    case 'settings':
    case 'settings-safety':
      return <SettingsScreen section={place === 'settings-safety' ? 'safety' : null} onGo={onGo} />
    case 'setup-check':
      return <SetupCheckScreen onGo={onGo} />
  }
}

import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { createTranslator } from '@core/text/translator'
import { textDirection } from '@core/text/language'
import { catalogues } from './bridge/catalogues'
import { useApp } from './bridge/use-app'
import { useDroppedFile } from './bridge/use-dropped-file'
import { useFirstLine } from './bridge/use-first-line'
import { usePlace } from './bridge/use-place'
import { useWhenIdle } from './bridge/use-when-idle'
import { TextProvider, useText } from './bridge/use-text'
import { FirstRunPlaces, useFirstRunPlace } from './features/safety/first-run/first-run-draft'
import { FirstRunScreen } from './features/safety/first-run/FirstRunScreen'
import { PromptBanner } from './features/reminders/PromptBanner'
import { EndAnnouncer } from './features/session/Announcer'
import { LockedScreens } from './features/lock/LockedScreens'
import { FirstTouch } from './features/session/FirstTouch'
import { LaterLine } from './features/session/check-in/LaterLine'
import { OutputLine } from './features/session/sound/OutputLine'
import { ScreenLockLine } from './features/session/ScreenLockLine'
import { SessionPill } from './features/session/SessionPill'
import { SessionSound } from './features/session/sound/SessionSound'
import { SoundProvider } from './features/session/sound/SoundProvider'
import { SessionScreen } from './features/session/SessionScreen'
import { Frame } from './ui/frame/Frame'
import { FadesOut } from './ui/leaving/FadesOut'
import { NoticeBar } from './ui/frame/NoticeBar'
import { ShortcutList } from './ui/keys/ShortcutList'
import type { Place } from '@core/ipc/routes'

const HelpScreen = lazy(() =>
  import('./features/safety/red-flags/HelpScreen').then((m) => ({ default: m.HelpScreen })),
)
const MoveScreen = lazy(() =>
  import('./features/session/move/MoveScreen').then((m) => ({ default: m.MoveScreen })),
)
/** Fetched ahead: of the screens that are fetched when they are first opened it is opened most and weighs most. */
const loadLog = () => import('./features/log/LogScreen')
const LogScreen = lazy(() => loadLog().then((m) => ({ default: m.LogScreen })))
const LogTroubleBanner = lazy(() =>
  import('./features/log/LogTroubleBanner').then((m) => ({ default: m.LogTroubleBanner })),
)
const RemindersScreen = lazy(() =>
  import('./features/reminders/RemindersScreen').then((m) => ({ default: m.RemindersScreen })),
)
const WhyScreen = lazy(() =>
  import('./features/reminders/day/WhyScreen').then((m) => ({ default: m.WhyScreen })),
)
const SetupCheckScreen = lazy(() =>
  import('./features/settings/setup-check/SetupCheckScreen').then((m) => ({ default: m.SetupCheckScreen })),
)
const ComputersScreen = lazy(() =>
  import('./features/settings/computers/ComputersScreen').then((m) => ({ default: m.ComputersScreen })),
)
const LearnScreen = lazy(() =>
  import('./features/learn/LearnScreen').then((m) => ({ default: m.LearnScreen })),
)
const SettingsScreen = lazy(() =>
  import('./features/settings/SettingsScreen').then((m) => ({ default: m.SettingsScreen })),
)
const SafetyAnswersScreen = lazy(() =>
  import('./features/safety/SafetyAnswersScreen').then((m) => ({ default: m.SafetyAnswersScreen })),
)
const FinderScreen = lazy(() =>
  import('./features/hand/finder/FinderScreen').then((m) => ({ default: m.FinderScreen })),
)

/** The words of the language in use. */
function useWords() {
  const language = useApp((app) => app.locale.language)
  const zone = useApp((app) => app.locale.zone)
  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = textDirection(language)
  }, [language])
  return useMemo(
    () => ({ t: createTranslator(catalogues[language], language), locale: language, zone }),
    [language, zone],
  )
}

export function App() {
  const text = useWords()
  return (
    <TextProvider text={text}>
      <SoundProvider>
        <ShortcutList>
          <FirstRunPlaces>
            <Screens />
          </FirstRunPlaces>
        </ShortcutList>
      </SoundProvider>
    </TextProvider>
  )
}

/** Words and buttons go before the hand has arrived, and linger with 0:00 while the ring closes, ms. */
const RUNS = { turn: 'runs', fadesMs: 260 }
const ENDS = { turn: 'ends', fadesMs: 900, stays: true }
const NOTHING = { turn: null, fadesMs: 0, stays: false }

function Screens() {
  const [place, go] = usePlace()
  const acknowledged = useApp((app) => app.safety.answers.acknowledged)
  const locked = useApp((app) => app.lock.locked)
  const running = useApp((app) => app.session.kind === 'active' && app.session.running)
  const idle = useApp((app) => app.session.kind === 'idle')
  const { place: firstRun, put } = useFirstRunPlace()
  const { findingSpot } = firstRun
  // A session that began by another way ends the search for good.
  useEffect(() => {
    if (findingSpot && !idle) put({ findingSpot: false })
  }, [findingSpot, idle, put])
  const ends = useApp(({ session }) => session.kind === 'ended' && session.completed)
  useWhenIdle(loadLog, acknowledged && !running && !locked)
  const presses = useApp(({ session }) => session.kind === 'active' && session.plan.activity === 'press')
  if (!acknowledged && place !== 'help') return <FirstRunScreen onHelp={() => go('help')} />
  const quiet = running && place === 'session'
  const turn =
    quiet && !locked ? { ...RUNS, stays: presses } : ends && place === 'session' && !locked ? ENDS : NOTHING
  const touch = findingSpot && idle && !locked && place === 'session'
  return (
    <FadesOut {...turn}>
      {!touch && <SessionSound />}
      {!touch && <EndAnnouncer />}
      {touch ? (
        <FirstTouch onLeave={() => put({ findingSpot: false })} />
      ) : locked ? (
        <LockedScreens place={place} onGo={go} />
      ) : (
        <OpenScreens place={place} onGo={go} quiet={quiet} />
      )}
    </FadesOut>
  )
}

interface OpenScreensProps {
  readonly place: Place
  readonly onGo: (place: Place) => void
  /** A session runs: nothing but the session. */
  readonly quiet: boolean
}

function OpenScreens({ place, onGo, quiet }: OpenScreensProps) {
  const { t } = useText()
  const line = useFirstLine()
  const session = useApp((app) => app.session)
  const elsewhere = session.kind === 'active' && place !== 'session'
  const stage = session.kind !== 'idle' && place === 'session'
  const [dropped, setDropped] = useState<File | null>(null)
  useDroppedFile((file) => {
    if (quiet) return
    setDropped(file)
    onGo('log')
  })
  return (
    <Frame
      place={place}
      onGo={onGo}
      stage={stage}
      quiet={quiet}
      session={elsewhere && <SessionPill session={session} />}
    >
      {!quiet && line === 'trouble' && (
        <Suspense fallback={null}>
          <LogTroubleBanner />
        </Suspense>
      )}
      {!quiet && <NoticeBar shown={line === 'notice'} />}
      <PromptBanner shown={line === 'prompt' || line === 'spike'} />
      {line === 'later' && <LaterLine />}
      {place === 'session' && <OutputLine />}
      {place === 'session' && <ScreenLockLine />}
      <Suspense fallback={<p className="visually-hidden">{t('app.loading')}</p>}>
        <ScreenOf place={place} onGo={onGo} dropped={dropped} onDropTaken={() => setDropped(null)} />
      </Suspense>
    </Frame>
  )
}

interface ScreenOfProps {
  readonly place: Place
  readonly onGo: (place: Place) => void
  /** A file that was dropped on the window: the log takes it. */
  readonly dropped: File | null
  readonly onDropTaken: () => void
}

function ScreenOf({ place, onGo, dropped, onDropTaken }: ScreenOfProps) {
  switch (place) {
    case 'session':
      return <SessionScreen onGo={onGo} />
    case 'finder':
      return <FinderScreen onDone={() => onGo('session')} />
    case 'move':
      return <MoveScreen onGo={onGo} />
    case 'help':
      return <HelpScreen onGo={onGo} />
    case 'log':
    case 'rate':
      return <LogScreen adding={place === 'rate'} onGo={onGo} dropped={dropped} onDropTaken={onDropTaken} />
    case 'reminders':
      return <RemindersScreen onGo={onGo} />
    case 'why':
      return <WhyScreen onGo={onGo} />
    case 'learn':
      return <LearnScreen onGo={onGo} />
    case 'settings':
      return <SettingsScreen onGo={onGo} />
    case 'settings-safety':
      return <SafetyAnswersScreen onGo={onGo} />
    case 'setup-check':
      return <SetupCheckScreen onGo={onGo} />
    case 'computers':
      return <ComputersScreen onGo={onGo} />
  }
}

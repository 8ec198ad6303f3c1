import { lazy, Suspense } from 'react'
import type { Place } from '@core/ipc/routes'
import { useApp } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { OutputLine } from '../session/sound/OutputLine'
import { ScreenLockLine } from '../session/ScreenLockLine'
import { SessionScreen } from '../session/SessionScreen'
import { LockScreen } from './LockScreen'
import css from './lock.module.css'

const HelpScreen = lazy(() =>
  import('../safety/red-flags/HelpScreen').then((m) => ({ default: m.HelpScreen })),
)

interface LockedScreensProps {
  readonly place: Place
  readonly onGo: (place: Place) => void
}

/** What there is without the passphrase: a session, help, and the way in. */
export function LockedScreens({ place, onGo }: LockedScreensProps) {
  const { t } = useText()
  const session = useApp((app) => app.session.kind)
  const asked = useApp((app) => app.safety.waiting !== null)
  if (place === 'help')
    return (
      <main className={css.page}>
        {!asked && (
          <div className={css.back}>
            <Button onClick={() => onGo('session')}>{t('common.back')}</Button>
          </div>
        )}
        <Suspense fallback={<p className="visually-hidden">{t('app.loading')}</p>}>
          <HelpScreen onGo={onGo} />
        </Suspense>
      </main>
    )
  return (
    <main className={css.page}>
      {session === 'idle' ? (
        <LockScreen onHelp={() => onGo('help')} />
      ) : (
        <>
          <OutputLine />
          <ScreenLockLine />
          <SessionScreen onGo={onGo} />
        </>
      )}
    </main>
  )
}

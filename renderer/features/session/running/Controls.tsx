import type { RefObject } from 'react'
import type { ActiveSessionView } from '@core/ipc/views'
import { useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { BreathSoundButton } from './BreathSoundButton'
import css from './running.module.css'

interface ControlsProps {
  readonly session: ActiveSessionView
  /** Pause or Resume, whichever is there: where the focus belongs. */
  readonly primary: RefObject<HTMLButtonElement | null>
  readonly onToggle: () => void
  /** Passes over the rest of a move; null where there is none. */
  readonly onSkip: (() => void) | null
  readonly onStop: () => void
  readonly fullScreen: boolean
  readonly onFullScreen: () => void
}

/** Pause or resume, and stop. After the machine paused by itself: go on, log as is, or discard. */
export function Controls({
  session,
  primary,
  onToggle,
  onSkip,
  onStop,
  fullScreen,
  onFullScreen,
}: ControlsProps) {
  const { t } = useText()
  const request = useRequest()
  const byMachine = session.pauseReason !== null && session.pauseReason !== 'user'
  const discard = async () => {
    await request('session:stop')
    await request('session:discard')
  }
  return (
    <div className={css.hold} data-three={(onSkip !== null && !byMachine) || undefined}>
      {session.running ? (
        <Button
          ref={primary}
          look="primary"
          size="far"
          icon="pause"
          onClick={onToggle}
          // The Enter that started the session, still held down, is not to pause it.
          onKeyDown={(event) => event.repeat && event.preventDefault()}
        >
          {t('session.pause')}
        </Button>
      ) : (
        <Button ref={primary} look="primary" size="far" icon="play" onClick={onToggle} autoFocus>
          {t('session.resume')}
        </Button>
      )}
      {byMachine ? (
        <>
          <Button size="far" onClick={() => void request('session:stop')}>
            {t('session.logAsIs')}
          </Button>
          <Button look="text" className={css.discard} onClick={() => void discard()}>
            {t('session.discard')}
          </Button>
        </>
      ) : (
        <>
          {onSkip && (
            <Button
              size="far"
              onClick={() => {
                onSkip()
                primary.current?.focus()
              }}
            >
              {t('moving.skip')}
            </Button>
          )}
          <Button size="far" {...(onSkip ? {} : { icon: 'stop' as const })} onClick={onStop}>
            {t('session.stop')}
          </Button>
        </>
      )}
      <div className={css.screen}>
        <Button
          look="text"
          onClick={() => {
            onFullScreen()
            // Space is to pause again, not to leave the whole screen.
            primary.current?.focus()
          }}
        >
          {t(fullScreen ? 'session.leaveFullScreen' : 'session.fullScreen')}
        </Button>
        <BreathSoundButton onPressed={() => primary.current?.focus()} />
      </div>
    </div>
  )
}

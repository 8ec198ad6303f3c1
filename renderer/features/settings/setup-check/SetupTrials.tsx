import { useState, type ReactNode } from 'react'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import type { IconName } from '../../../ui/Icon'
import { playOnce } from './setup-cue'
import css from './setup-check.module.css'

type Step = 'ready' | 'asking' | 'came' | 'did-not'

interface TrialProps {
  readonly area: 'sound' | 'notice'
  readonly icon: IconName
  readonly button: string
  /** Something that would make the trial useless, said before it. */
  readonly warning?: string | null
  /** Does it; gives back a sentence when it could not be done. */
  readonly run: () => Promise<string | null>
}

/** Something to try: do it, say whether it came, and read what to do if not. */
function Trial({ area, icon, button, warning = null, run }: TrialProps) {
  const { t } = useText()
  const [step, setStep] = useState<Step>('ready')
  const [failure, setFailure] = useState<string | null>(null)
  const go = async () => {
    const problem = await run()
    setFailure(problem)
    setStep(problem === null ? 'asking' : 'ready')
  }
  const said: Readonly<Record<Step, ReactNode>> = {
    ready: failure,
    asking: t(`reminderScreens.setup.${area}.ask`),
    came: t(`reminderScreens.setup.${area}.good`),
    'did-not': t(`reminderScreens.setup.${area}.bad`),
  }
  return (
    <div className={css.trial}>
      <h3>{t(`reminderScreens.setup.${area}.title`)}</h3>
      <p className={css.says}>{t(`reminderScreens.setup.${area}.hint`)}</p>
      {warning && <p className={css.warning}>{warning}</p>}
      <div className={css.acts}>
        <Button icon={icon} onClick={() => void go()}>
          {step === 'ready' ? button : t('reminderScreens.setup.again')}
        </Button>
      </div>
      <p role="status" className={css.said}>
        {said[step]}
      </p>
      {step === 'asking' && (
        <div className={css.acts}>
          <Button onClick={() => setStep('came')}>{t('reminderScreens.setup.came')}</Button>
          <Button onClick={() => setStep('did-not')}>{t('reminderScreens.setup.didNot')}</Button>
        </div>
      )}
    </div>
  )
}

/** One cue, as loud as it is set. */
export function SetupSoundTrial() {
  const { t } = useText()
  const sound = useApp((app) => app.settings.sound)
  const warning = sound.muted
    ? t('reminderScreens.setup.sound.muted')
    : sound.volume === 0
      ? t('reminderScreens.setup.sound.silent')
      : null
  return (
    <Trial
      area="sound"
      icon="sound"
      button={t('reminderScreens.setup.sound.play')}
      warning={warning}
      run={async () => ((await playOnce(sound)) ? null : t('reminderScreens.setup.sound.failed'))}
    />
  )
}

/** A real notification. */
export function SetupNoticeTrial() {
  const { t } = useText()
  const request = useRequest()
  return (
    <Trial
      area="notice"
      icon="bell"
      button={t('reminderScreens.setup.notice.show')}
      run={async () => {
        const reply = await request('setup:notify')
        return reply.ok ? null : t('reminderScreens.setup.notice.failed', { reason: reply.failure.message })
      }}
    />
  )
}

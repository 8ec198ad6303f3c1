import { useEffect, useRef, useState } from 'react'
import { useApp, useRequest } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { NewPassphrase } from './NewPassphrase'
import { PassphraseForm } from './PassphraseForm'
import css from './lock.module.css'

type Step = 'idle' | 'setting' | 'removing'

/** Sets the passphrase, locks at once, or removes it. */
export function LockSetting() {
  const { t } = useText()
  const request = useRequest()
  const isSet = useApp((app) => app.lock.set)
  const [step, setStep] = useState<Step>('idle')
  const [said, setSaid] = useState<'done' | 'removed' | null>(null)
  const first = useRef<HTMLButtonElement>(null)
  const moved = useRef(false)
  useEffect(() => {
    // The form that had the focus is gone; the focus goes to what stands in its place.
    if (moved.current && step === 'idle') first.current?.focus()
    moved.current = true
  }, [step])
  const finish = (words: 'done' | 'removed') => {
    setSaid(words)
    setStep('idle')
  }
  const remove = async (passphrase: string) => {
    const reply = await request('lock:remove', { passphrase })
    if (!reply.ok) return reply.failure.message
    finish('removed')
    return null
  }
  return (
    <>
      {step === 'setting' && <NewPassphrase onSet={() => finish('done')} onCancel={() => setStep('idle')} />}
      {step === 'removing' && (
        <PassphraseForm
          autoFocus
          label={t('lock.present')}
          action={t('lock.remove')}
          onGiven={remove}
          onCancel={() => setStep('idle')}
        />
      )}
      {step === 'idle' && (
        <div className={css.acts}>
          {isSet ? (
            <>
              <Button ref={first} onClick={() => void request('lock:now')}>
                {t('lock.now')}
              </Button>
              <Button look="text" onClick={() => setStep('removing')}>
                {t('lock.remove')}
              </Button>
            </>
          ) : (
            <Button ref={first} onClick={() => setStep('setting')}>
              {t('lock.set')}
            </Button>
          )}
        </div>
      )}
      <p role="status" className={css.hint}>
        {step === 'idle' && (said !== null ? t(`lock.${said}`) : isSet && t('lock.isSet'))}
      </p>
    </>
  )
}

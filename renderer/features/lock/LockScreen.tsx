import { useApp, useRequest } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { PassphraseForm } from './PassphraseForm'
import css from './lock.module.css'

/** Asks for the passphrase; pain does not wait for it. */
export function LockScreen({ onHelp }: { readonly onHelp: () => void }) {
  const { t } = useText()
  const request = useRequest()
  const refused = useApp((app) => app.safety.waiting?.gate.kind === 'blocked')
  const unlock = async (passphrase: string) => {
    const reply = await request('lock:unlock', { passphrase })
    return reply.ok ? null : reply.failure.message
  }
  return (
    <section className={css.screen} aria-labelledby="lock-title">
      <h1 id="lock-title">{t('lock.title')}</h1>
      <PassphraseForm autoFocus label={t('lock.passphrase')} action={t('lock.unlock')} onGiven={unlock} />
      <div className={css.acts}>
        <Button
          icon="spike"
          aria-describedby="lock-spike"
          onClick={() => void request('session:start', { origin: 'spike', before: null, activity: 'press' })}
        >
          {t('session.spike')}
        </Button>
        <Button icon="shield" onClick={onHelp}>
          {t('app.nav.help')}
        </Button>
      </div>
      <p id="lock-spike" className={css.hint}>
        {t('lock.spikeHint')}
      </p>
      <p role="status">{refused && t('lock.notNow')}</p>
    </section>
  )
}

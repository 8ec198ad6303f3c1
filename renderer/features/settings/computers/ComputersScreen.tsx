import { useState } from 'react'
import type { Place } from '@core/ipc/routes'
import type { SyncView } from '@core/log/sync/sync-view'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { Switch } from '../../../ui/choice/Switch'
import page from '../../../ui/frame/column-page.module.css'
import { Devices } from './Devices'
import { NeedsLook } from './NeedsLook'
import { SharePicture } from './SharePicture'
import { useSync } from './use-sync'
import css from './computers.module.css'

/** The log shared with other computers: who was seen when, what waits, what was left alone and why. */
export function ComputersScreen({ onGo }: { readonly onGo: (place: Place) => void }) {
  const { t } = useText()
  const { view, failure, act, request } = useSync()
  const [asks, setAsks] = useState<'passphrase' | 'leave' | null>(null)
  const isShared = view !== null && view.folder !== null
  const choose = async () => {
    const reply = await request('sync:choose')
    if (reply.ok && reply.value === 'sealed') setAsks('passphrase')
    await act(Promise.resolve(reply))
  }
  const leave = async () => {
    setAsks(null)
    await act(request('sync:leave'))
  }
  return (
    <section className={page.screen} aria-labelledby="computers-title">
      <div className={page.column}>
        <header className={css.header}>
          <button
            type="button"
            className={css.back}
            aria-label={t('sync.back')}
            onClick={() => onGo('settings')}
          >
            <Icon name="back" />
          </button>
          <h1 id="computers-title">{t('sync.title')}</h1>
          {isShared && (
            <span className={css.share}>
              <span aria-hidden="true">{t('sync.share')}</span>
              <Switch label={t('sync.share')} hideLabel checked onChange={() => setAsks('leave')} />
            </span>
          )}
        </header>
        <p className={css.lead}>{t('sync.lead')}</p>
        {failure !== null && (
          <p role="alert" className={css.trouble}>
            {failure}
          </p>
        )}
        {asks === 'leave' && (
          <div className={css.ask}>
            <p>{t('sync.leaveAsk')}</p>
            <Button onClick={() => void leave()}>{t('sync.yesLeave')}</Button>
            <Button look="text" onClick={() => setAsks(null)}>
              {t('sync.cancel')}
            </Button>
          </div>
        )}
        {asks === 'passphrase' && (
          <Passphrase
            onOpen={async (passphrase) => {
              if (await act(request('sync:open', { passphrase }))) setAsks(null)
            }}
            onCancel={() => setAsks(null)}
          />
        )}
        {view !== null && !isShared && asks !== 'passphrase' && (
          <div className={css.start}>
            <Button look="primary" onClick={() => void choose()}>
              {t('sync.choose')}
            </Button>
            <p className={css.quiet}>{t('sync.chooseHint')}</p>
          </div>
        )}
        {isShared && <Shared view={view} onChange={() => void choose()} act={act} request={request} />}
      </div>
    </section>
  )
}

interface SharedProps extends Pick<ReturnType<typeof useSync>, 'act' | 'request'> {
  readonly view: SyncView
  readonly onChange: () => void
}

function Shared({ view, onChange, act, request }: SharedProps) {
  const { t } = useText()
  return (
    <>
      {view.trouble !== null && (
        <p role="status" className={css.trouble}>
          {t(`sync.trouble.${view.trouble}`)}
        </p>
      )}
      <SharePicture devices={view.devices} />
      <Devices
        devices={view.devices}
        checkedAt={view.checkedAt}
        onForget={(device) => void act(request('sync:forget', { device }))}
      />
      <NeedsLook view={view} act={act} request={request} />
      <footer className={css.foot}>
        <span>
          <Icon name="folder" />
          <span className={css.path}>{t('sync.folder', { path: view.folder ?? '' })}</span>
          <Button look="text" onClick={onChange}>
            {t('sync.change')}
          </Button>
        </span>
        <span>
          <Icon name="padlock" />
          {t(view.isSealed ? 'sync.sealed' : 'sync.plain')}
        </span>
        <Button look="text" onClick={() => void act(request('sync:look'))}>
          {t('sync.look')}
        </Button>
      </footer>
    </>
  )
}

interface PassphraseProps {
  readonly onOpen: (passphrase: string) => Promise<void>
  readonly onCancel: () => void
}

function Passphrase({ onOpen, onCancel }: PassphraseProps) {
  const { t } = useText()
  const [passphrase, setPassphrase] = useState('')
  return (
    <form
      className={css.ask}
      onSubmit={(event) => {
        event.preventDefault()
        if (passphrase !== '') void onOpen(passphrase)
      }}
    >
      <label className={css.field}>
        {t('sync.passphrase')}
        <input
          type="password"
          autoComplete="off"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      </label>
      <p className={css.quiet}>{t('sync.passphraseHint')}</p>
      <Button type="submit">{t('sync.open')}</Button>
      <Button look="text" onClick={onCancel}>
        {t('sync.cancel')}
      </Button>
    </form>
  )
}

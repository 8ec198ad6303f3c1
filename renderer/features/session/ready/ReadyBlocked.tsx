import type { Place } from '@core/ipc/routes'
import type { UrgentFlag } from '@core/safety/red-flags'
import { useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { HandDrawing } from '../../hand/HandDrawing'
import { NextReminder } from './NextReminder'
import { SavedLine, type SavedRatings } from './SavedLine'
import ready from './ready.module.css'
import css from './ready-blocked.module.css'

interface BlockedProps {
  readonly onGo: (place: Place) => void
}

/** A ticked sign: help first. Nothing here starts a session. */
export function ReadyHelp({ ticked, onGo }: BlockedProps & { readonly ticked: readonly UrgentFlag[] }) {
  const { t } = useText()
  return (
    <section className={`${ready.ready} ${css.blocked}`} aria-labelledby="ready-title">
      <div className={ready.stage} aria-hidden="true">
        <div className={`${ready.moon} ${css.care}`} />
        <HandDrawing
          className={`${ready.hand} ${css.dim}`}
          hand="left"
          show={{ ring: false, labels: false }}
        />
      </div>
      <div className={ready.side}>
        <p className={css.kind}>
          <Icon name="warning" size={24} />
          {t('safety.blocked.helpKind')}
        </p>
        <h1 id="ready-title">{t('safety.blocked.helpTitle')}</h1>
        <p className={css.why}>{t('safety.blocked.red-flag')}</p>
        <ul className={css.ticked}>
          {ticked.map((flag) => (
            <li key={flag}>{t(`safety.redFlags.urgent.${flag}`)}</li>
          ))}
        </ul>
        <div className={ready.go}>
          <Button look="care" size="large" autoFocus onClick={() => onGo('help')}>
            {t('safety.blocked.seeHelp')}
          </Button>
        </div>
        <p className={css.open}>{t('safety.blocked.open')}</p>
      </div>
    </section>
  )
}

/** Pressing is off for pregnancy: breathing is what there is to do. */
export function ReadyBreathe({ saved, onGo }: BlockedProps & { readonly saved: SavedRatings | null }) {
  const { t } = useText()
  const request = useRequest()
  return (
    <section data-fades="runs" className={`${ready.ready} ${css.blocked}`} aria-labelledby="ready-title">
      <div className={ready.stage} aria-hidden="true">
        <div className={`${css.circle} ${css.outer}`} />
        <div className={`${css.circle} ${css.middle}`} />
        <div className={`${css.circle} ${css.inner}`} />
      </div>
      <div className={ready.side}>
        <h1 id="ready-title">{t('safety.blocked.breatheTitle')}</h1>
        <p className={css.why}>{t('safety.blocked.pregnancy')}</p>
        <div className={ready.go}>
          <Button
            look="primary"
            size="large"
            autoFocus
            onClick={() =>
              void request('session:start', { origin: 'manual', before: null, activity: 'breathe' })
            }
          >
            {t('session.breatheOnly')}
          </Button>
        </div>
        <div className={css.note}>
          <Icon name="warning" />
          <p>{t('safety.pregnancy.notice')}</p>
        </div>
        {saved && <SavedLine {...saved} />}
        <div className={ready.foot}>
          <NextReminder />
          <Button look="text" className={ready.find} onClick={() => onGo('move')}>
            {t('moving.alone')}
          </Button>
          <Button look="text" className={ready.find} onClick={() => onGo('settings-safety')}>
            {t('safety.blocked.change')}
          </Button>
        </div>
      </div>
    </section>
  )
}

import { useState } from 'react'
import type { SyncDeviceView } from '@core/log/sync/sync-view'
import { DAY_MS } from '@core/time/units'
import { useNow } from '../../../bridge/use-now'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { useWhen } from '../../../ui/use-when'
import css from './computers.module.css'

/** A computer that was not seen for so long may not be used any more, ms. */
const OLD_MS = 21 * DAY_MS

interface DevicesProps {
  readonly devices: readonly SyncDeviceView[]
  readonly checkedAt: number | null
  readonly onForget: (device: string) => void
}

/** Every computer that shares the log. */
export function Devices({ devices, checkedAt, onForget }: DevicesProps) {
  const { t } = useText()
  const when = useWhen()
  const now = useNow()
  const [asked, setAsked] = useState<string | null>(null)
  const nameOf = ({ name }: SyncDeviceView) => (name === '' ? t('sync.unnamed') : name)
  const isOld = ({ isMe, lastSeen }: SyncDeviceView) =>
    !isMe && lastSeen !== null && now() - lastSeen > OLD_MS
  const under = (device: SyncDeviceView): string => {
    if (device.isForgotten) return t('sync.forgotten')
    if (device.waiting > 0) return t(device.isMe ? 'sync.waitingHere' : 'sync.waitingThere')
    if (device.isMe)
      return checkedAt === null ? t('sync.notChecked') : t('sync.checked', { when: when(checkedAt) })
    return isOld(device) ? t('sync.unused') : ''
  }
  return (
    <ul className={css.devices} aria-label={t('sync.devices')}>
      {devices.map((device) => (
        <li key={device.id} className={css.device}>
          <span className={device.isMe ? css.mine : css.theirs}>
            <Icon name={device.isMe ? 'laptop' : 'desktop'} size={22} />
          </span>
          <div>
            <p className={css.name}>{nameOf(device)}</p>
            <p className={css.quiet}>
              {device.isMe
                ? t('sync.me')
                : device.lastSeen === null
                  ? t('sync.never')
                  : t('sync.lastSeen', { when: when(device.lastSeen) })}
            </p>
          </div>
          <p
            className={css.state}
            data-state={isOld(device) || device.isForgotten ? 'old' : device.waiting > 0 ? 'waits' : 'good'}
          >
            <b>
              {device.waiting > 0
                ? t('sync.waiting', { n: device.waiting })
                : t(device.isMe ? 'sync.upToDate' : 'sync.nothingWaiting')}
            </b>
            <span>{under(device)}</span>
          </p>
          {!device.isMe && !device.isForgotten && (
            <Button
              look={isOld(device) ? 'line' : 'text'}
              aria-label={t('sync.forgetName', { name: nameOf(device) })}
              onClick={() => setAsked(device.id)}
            >
              {t('sync.forget')}
            </Button>
          )}
          {asked === device.id && (
            <div className={css.sure}>
              <p>{t('sync.forgetAsk', { name: nameOf(device) })}</p>
              <Button
                onClick={() => {
                  setAsked(null)
                  onForget(device.id)
                }}
              >
                {t('sync.forget')}
              </Button>
              <Button look="text" onClick={() => setAsked(null)}>
                {t('sync.cancel')}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

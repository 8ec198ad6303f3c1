import type { SyncDeviceView } from '@core/log/sync/sync-view'
import { useText } from '../../../bridge/use-text'
import css from './computers.module.css'

/** This computer, the folder and the others: a solid line where all is sent, a dashed one where something waits. */
export function SharePicture({ devices }: { readonly devices: readonly SyncDeviceView[] }) {
  const { t } = useText()
  const me = devices.find(({ isMe }) => isMe)
  const others = devices.filter(({ isMe, isForgotten }) => !isMe && !isForgotten)
  if (me === undefined || others.length === 0) return null
  const there = Math.max(...others.map(({ waiting }) => waiting))
  const said = (n: number) => (n === 0 ? t('sync.pictureSent') : t('sync.pictureWaiting', { n }))
  const dash = (n: number) => (n === 0 ? undefined : '3 6')
  return (
    <svg
      className={css.picture}
      viewBox="0 0 620 96"
      role="img"
      aria-label={t('sync.picture', { n: others.length })}
    >
      <g className={css.lines}>
        <path d="M112 48H254" strokeDasharray={dash(me.waiting)} />
        <path d="M366 48H508" strokeDasharray={dash(there)} />
      </g>
      <circle className={css.disc} cx="68" cy="48" r="40" />
      <circle className={css.disc} cx="552" cy="48" r="40" />
      <rect className={css.middle} x="262" y="10" width="96" height="76" rx="22" />
      <g className={css.shape} transform="translate(50 30) scale(1.8)">
        <rect x="4" y="4" width="12" height="8.5" rx="1.5" />
        <path d="M2 15.5h16" />
      </g>
      <g className={css.shape} transform="translate(534 30) scale(1.8)">
        <rect x="2.5" y="3.5" width="15" height="10" rx="1.5" />
        <path d="M7 16.5h6M10 13.5v3" />
      </g>
      <g className={css.folder} transform="translate(290 29) scale(2)">
        <path d="M2.5 5.5a1.5 1.5 0 0 1 1.5-1.5h3.5l2 2H16a1.5 1.5 0 0 1 1.5 1.5v7A1.5 1.5 0 0 1 16 16H4a1.5 1.5 0 0 1-1.5-1.5z" />
      </g>
      <text x="183" y="38" textAnchor="middle">
        {said(me.waiting)}
      </text>
      <text x="437" y="38" textAnchor="middle">
        {said(there)}
      </text>
    </svg>
  )
}

import type { Entry } from '@core/log/entry/entry'
import { useText } from '../../../bridge/use-text'
import { Strong } from '../../../ui/Strong'
import css from './entry-list.module.css'

/** `6 → 4`, read as "6 then 4"; or what there is instead. */
export function EntryMain({ entry }: { readonly entry: Entry }) {
  const { t } = useText()
  if (entry.kind === 'visit') return t('logScreens.row.visit')
  if (entry.kind === 'bother') return t('logScreens.row.bother')
  const { before, after } = entry
  const memory = entry.kind === 'session' && entry.beforeFromMemory && ` ${t('logScreens.row.fromMemory')}`
  if (before !== null && after !== null)
    return (
      <>
        <b>{before}</b>
        {memory} <Arrow label={t('logScreens.row.then')} /> <b>{after}</b>
      </>
    )
  if (entry.kind === 'rating') return <Strong id="logScreens.row.rated" values={{ rating: entry.before }} />
  if (before !== null)
    return (
      <>
        <Strong id="logScreens.row.noAfter" values={{ rating: before }} />
        {memory}
      </>
    )
  if (after !== null) return <Strong id="logScreens.row.onlyAfter" values={{ rating: after }} />
  return t('logScreens.row.unrated')
}

/** The arrow of `6 → 4`, with a word for it. */
export function Arrow({ label }: { readonly label: string }) {
  return (
    <svg className={css.arrow} width="18" height="10" viewBox="0 0 18 10" role="img" aria-label={label}>
      <path
        d="M1 5h14M11.5 1.5 15.5 5l-4 3.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

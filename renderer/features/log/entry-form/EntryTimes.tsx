import type { Entry } from '@core/log/entry/entry'
import { dateFormat } from '@core/time/utc-offset'
import { useText } from '../../../bridge/use-text'
import css from './entry-form.module.css'

/** When the entry was made and last changed: nothing is rewritten in silence. */
export function EntryTimes({ entry }: { readonly entry: Entry }) {
  const { t, locale, zone } = useText()
  const format = dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }, zone)
  return (
    <p className={css.times}>
      {t('log.form.made', { when: format(entry.createdAt) })}
      {entry.updatedAt !== entry.createdAt && (
        <> · {t('log.form.changed.edited', { when: format(entry.updatedAt) })}</>
      )}
    </p>
  )
}

import { useState } from 'react'
import type { Entry } from '@core/log/entry/entry'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { EntryForm } from './EntryForm'
import { useAnswer } from './use-answer'

interface EntryPaneProps {
  readonly id: string
  readonly today: string
  readonly onSaved: (entry: Entry) => void
  readonly onRemoved: (entry: Entry) => void
  readonly onClose: () => void
  readonly onHelp: () => void
}

/**
 * An entry of the log, open to be read and changed. It stays open, with what was typed, when the entry is changed or
 * deleted elsewhere.
 */
export function EntryPane({ id, ...rest }: EntryPaneProps) {
  const { t } = useText()
  const { value, answered, failure } = useAnswer('log:entry', { id })
  const [known, setKnown] = useState<Entry | null>(null)
  const alive = value !== null && value.deletedAt === null
  if (alive && value !== known) setKnown(value)
  const entry = alive ? value : known
  if (entry && entry.id === id)
    return <EntryForm key={id} entry={entry} gone={answered && !alive} {...rest} />
  if (failure) return <p role="alert">{failure}</p>
  if (!answered) return <p className="visually-hidden">{t('logScreens.loading')}</p>
  return (
    <>
      <p role="status">{t('log.form.gone')}</p>
      <Button onClick={rest.onClose}>{t('common.close')}</Button>
    </>
  )
}

import type { Entry } from '@core/log/entry'
import { useText } from '../../bridge/use-text'
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

/** An entry of the log, open to be read and changed. */
export function EntryPane({ id, ...rest }: EntryPaneProps) {
  const { t } = useText()
  const { value, failure } = useAnswer('log:entry', { id })
  if (failure) return <p role="alert">{failure}</p>
  if (!value || value.deletedAt !== null) return <p className="visually-hidden">{t('logScreens.loading')}</p>
  return <EntryForm key={`${value.id} ${value.updatedAt}`} entry={value} {...rest} />
}

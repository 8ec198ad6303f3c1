import { useState } from 'react'
import type { Entry } from '@core/log/entry/entry'
import { useDrafts } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { EntryForm, entryDraftKey } from '../entry-form/EntryForm'
import { EntryView } from './EntryView'
import { useAnswer } from '../use-answer'

interface EntryPaneProps {
  readonly id: string
  readonly today: string
  readonly onSaved: (entry: Entry) => void
  readonly onRemoved: (entry: Entry) => void
  readonly onClose: () => void
  readonly onHelp: () => void
}

/**
 * An entry of the log, open to be read; its form opens by Edit, or at once where something was typed before and not
 * saved. The form stays open, with what was typed, when the entry is changed or deleted elsewhere.
 */
export function EntryPane({ id, ...rest }: EntryPaneProps) {
  const { t } = useText()
  const drafts = useDrafts()
  const { value, answered, failure } = useAnswer('log:entry', { id })
  const [known, setKnown] = useState<Entry | null>(null)
  const [editing, setEditing] = useState(() => drafts.keys().includes(entryDraftKey(id)))
  const [failed, setFailed] = useState<string | null>(null)
  const alive = value !== null && value.deletedAt === null
  if (alive && value !== known) setKnown(value)
  // What was typed into an entry that was deleted since is shown with the way to put it back.
  const entry = alive ? value : (known ?? (editing ? value : null))
  if (entry && editing)
    return (
      <EntryForm
        key={id}
        entry={entry}
        gone={answered && !alive}
        {...rest}
        onClose={() => setEditing(false)}
      />
    )
  if (failure) return <p role="alert">{failure}</p>
  if (!answered) return <p className="visually-hidden">{t('logScreens.loading')}</p>
  if (alive)
    return (
      <>
        {failed && <p role="alert">{failed}</p>}
        <EntryView
          entry={value}
          today={rest.today}
          onEdit={() => setEditing(true)}
          onRemoved={rest.onRemoved}
          onFailed={setFailed}
          onClose={rest.onClose}
        />
      </>
    )
  return (
    <>
      <p role="status">{t('log.form.gone')}</p>
      <Button onClick={rest.onClose}>{t('common.close')}</Button>
    </>
  )
}

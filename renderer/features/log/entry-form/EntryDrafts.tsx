import { useState } from 'react'
import { useDrafts } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { entryDraftKey } from './EntryForm'
import css from '../../../ui/text/draft-line.module.css'

interface EntryDraftsProps {
  /** The draft whose form is open now; it is not offered. */
  readonly openKey: string | null
  /** Opens the form of an entry, or of a new one (null). */
  readonly onOpen: (id: string | null) => void
}

const PREFIX = entryDraftKey('')

/** Offers the newest entry that was begun and not saved. */
export function EntryDrafts({ openKey, onOpen }: EntryDraftsProps) {
  const { t } = useText()
  const drafts = useDrafts()
  const [, setDiscarded] = useState(0)
  const key = drafts.keys().findLast((each) => each.startsWith(PREFIX) && each !== openKey)
  if (key === undefined || openKey !== null) return null
  const isNew = key === entryDraftKey(null)
  return (
    <p className={css.draft} role="status">
      <span>{t(isNew ? 'log.form.draftNew' : 'log.form.draftChange')}</span>
      <Button look="text" onClick={() => onOpen(isNew ? null : key.slice(PREFIX.length))}>
        {t('common.continue')}
      </Button>
      <Button
        look="text"
        onClick={() => {
          drafts.drop(key)
          setDiscarded((n) => n + 1)
        }}
      >
        {t('common.discard')}
      </Button>
    </p>
  )
}

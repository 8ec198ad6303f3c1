import { useState } from 'react'
import { CHECK_IN_DRAFT, checkInDraftKey } from '@core/drafts/draft'
import { useApp, useDrafts } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { entryDraftKey } from './EntryForm'
import css from '../../../ui/text/draft-line.module.css'

interface EntryDraftsProps {
  /** Opens the form of an entry, or of a new one (null). */
  readonly onOpen: (id: string | null) => void
}

const ENTRY = entryDraftKey('')

/**
 * The newest entry that was begun and not saved, by the key of its draft. A check-in that was left by the start of
 * another session goes on as a change of its entry; the one on the session screen is no such one.
 */
export function useNewestDraft(): string | undefined {
  const onScreen = useApp(({ session }) => (session.kind === 'ended' ? checkInDraftKey(session.id) : null))
  return useDrafts()
    .keys()
    .findLast((key) => key.startsWith(ENTRY) || (key.startsWith(CHECK_IN_DRAFT) && key !== onScreen))
}

/** Offers the newest entry that was begun and not saved. */
export function EntryDrafts({ onOpen }: EntryDraftsProps) {
  const { t } = useText()
  const drafts = useDrafts()
  const [, setDiscarded] = useState(0)
  const key = useNewestDraft()
  if (key === undefined) return null
  const isNew = key === entryDraftKey(null)
  const goOn = () => {
    if (isNew) return onOpen(null)
    const id = key.slice(key.indexOf(':') + 1)
    if (key.startsWith(CHECK_IN_DRAFT)) {
      // What was typed into the entry itself since stands over what the check-in had.
      drafts.keep(entryDraftKey(id), { ...drafts.get(key), ...drafts.get(entryDraftKey(id)) })
      drafts.drop(key)
    }
    onOpen(id)
  }
  return (
    <p className={css.draft} role="status">
      <span>{t(isNew ? 'log.form.draftNew' : 'log.form.draftChange')}</span>
      <Button look="text" onClick={goOn}>
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

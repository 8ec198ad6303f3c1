import { useState } from 'react'
import { changedFields, fittingDraft, type DraftContent } from '@core/drafts/draft'
import { useDrafts } from './use-app'

export interface FormDraft<T> {
  /** The fields that differ from what is saved. */
  readonly touched: Partial<T>
  /** They were typed before this form was opened: offer to discard them. */
  readonly kept: boolean
  /** Counts how often the draft was discarded; a key for inputs that hold their own text. */
  readonly turn: number
  readonly put: (part: Partial<T>) => void
  /** Forgets what was typed: it was saved, or is not wanted. */
  readonly drop: () => void
}

/**
 * The unsaved fields of one form. They are kept as they are typed and are there again when the form is next opened,
 * whatever happened in between.
 * @param key which form: see `draftKey`
 * @param saved every field of the form as it is saved now; a field that equals it again is no longer touched
 * @param aside fields that are no text of the person's own: a draft of these alone is not kept
 */
export function useDraft<T extends object>(
  key: string,
  saved: T,
  aside: readonly (keyof T & string)[] = [],
): FormDraft<T> {
  const drafts = useDrafts()
  const [touched, setTouched] = useState(() => fittingDraft(saved, drafts.get(key)))
  const [kept, setKept] = useState(Object.keys(touched).length > 0)
  const [turn, setTurn] = useState(0)
  return {
    touched,
    kept,
    turn,
    put(part) {
      const before = { ...saved, ...(drafts.get(key) ? fittingDraft(saved, drafts.get(key)) : touched) }
      const next = changedFields(saved, { ...before, ...part })
      setTouched(next)
      const own = Object.keys(next).some((name) => !(aside as readonly string[]).includes(name))
      if (own) drafts.keep(key, next as DraftContent)
      else drafts.drop(key)
    },
    drop() {
      drafts.drop(key)
      setTouched({})
      setKept(false)
      setTurn((now) => now + 1)
    },
  }
}

import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import type { ScreeningAnswers } from '@core/safety/screening'
import type { OfferedReminder } from '../reminders/offered-reminder'
import { UNTICKED, type FlagAnswer } from './flag-answer'

/** The first run as far as it was answered. */
export interface FirstRunDraft {
  readonly step: 'safety' | 'about'
  /** Null until something was answered: then main's answers still stand. */
  readonly answers: ScreeningAnswers | null
  readonly flags: FlagAnswer
  /** The reminder that was chosen from the offer; null is none. */
  readonly reminder: OfferedReminder | null
}

const NOTHING_YET: FirstRunDraft = { step: 'safety', answers: null, flags: UNTICKED, reminder: null }

interface KeptDraft {
  readonly draft: FirstRunDraft
  readonly put: (part: Partial<FirstRunDraft>) => void
}

const DraftContext = createContext<KeptDraft | null>(null)

/** Keeps what was answered while another screen is looked at, such as the signs that need help. */
export function FirstRunAnswers({ children }: { readonly children: ReactNode }) {
  const [draft, setDraft] = useState(NOTHING_YET)
  const kept = useMemo(
    () => ({
      draft,
      put: (part: Partial<FirstRunDraft>) => setDraft((now) => ({ ...now, ...part })),
    }),
    [draft],
  )
  return <DraftContext value={kept}>{children}</DraftContext>
}

/** The first run so far, and a way to go on with it. */
export function useFirstRunDraft(): KeptDraft {
  const kept = useContext(DraftContext)
  if (!kept) throw new Error('useFirstRunDraft() needs a <FirstRunAnswers> above it.')
  return kept
}
